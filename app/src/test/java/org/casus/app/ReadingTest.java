package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code casus code} reads besides files of text, without coding it. */
class ReadingTest {

    private static final String TEXT =
            "Troops left the town of Dorn on Tuesday after a week of talks, the mayor said, and the"
                    + " bridge to the north was open again for the lorries that had waited there.";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;

    ReadingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anAddressIsFetchedOnlyFromThePublicNetworkUnlessAllowed() throws IOException {
        try (NewsServer news = new NewsServer()) {
            news.publish("/1.html", TEXT);
            String feed = news.address("/feed.xml", 1);
            assertEquals(ExitCode.ERROR, run("code", feed));
            assertTrue(text(err).contains("not on the public network"), text(err));
            assertTrue(news.requests().isEmpty());
            assertEquals(ExitCode.NOTHING_FOUND, run("code", feed, "--allow-private", "--explain"));
            assertTrue(text(out).contains("\"origin\":\"" + news.address("/1.html", 2) + "\""), text(out));
        }
    }

    @Test
    void columnsOfCsvFilesMayHaveOtherNames() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "body,published\n\"" + TEXT + "\",2024-03-05\n");
        assertEquals(ExitCode.ERROR, run("code", file.toString()));
        assertTrue(text(err).contains("no column \"text\""), text(err));
        assertEquals(
                ExitCode.NOTHING_FOUND,
                run("code", file.toString(), "--columns", "text=body,date=published", "--explain"));
        assertTrue(text(out).contains("\"published\":\"2024-03-05\""), text(out));
        assertEquals(ExitCode.ERROR, run("code", file.toString(), "--columns", "words=body"));
        assertTrue(text(err).contains("there is no part \"words\""), text(err));
    }

    private int run(String... arguments) {
        Console console = CommandRun.console(out, err);
        return StandInCasus.run(console, arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.casus.web.WatchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    private static final String TEXT =
            "Troops left the town of Dorn on Tuesday after a week of talks, the mayor said, and the bridge to the north"
                    + " was open again for number %d of the lorries that had waited there since the week before.";

    private final Path folder;
    private final Path state;
    private final Path output;
    private final NewsServer news = new NewsServer();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    WatchCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.state = folder.resolve("watch.state");
        this.output = folder.resolve("records.jsonl");
        Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml version='2.0'><body><outline xmlUrl='" + news.address("/feed.xml", 1) + "'/></body></opml>");
    }

    @AfterEach
    void stop() {
        news.close();
    }

    @Test
    void codesNewArticlesAndNoneTwice() throws IOException {
        news.publish("/1.html", TEXT.formatted(1));
        watch();
        assertEquals(List.of("/1.html"), coded());
        news.publish("/2.html", TEXT.formatted(2));
        watch();
        watch();
        assertEquals(List.of("/1.html", "/2.html"), coded());
        assertEquals(1, news.requests().stream().filter("/1.html"::equals).count());
    }

    @Test
    void oneTextUnderTwoAddressesIsCodedOnce() throws IOException {
        news.publish("/1.html", TEXT.formatted(1));
        news.publish("/2.html", TEXT.formatted(1));
        watch();
        assertEquals(List.of("/1.html"), coded());
        news.publish("/3.html", TEXT.formatted(1));
        watch();
        assertEquals(List.of("/1.html"), coded());
    }

    /** What had been written when the process ended in the middle of a record is cut off and written again. */
    @Test
    void aHalfWrittenRecordIsWrittenAgain() throws IOException {
        news.publish("/1.html", TEXT.formatted(1));
        news.publish("/2.html", TEXT.formatted(2));
        watch();
        List<String> whole = Files.readAllLines(output);
        List<String> notes = new ArrayList<>(Files.readAllLines(state));
        int last = lastOf(notes, "writing");
        notes.subList(last + 1, notes.size()).clear();
        Files.write(state, notes);
        long length = Files.size(output);
        try (var channel = FileChannel.open(output, StandardOpenOption.WRITE)) {
            channel.truncate(length - 10);
        }
        watch();
        assertEquals(whole.size(), Files.readAllLines(output).size() - manifests() + 1);
        assertEquals(List.of("/1.html", "/2.html"), coded());
    }

    /** A watch that ended in the middle of a pass does not ask again for what it has coded. */
    @Test
    void whatIsCodedIsNotFetchedAgain() throws IOException {
        news.publish("/1.html", TEXT.formatted(1));
        watch();
        List<String> notes = new ArrayList<>(Files.readAllLines(state));
        assertTrue(notes.removeIf(note -> note.contains("\"note\":\"done\"")));
        Files.write(state, notes);
        watch();
        assertEquals(List.of("/1.html"), coded());
        assertEquals(1, news.requests().stream().filter("/1.html"::equals).count());
    }

    private static int lastOf(List<String> notes, String what) {
        int last = -1;
        for (int i = 0; i < notes.size(); i++) {
            last = notes.get(i).contains("\"note\":\"" + what + "\"") ? i : last;
        }
        return last;
    }

    /** Killed again and again at any moment, it ends with each article there once and every line whole. */
    @Test
    void survivesBeingKilled() throws IOException, InterruptedException {
        int articles = 24;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            news.publish("/%02d.html".formatted(i), TEXT.formatted(i));
            all.add("/%02d.html".formatted(i));
        }
        Random random = new Random(7);
        int kills = 0;
        while (true) {
            Process process = start();
            // From before the first article to after the last, whatever the speed of the machine.
            boolean ended = process.waitFor(kills < 6 ? 900 + random.nextInt(1500) : 120_000, TimeUnit.MILLISECONDS);
            if (ended) {
                assertTrue(process.exitValue() < 2, err());
                break;
            }
            process.destroyForcibly().waitFor();
            kills++;
        }
        assertEquals(all, coded().stream().sorted().toList());
    }

    @Test
    void aStateInUseIsTold() throws IOException {
        try (WatchState open = WatchState.open(state, output)) {
            assertTrue(open.pending().isEmpty());
            assertEquals(2, run("feeds.opml"));
        }
        assertTrue(err().contains("in use by another watch"), err());
    }

    @Test
    void aFileThatIsNoStateIsTold() throws IOException {
        Files.writeString(state, "no state\nat all\n");
        assertEquals(2, run("feeds.opml"));
        assertTrue(err().contains("watch.state line 1"), err());
    }

    private void watch() {
        watch("feeds.opml");
    }

    private void watch(String feeds) {
        assertTrue(run(feeds) < 2, err());
    }

    private int run(String feeds) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100);
        return StandInCasus.run(console, arguments(feeds));
    }

    private String[] arguments(String feeds) {
        return new String[] {
            "watch",
            folder.resolve(feeds).toString(),
            "--state",
            state.toString(),
            "--output",
            output.toString(),
            "--once",
            "--explain",
            "--allow-private"
        };
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StandInCasus.class.getName()));
        command.addAll(List.of(arguments("feeds.opml")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private long manifests() throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.contains("\"kind\":\"provenance\""))
                .count();
    }

    /** Paths of the articles in the output, in its order; every line must be whole. */
    private List<String> coded() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.path("kind").asText().equals("article")) {
                paths.add(node.path("url").asText().replaceFirst("http://[^/]*", ""));
            }
        }
        return paths;
    }
}

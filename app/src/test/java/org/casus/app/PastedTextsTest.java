package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.server.Pasted;
import org.casus.source.Skip;
import org.casus.web.FetchOptions;
import org.junit.jupiter.api.Test;

/** What is made of a pasted text before it is coded: the readers of the command line get it. */
final class PastedTextsTest {

    private final List<String> read = new ArrayList<>();
    private final PastedTexts pasted = new PastedTexts(this::read, FetchOptions.STANDARD, () -> {
        throw new IllegalStateException("no article was read, so that nothing is coded");
    });

    private Stream<Articles.Item> read(List<String> inputs, InputStream in, Articles.ReadOptions options) {
        try {
            read.add(inputs + " " + options.date() + " "
                    + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(new Articles.Item(null, new Skip("-", "is not English")));
    }

    private String refused(String text, String date, String url) {
        Pasted.Request request = new Pasted.Request(text, "Title", date, url);
        return String.valueOf(
                assertThrows(CasusException.class, () -> pasted.code(request)).getMessage());
    }

    @Test
    void aTextIsALineOfJson() {
        assertEquals("the text is not English", refused("Zwei \"Sätze\".\n", "2024-05-07", ""));
        assertTrue(read.get(0).startsWith("[-] 2024-05-07 {\"id\":\"pasted-"), read.get(0));
        assertTrue(read.get(0).contains("\"text\":\"Zwei \\\"Sätze\\\".\\n\""), read.get(0));
        assertTrue(read.get(0).contains("\"title\":\"Title\""), read.get(0));
    }

    @Test
    void aPageIsTakenAsOne() {
        refused("\n<!DOCTYPE html><p>Text</p>", "", "https://paper.example/a");
        assertTrue(read.get(0).contains("\"html\":"), read.get(0));
        assertTrue(read.get(0).contains("\"url\":\"https://paper.example/a\""), read.get(0));
    }

    @Test
    void anAddressIsReadOnlyWhereNoTextIsGiven() {
        assertEquals("https://paper.example/a: is not English", refused("", "", "https://paper.example/a"));
        assertEquals(List.of("[https://paper.example/a] null "), read);
    }

    @Test
    void filesOfThisMachineAreNoAddresses() {
        for (String address : List.of("/etc/passwd", "file:///etc/passwd", "-", "news/")) {
            refused("", "", address);
        }
        assertTrue(read.stream().allMatch(line -> line.startsWith("[-] null")), read.toString());
    }

    @Test
    void aDateThatIsNoneIsTold() {
        assertTrue(refused("Text.", "yesterday", "").contains("2023-09-20"));
        assertEquals(List.of(), read);
    }
}

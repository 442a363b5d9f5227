package org.casus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    private static final Path CRASHES = Path.of("src/test/resources/crashes");

    private final Source source = new Source();

    private final Path folder;

    SourceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.txt | is empty",
                "white-space-only.txt | nothing but white space",
                "binary.dat | binary file",
                "image.png | PNG image",
                "document.txt | PDF document",
                "cut-off.txt.gz | ends too early",
                "no-text-column.csv | no column \"text\"",
                "empty-object.json | no \"text\" and no \"html\"",
                "deep.jsonl | broken JSON"
            })
    void badFilesAreExplainedSkips(String file, String reason) {
        List<Input> inputs = read(CRASHES.resolve(file));
        Skip skip = assertInstanceOf(Skip.class, inputs.get(0));
        assertTrue(skip.reason().contains(reason), skip.reason());
        assertTrue(skip.reason().contains(":"), () -> "no remedy: " + skip.reason());
        assertTrue(skip.origin().contains(file), skip.origin());
        assertEquals(1, inputs.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latin-1.txt | Préfet tué à Bangui",
                "bom.txt | Army retakes town",
                "utf-16le-bom.txt | Army retakes town",
                "utf-16be-without-bom.txt | Army retakes town",
                "cut-in-character.txt | Президент встретился с послом в Киеве во вторни\uFFFD"
            })
    void decodes(String file, String firstLine) {
        assertEquals(
                firstLine,
                page(CRASHES.resolve(file)).content().lines().findFirst().orElseThrow());
    }

    @Test
    void replacesCharactersOneForOne() {
        String nul = page(CRASHES.resolve("nul-inside.txt")).content();
        assertTrue(nul.contains("the town  of Dorn"), nul);
        String halves = page(CRASHES.resolve("surrogates.jsonl")).content();
        assertEquals("Troops \uFFFD retook \uFFFD the town   of Dorn \uD83D\uDE00.", halves);
    }

    @Test
    void aBrokenLineDoesNotStopTheOthers() {
        List<Input> inputs = read(CRASHES.resolve("broken-lines.jsonl"));
        List<String> kinds =
                inputs.stream().map(i -> i.getClass().getSimpleName()).toList();
        assertEquals(List.of("RawPage", "Skip", "Skip", "Skip", "Skip", "Skip", "RawPage"), kinds);
        RawPage first = (RawPage) inputs.get(0);
        assertEquals("a", first.id());
        assertEquals(LocalDate.of(2020, 1, 2), first.date());
        assertEquals("Army retakes town", first.title());
        assertTrue(
                inputs.get(1).origin().endsWith("broken-lines.jsonl:2"),
                inputs.get(1).origin());
        RawPage last = (RawPage) inputs.get(6);
        assertEquals("7", last.id());
        assertEquals(RawPage.Form.HTML, last.form());
        assertTrue(last.origin().endsWith(":8"), last.origin());
    }

    @Test
    void aBrokenRowEndsACsvFileWithAnExplanation() {
        List<Input> inputs = read(CRASHES.resolve("open-quote.csv"));
        assertEquals("Troops retook the town.", ((RawPage) inputs.get(0)).content());
        Skip skip = assertInstanceOf(Skip.class, inputs.get(inputs.size() - 1));
        assertTrue(skip.reason().contains("broken CSV"), skip.reason());
    }

    @Test
    void readsFoldersInSortedOrderWithoutHiddenEntries() throws IOException {
        write("b/two.txt", "Two.");
        write("b/one.txt", "One.");
        write("a.txt", "Zero.");
        write(".hidden/three.txt", "Three.");
        write("c", "<!DOCTYPE html><html><body><p>Four.</p></body></html>");
        List<Input> inputs = read(folder);
        assertEquals(
                List.of("a.txt", "one.txt", "two.txt", "c"),
                inputs.stream()
                        .map(i -> Path.of(i.origin()).getFileName().toString())
                        .toList());
        assertEquals(RawPage.Form.HTML, ((RawPage) inputs.get(3)).form());
    }

    @Test
    void readsStandardInputWhateverItHolds() {
        assertEquals("Some text.", ((RawPage) standardInput("Some text.").get(0)).content());
        assertEquals(
                2, standardInput("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n").size());
        RawPage html =
                (RawPage) standardInput("<html><body>Three.</body></html>").get(0);
        assertEquals(RawPage.Form.HTML, html.form());
        assertInstanceOf(Skip.class, standardInput("").get(0));
    }

    @Test
    void whatIsNotThereIsASkip() {
        Skip skip =
                assertInstanceOf(Skip.class, read(folder.resolve("none.txt")).get(0));
        assertTrue(skip.reason().contains("does not exist"), skip.reason());
    }

    @Test
    void aFileOverTheLimitIsASkip() throws IOException {
        Path big = folder.resolve("big.txt");
        byte[] megabyte = new byte[1_000_000];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(big)) {
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        Skip skip = assertInstanceOf(Skip.class, read(big).get(0));
        assertTrue(skip.reason().contains("20.0 MB"), skip.reason());
    }

    @Test
    void aLineOverTheLimitIsASkipAndTheNextIsRead() throws IOException {
        write("lines.jsonl", "{\"text\":\"" + "x".repeat(300) + "\"}\n{\"text\":\"Short.\"}\n");
        List<Input> inputs = new Source(new Limits(200, 200), Columns.STANDARD)
                .read(folder.resolve("lines.jsonl"))
                .toList();
        assertInstanceOf(Skip.class, inputs.get(0));
        assertEquals("Short.", ((RawPage) inputs.get(1)).content());
    }

    /** A stream that never ends is read no further than asked. */
    @Test
    void isLazy() {
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return "{\"text\":\"Troops retook the town.\"}\n".charAt(at++ % 35);
            }
        };
        assertEquals(3, source.read(List.of("-"), endless).limit(3).toList().size());
    }

    @Test
    void readsArchives() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
            out.write("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("b.zip")))) {
            out.putNextEntry(new ZipEntry("x/one.txt"));
            out.write("Three.".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("two.html"));
            out.write("<p>Four.</p>".getBytes(StandardCharsets.UTF_8));
        }
        List<Input> inputs = read(folder);
        assertEquals(4, inputs.size());
        assertEquals("Two.", ((RawPage) inputs.get(1)).content());
        assertTrue(
                inputs.get(2).origin().endsWith("b.zip!x/one.txt"),
                inputs.get(2).origin());
        assertEquals(RawPage.Form.HTML, ((RawPage) inputs.get(3)).form());
    }

    /** An archive that unpacks to more than the limit is not unpacked further. */
    @Test
    void anArchiveBombIsASkip() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.txt.gz")))) {
            byte[] zeros = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        Skip skip = assertInstanceOf(Skip.class, read(folder).get(0));
        assertTrue(skip.reason().contains("over the limit"), skip.reason());
    }

    @Test
    void readsColumnsByName() throws IOException {
        write("articles.csv", "Key,Day,Body\n7,2021-05-06,\"Troops, it said, left.\"\n");
        Columns columns = new Columns("key", "url", "day", "title", "body");
        RawPage page = (RawPage) new Source(Limits.STANDARD, columns)
                .read(folder.resolve("articles.csv"))
                .toList()
                .get(0);
        assertEquals("7", page.id());
        assertEquals(LocalDate.of(2021, 5, 6), page.date());
        assertEquals("Troops, it said, left.", page.content());
    }

    @Test
    void keepsLineEnds() throws IOException {
        write("crlf.txt", "One.\r\n\r\nTwo.\n");
        assertEquals("One.\r\n\r\nTwo.\n", page(folder.resolve("crlf.txt")).content());
    }

    private List<Input> read(Path path) {
        try (Stream<Input> inputs = source.read(path)) {
            return inputs.toList();
        }
    }

    private RawPage page(Path path) {
        return assertInstanceOf(RawPage.class, read(path).get(0));
    }

    private List<Input> standardInput(String text) {
        return source.read(List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}

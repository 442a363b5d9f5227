package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.Coding;
import org.casus.Profile;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.source.Skip;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands with a reader and a coder made for the test: every file is an article, its first letter decides. */
final class CommandLineTest {

    private final Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<@Nullable LocalDate> dates = new ArrayList<>();
    private int loaded;

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(boolean terminal, String... arguments) {
        return run(terminal, out, arguments);
    }

    private int run(boolean terminal, OutputStream to, String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                to,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                terminal,
                100);
        return Main.commandLine(console, this::read, this::coder, RelateCommandTest::relater, Models::annotator)
                .execute(arguments);
    }

    private Stream<Articles.Item> read(List<String> files, InputStream in, Articles.ReadOptions options) {
        dates.add(options.date());
        return files.stream().map(file -> {
            String text = content(file);
            return text.startsWith("s")
                    ? new Articles.Item(null, new Skip(file, "made to be skipped"))
                    : new Articles.Item(article(file, text), null);
        });
    }

    private static String content(String file) {
        try {
            return file.equals("-") ? "piped" : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(String id, String text) {
        List<Zone> zones = List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())));
        return new Article(id, id, null, "A title", null, null, null, "en", text, zones);
    }

    private Coder coder(CoderOptions options) {
        options.codebook();
        loaded++;
        return new Coder() {
            @Override
            public Coding code(Article article) {
                if (article.text().startsWith("b")) {
                    throw new IllegalStateException("made to fail");
                }
                Kind kind = article.text().startsWith("r") ? Kind.REJECTED : Kind.EVENT;
                return new Coding(article, List.of(record(article, kind)), List.of(), List.of(), provenance());
            }

            @Override
            public Provenance provenance() {
                return new Provenance("9.9", Map.of("codebook", "abc"));
            }

            @Override
            public Profile profile() {
                Profile profile = new Profile();
                profile.sentence();
                profile.tree();
                return profile;
            }
        };
    }

    private static CodedRecord record(Article article, Kind kind) {
        Span all = new Span(0, article.text().length());
        return new CodedRecord(
                kind,
                "r",
                article.id(),
                "PROTEST",
                "demo",
                null,
                List.of(),
                Factuality.ACTUAL,
                List.of(),
                List.of(),
                null,
                EventDate.unknown("none"),
                List.of(),
                List.of(),
                all,
                all,
                4,
                -5.0,
                "rule",
                1,
                "i",
                null);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"event, 0", "rejected, 1", "skipped, 2", "broken, 2"})
    void exitCodeTellsWhatWasFound(String text, int code) throws IOException {
        assertEquals(code, run(false, "code", file("a.txt", text)), stderr());
    }

    @Test
    void profileIsToldOnStandardError() throws IOException {
        run(false, "code", "--profile", file("a.txt", "event"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("1 sentences, 1 of them parsed"), err::toString);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("parsed"), out::toString);
    }

    @Test
    void onePipeGivesJsonLinesAndATerminalATable() throws IOException {
        String file = file("a.txt", "event");
        run(false, "code", file);
        String piped = stdout();
        out.reset();
        run(true, "code", file);
        assertAll(
                () -> assertTrue(piped.startsWith("{\"kind\":\"provenance\""), piped),
                () -> assertTrue(stdout().startsWith("# A title"), stdout()));
    }

    @Test
    void pipedInputNeedsNoFile() {
        assertEquals(0, run(false, "code"));
        assertTrue(stdout().contains("\"piped\""), stdout());
    }

    @Test
    void nothingToCodeIsAnErrorOnATerminal() {
        assertEquals(2, run(true, "code"));
        assertTrue(stderr().contains("name a file"), stderr());
    }

    @ParameterizedTest
    @CsvSource({"out.csv, kind", "out.jsonl, {", "out.txt, #"})
    void endingOfTheOutputChoosesTheForm(String name, String start) throws IOException {
        Path target = folder.resolve(name);
        assertEquals(0, run(false, "code", file("a.txt", "event"), "-o", target.toString()), stderr());
        assertTrue(Files.readString(target).startsWith(start), Files.readString(target));
        assertEquals("", stdout());
    }

    @Test
    void aFailedRunLeavesTheFormerOutputAlone() throws IOException {
        Path target = folder.resolve("out.jsonl");
        Files.writeString(target, "former");
        assertEquals(2, run(false, "code", file("a.txt", "skipped"), "-o", target.toString()));
        assertEquals("former", Files.readString(target));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("a.txt", "out.jsonl"),
                    left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void oneBadArticleDoesNotEndTheRun() throws IOException {
        int code = run(false, "code", file("a.txt", "broken"), file("b.txt", "skipped"), file("c.txt", "event"));
        assertAll(
                () -> assertEquals(2, code),
                () -> assertTrue(stdout().contains("c.txt"), stdout()),
                () -> assertTrue(stderr().contains("a.txt: could not be coded"), stderr()),
                () -> assertTrue(stderr().contains("b.txt: skipped: made to be skipped"), stderr()),
                () -> assertTrue(stderr().contains("1 article, 1 record, 1 skipped, 1 failed"), stderr()),
                () -> assertFalse(stderr().contains("\tat "), stderr()),
                () -> assertEquals(1, loaded));
    }

    @Test
    void outputDoesNotDependOnTheNumberOfThreads() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            files.add(file(i + ".txt", "event " + i));
        }
        List<String> outputs = new ArrayList<>();
        for (String jobs : List.of("1", "2", "7")) {
            out.reset();
            List<String> arguments = new ArrayList<>(List.of("code", "--jobs", jobs));
            arguments.addAll(files);
            assertEquals(0, run(false, arguments.toArray(String[]::new)), stderr());
            outputs.add(stdout());
        }
        assertEquals(51, outputs.get(0).lines().count());
        assertEquals(List.of(outputs.get(0), outputs.get(0), outputs.get(0)), outputs);
    }

    @Test
    void quietHidesSkips() throws IOException {
        run(false, "code", "--quiet", file("a.txt", "event"), file("b.txt", "skipped"));
        assertEquals("", stderr());
    }

    @Test
    void missingFileIsToldBeforeModelsAreLoaded() {
        String missing = folder.resolve("missing.txt").toString();
        assertEquals(2, run(false, "code", missing));
        assertAll(
                () -> assertTrue(stderr().contains(missing + ": no such file"), stderr()),
                () -> assertEquals(0, loaded));
    }

    @Test
    void outputMustNotBeInput() throws IOException {
        String file = file("a.txt", "event");
        assertEquals(2, run(false, "code", file, "-o", file));
        assertEquals("event", Files.readString(Path.of(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code a --date 20/09/2023 | write it as 2023-09-20",
                "code a --format xml      | jsonl",
                "code a --fromat csv      | --fromat",
                "cod                      | cod",
                "''                       | Missing required subcommand"
            })
    void wrongUsageIsExplainedInALine(String arguments, String part) {
        assertEquals(2, run(false, arguments.isEmpty() ? new String[0] : arguments.split(" ")));
        assertAll(
                () -> assertTrue(stderr().contains(part), stderr()),
                () -> assertFalse(stderr().contains("\tat "), stderr()));
    }

    @Test
    void dateReachesTheReader() throws IOException {
        run(false, "code", file("a.txt", "event"), "--date", "2023-09-20");
        assertEquals(List.of(LocalDate.of(2023, 9, 20)), dates);
    }

    @Test
    void textIsPrintedWithoutLoadingModels() throws IOException {
        assertEquals(0, run(false, "code", "--text", file("a.txt", "event")));
        assertAll(() -> assertEquals("event\n", stdout()), () -> assertEquals(0, loaded));
    }

    @Test
    void versionNamesCoderAndDigests() {
        assertEquals(0, run(false, "--version"));
        assertEquals(List.of("casus 9.9", "codebook abc"), stdout().lines().toList());
    }

    @Test
    void helpShowsExamples() {
        assertEquals(0, run(false, "code", "--help"));
        assertTrue(stdout().contains("casus code article.txt --date"), stdout());
    }

    @Test
    void brokenConfigurationIsOneLine() throws IOException {
        Console console = CommandRun.console(out, err);
        int code = Main.commandLine(
                        console,
                        this::read,
                        options -> {
                            throw new CasusException("types.tsv:12: no such type; see the codebook");
                        },
                        RelateCommandTest::relater,
                        Models::annotator)
                .execute("code", file("a.txt", "event"));
        assertEquals(2, code);
        assertEquals("casus: types.tsv:12: no such type; see the codebook\n", stderr());
    }

    @Test
    void aReaderThatGoesAwayEndsTheRunQuietly() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, run(false, closed, "code", file("a.txt", "event")));
        assertEquals("", stderr());
    }

    @ParameterizedTest
    @CsvSource({"event, 1", "rejected, 1", "skipped, 2", "broken, 2"})
    void claimsCountOnlyWhatHasASourceOrFigures(String text, int code) throws IOException {
        assertEquals(code, run(false, "claims", file("a.txt", text)), stderr());
    }

    @Test
    void claimsOfAMissingFileSayHowToGoOn() {
        assertEquals(2, run(false, "claims", folder.resolve("none.txt").toString()));
        assertTrue(stderr().contains("no such file or folder; check its name"), stderr());
        assertEquals(0, loaded);
    }

    @Test
    void claimsTellTheirExamples() {
        assertEquals(0, run(false, "claims", "--help"));
        assertTrue(stdout().contains("casus claims article.txt --date 2023-09-20"), stdout());
    }
}

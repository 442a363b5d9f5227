package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.time.EventDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** add, status, query, diff and export with a coder made for the test: each article is one protest. */
final class StoreCommandsTest {

    private final Path folder;
    private final String store;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String version = "1";
    private String mode = "demo";
    private int coded;

    StoreCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = folder.resolve("casus.db").toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = CommandRun.console(out, err);
        return Main.commandLine(
                        console,
                        StoreCommandsTest::read,
                        options -> coder(),
                        options -> {
                            throw new IllegalStateException("not asked for");
                        },
                        () -> {
                            throw new IllegalStateException("not asked for");
                        })
                .execute(arguments);
    }

    private static Stream<Articles.Item> read(List<String> files, InputStream in, Articles.ReadOptions options) {
        return files.stream().map(file -> {
            try {
                return new Articles.Item(article(file, Files.readString(Path.of(file))), null);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Article article(String id, String text) {
        List<Zone> zones = List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())));
        return new Article(
                id, id, "https://example.org/1", "A title", LocalDate.of(2024, 5, 7), null, null, "en", text, zones);
    }

    private Coder coder() {
        return new Coder() {
            @Override
            public Coding code(Article article) {
                coded++;
                return new Coding(article, List.of(record(article)), List.of(), List.of(), provenance());
            }

            @Override
            public Provenance provenance() {
                return new Provenance(version, Map.of());
            }

            @Override
            public org.casus.Profile profile() {
                return new org.casus.Profile();
            }
        };
    }

    private CodedRecord record(Article article) {
        Span all = new Span(0, article.text().length());
        return new CodedRecord(
                Kind.EVENT,
                "0123456789ab",
                article.id(),
                "PROTEST",
                mode,
                "141",
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
                "rule-" + mode,
                1,
                "i",
                null);
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "People marched in " + name)
                .toString();
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void addGoesOnWhereItWas() throws IOException {
        String first = file("a.txt");
        assertEquals(0, run("add", first, "--store", store), stderr());
        assertTrue(stderr().contains("1 articles added, 0 coded again, 0 known, 1 records"), stderr());
        assertEquals(0, run("add", first, file("b.txt"), "--store", store), stderr());
        assertTrue(stderr().contains("1 articles added, 0 coded again, 1 known"), stderr());
        assertEquals(2, coded);
        version = "2";
        assertEquals(0, run("add", first, "--store", store), stderr());
        assertTrue(stderr().contains("0 articles added, 1 coded again, 0 known"), stderr());
    }

    @Test
    void whatWasCodedElsewhereIsKeptAsItIs() throws IOException {
        String lines = folder.resolve("coded.jsonl").toString();
        assertEquals(0, run("code", file("a.txt"), "--explain", "-o", lines), stderr());
        assertEquals(0, run("add", "--coded", lines, "--store", store), stderr());
        assertEquals(0, run("query", "type=PROTEST", "--store", store, "-f", "jsonl"), stderr());
        assertTrue(stdout().contains("\"id\":\"0123456789ab\""), stdout());
        assertEquals(0, run("add", "--coded", lines, "--store", store), stderr());
        assertTrue(stderr().contains("0 articles added, 0 coded again, 1 known"), stderr());
        assertEquals(2, run("add", "--coded", file("b.txt"), "--store", store));
        assertTrue(stderr().contains("b.txt:1: is no line of casus code"), stderr());
    }

    @Test
    void queriesTakeFiltersAndSql() throws IOException {
        run("add", file("a.txt"), "--store", store);
        assertEquals(0, run("query", "q=marched", "--store", store), stderr());
        assertTrue(stdout().startsWith("kind,id,article"), stdout());
        assertEquals(1, run("query", "type=ASSAULT", "--store", store));
        assertEquals(0, run("query", "SELECT type, count(*) AS n FROM event GROUP BY type", "--store", store));
        assertEquals("type,n\r\nPROTEST,1\r\n", stdout());
        assertEquals(0, run("query", "view=incident", "--store", store, "-f", "table"));
        assertTrue(stdout().startsWith("incident"), stdout());
        assertEquals(2, run("query", "DELETE FROM event", "--store", store));
        assertEquals(2, run("query", "SELECT 1; DELETE FROM record", "--store", store));
        run("query", "SELECT count(*) FROM record", "--store", store);
        assertEquals("count(*)\r\n1\r\n", stdout());
    }

    @Test
    void diffTellsFieldAndRule() throws IOException {
        String article = file("a.txt");
        run("add", article, "--store", store);
        run("status", "--store", store, "--check");
        String digest = stdout().lines()
                .filter(l -> l.startsWith("coder"))
                .findFirst()
                .orElseThrow()
                .split("\\s+")[1];
        version = "2";
        mode = "riot";
        run("add", article, "--store", store);
        assertEquals(0, run("diff", store + "@" + digest.substring(0, 6), store), stderr());
        assertTrue(stdout().contains(",mode,demo,riot,rule rule-demo -> rule-riot"), stdout());
        assertEquals(1, run("diff", store, store));
        assertEquals(2, run("diff", store + "@abc", store));
        assertTrue(stderr().contains("no version of the coder"), stderr());
        assertEquals(0, run("diff", "--summary", store + "@" + digest, store));
        assertTrue(stdout().contains("changed,mode,rule-riot,1"), stdout());
    }

    private List<String> incidents() {
        run("query", "SELECT DISTINCT incident FROM event ORDER BY 1", "--store", store);
        return stdout().lines().skip(1).toList();
    }

    @Test
    void incidentsAreTakenApartAndPutTogether() throws IOException {
        String second = file("b.txt");
        run("add", file("a.txt"), second, "--store", store);
        assertEquals(1, incidents().size(), "two prints of one text tell of one happening");
        run("query", "SELECT key FROM incident_report ORDER BY 1", "--store", store);
        List<String> keys = stdout().lines().skip(1).toList();
        String[] apart = {"decide", "apart", keys.get(0), keys.get(1), "--by", "ada", "--store", store};
        assertEquals(0, run(apart), stderr());
        assertTrue(stderr().contains("1 decisions about reports kept"), stderr());
        List<String> two = incidents();
        assertEquals(2, two.size());
        version = "2";
        run("add", second, "--store", store);
        assertEquals(two, incidents());
        Path table = Files.writeString(
                folder.resolve("decisions.tsv"),
                "decision\tfirst\tsecond\tnote\ntogether\t" + two.get(0) + "\t" + two.get(1) + "\tafter all\n");
        assertEquals(0, run("decide", "--decisions", table.toString(), "--store", store), stderr());
        assertEquals(1, incidents().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"together x y", "join x y", "apart x", "together x y --decisions d.tsv"})
    void aDecisionThatMakesNoSenseIsTold(String words) throws IOException {
        run("add", file("a.txt"), "--store", store);
        assertEquals(2, run(("decide " + words + " --store " + store).split(" ")));
        assertTrue(
                stderr().contains("incident") || stderr().contains("write") || stderr().contains("decide"), stderr());
    }

    @Test
    void thePastIsRead() throws IOException {
        String article = file("a.txt");
        run("add", article, "--store", store);
        version = "2";
        mode = "riot";
        run("add", article, "--store", store);
        run("query", "SELECT min(added) FROM coding", "--store", store);
        String then = stdout().lines().toList().get(1);
        assertEquals(0, run("query", "", "--store", store, "--as-of", then), stderr());
        assertTrue(stdout().contains(",PROTEST,demo,"), stdout());
        assertEquals(0, run("query", "mode=PROTEST/riot", "--store", store), stderr());
        assertEquals(1, run("query", "mode=PROTEST/riot", "--store", store, "--as-of", then), stderr());
        assertEquals(1, run("query", "", "--store", store, "--as-of", "2000-01-01"), stderr());
        Path out = folder.resolve("then.csv");
        String[] export = {"export", "-f", "csv", "-o", out.toString(), "--store", store, "--as-of", then};
        assertEquals(0, run(export), stderr());
        assertTrue(Files.readString(out).contains(",PROTEST,demo,"));
        assertEquals(0, run("status", "--store", store, "--as-of", then), stderr());
        assertTrue(stdout().contains("1, read 1 times"), stdout());
        assertEquals(0, run("status", "--store", store), stderr());
        assertTrue(stdout().contains("1, read 2 times"), stdout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"|yesterday", "as-of=2025-01-01|2025-01-01", "SELECT 1|2025-01-01"})
    void aMomentThatMakesNoSenseIsTold(String asked) throws IOException {
        run("add", file("a.txt"), "--store", store);
        String[] parts = asked.split("\\|");
        assertEquals(2, run("query", parts[0], "--store", store, "--as-of", parts[1]));
        assertTrue(stderr().contains("as-of"), stderr());
    }

    @Test
    void statusSaysWhatIsThereOrHowToBegin() throws IOException {
        assertEquals(2, run("status", "--store", store));
        assertTrue(stderr().contains("casus add"), stderr());
        run("add", file("a.txt"), "--store", store);
        assertEquals(0, run("status", "--check", "--store", store), stderr());
        assertTrue(stdout().contains("nothing is damaged"), stdout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "polecat", "gdelt-events", "geojson"})
    void exports(String format) throws IOException {
        run("add", file("a.txt"), "--store", store);
        Path to = folder.resolve("out." + format);
        assertEquals(0, run("export", "--format", format, "--out", to.toString(), "--store", store), stderr());
        assertTrue(Files.size(to) > 0);
        assertEquals(1, run("export", "-f", format, "--filter", "type=AID", "-o", to.toString(), "--store", store));
        assertEquals(2, run("export", "--format", "xls", "--out", to.toString(), "--store", store));
    }

    @Test
    void aReleaseTellsWhatChanged() throws IOException {
        String article = file("a.txt");
        run("add", article, "--store", store);
        Path one = folder.resolve("v1");
        assertEquals(0, run("export", "--release", "v1", "--out", one.toString(), "--store", store), stderr());
        assertEquals(2, run("export", "--release", "v1", "--out", one.toString(), "--store", store));
        mode = "riot";
        version = "2";
        run("add", article, "--store", store);
        Path two = folder.resolve("v2");
        String[] second = {
            "export", "--release", "v2", "--since", one.toString(), "--out", two.toString(), "--store", store
        };
        assertEquals(0, run(second), stderr());
        String changes = Files.readString(two.resolve("CHANGES.md"));
        assertTrue(changes.contains("0 added, 1 changed, 0 removed"), changes);
        assertFalse(Files.exists(folder.resolve(".v2.part")));
    }
}

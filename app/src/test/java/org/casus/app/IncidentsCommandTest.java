package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.Casus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code casus incidents} and {@code casus origins} on five made-up articles: an agency's story of a bombing and its
 * reprint, an independent report, the agency's corrected toll, and an attack in another town on the same day.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IncidentsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ARTICLES = Path.of("src/test/resources/incidents/kunduz.jsonl");

    private final Coder coder =
            Wiring.coder(Casus.builder().annotator(Models.annotator()).build());
    private final CommandRun command = new CommandRun(Wiring.articles(), options -> coder);

    private List<JsonNode> run(int code, String... arguments) throws IOException {
        assertEquals(code, command.run(arguments), command.stderr());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : command.stdout().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static JsonNode of(List<JsonNode> incidents, String article) {
        return incidents.stream()
                .filter(incident -> incident.path("type").asText().equals("ASSAULT"))
                .filter(incident -> reports(incident).contains(article))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> reports(JsonNode incident) {
        Set<String> articles = new TreeSet<>();
        incident.path("reports")
                .forEach(report -> articles.add(report.path("article").asText()));
        return articles;
    }

    private static String key(List<JsonNode> incidents, String article) {
        for (JsonNode report : of(incidents, article).path("reports")) {
            if (report.path("article").asText().equals(article)) {
                return report.path("key").asText();
            }
        }
        throw new AssertionError(article + " has no report");
    }

    private static Path decision(Path folder, String kind, String first, String second) throws IOException {
        return Files.writeString(
                folder.resolve("decisions.tsv"),
                "decision\tfirst\tsecond\tnote\n" + kind + "\t" + first + "\t" + second + "\tby hand\n");
    }

    /** The incidents of the same articles under other names and in another order, with a person's decisions. */
    private List<JsonNode> codedAgain(Path folder, Path decisions) throws IOException {
        return run(
                0,
                "incidents",
                codedAgain(folder).toString(),
                "--decisions",
                decisions.toString(),
                "--format",
                "jsonl");
    }

    /** The articles in another order and under other names, as another crawl gives them. */
    private static Path codedAgain(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(ARTICLES));
        Collections.reverse(lines);
        return Files.write(
                folder.resolve("again.jsonl"),
                lines.stream()
                        .map(line -> line.replaceFirst("\"id\": \"", "\"id\": \"again-"))
                        .toList());
    }

    @Test
    void reprintsAreOneOrigin() throws IOException {
        List<JsonNode> origins = run(0, "origins", ARTICLES.toString(), "--format", "jsonl");
        assertEquals(4, origins.size());
        JsonNode first = origins.get(0);
        assertEquals("dispatch-1", first.path("article").asText());
        assertEquals(1, first.path("reprints").size());
        assertEquals("mirror-2", first.path("reprints").get(0).path("article").asText());
    }

    @Test
    void fourReportsOfOneBombingHaveThreeOriginsAndTheLastToll() throws IOException {
        List<JsonNode> incidents = run(0, "incidents", ARTICLES.toString(), "--format", "jsonl");
        JsonNode bombing = of(incidents, "dispatch-1");
        assertEquals(Set.of("dispatch-1", "mirror-2", "gazette-3", "dispatch-4"), reports(bombing));
        assertEquals(3, bombing.path("origins").size());
        assertEquals("2024-03-05", bombing.path("first_report").asText());
        assertEquals("2024-03-07", bombing.path("last_report").asText());
        JsonNode killed = Stream.iterate(0, i -> i < bombing.path("toll").size(), i -> i + 1)
                .map(bombing.path("toll")::get)
                .filter(toll -> toll.path("loss").asText().equalsIgnoreCase("killed"))
                .findFirst()
                .orElseThrow();
        assertEquals(15, killed.path("best").asInt());
        assertEquals(Set.of("mirror-5"), reports(of(incidents, "mirror-5")));
    }

    @Test
    void aCorrectedReportJoinsTheOldIncidentAndRaisesARevision(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(ARTICLES);
        Path early = Files.write(folder.resolve("early.jsonl"), lines.subList(0, 3));
        Path late = Files.write(folder.resolve("late.jsonl"), lines.subList(3, 5));
        String index = folder.resolve("index").toString();
        JsonNode before =
                of(run(0, "incidents", early.toString(), "--index", index, "--format", "jsonl"), "dispatch-1");
        JsonNode after = of(run(0, "incidents", late.toString(), "--index", index, "--format", "jsonl"), "dispatch-4");
        assertEquals(before.path("id"), after.path("id"));
        assertTrue(reports(after).contains("gazette-3"));
        boolean revised = false;
        for (JsonNode revision : after.path("revisions")) {
            revised |= revision.path("article").asText().equals("dispatch-4")
                    && revision.path("field").asText().equals("killed");
        }
        assertTrue(revised, after.path("revisions").toString());
    }

    @Test
    void aPersonsSplitHoldsWhenTheArticlesAreCodedAgain(@TempDir Path folder) throws IOException {
        List<JsonNode> before = run(0, "incidents", ARTICLES.toString(), "--format", "jsonl");
        String first = key(before, "dispatch-1");
        String second = key(before, "gazette-3");
        Path decisions = decision(folder, "apart", first, second);
        List<JsonNode> after = codedAgain(folder, decisions);
        assertNotEquals(
                of(after, "again-dispatch-1").path("id"),
                of(after, "again-gazette-3").path("id"));
        assertEquals(first, key(after, "again-dispatch-1"), "keys come from what the articles say");
    }

    @Test
    void aPersonsMergeHoldsWhenTheArticlesAreCodedAgain(@TempDir Path folder) throws IOException {
        List<JsonNode> before = run(0, "incidents", ARTICLES.toString(), "--format", "jsonl");
        Path decisions = decision(folder, "together", key(before, "dispatch-1"), key(before, "mirror-5"));
        List<JsonNode> after = codedAgain(folder, decisions);
        assertEquals(
                of(after, "again-dispatch-1").path("id"),
                of(after, "again-mirror-5").path("id"));
    }

    @Test
    void aDecisionAboutNoReportIsTold(@TempDir Path folder) throws IOException {
        Path decisions = decision(folder, "apart", "aaaaaaaaaaaa/ASSAULT/1", "bbbbbbbbbbbb/ASSAULT/1");
        run(0, "incidents", ARTICLES.toString(), "--decisions", decisions.toString(), "--format", "jsonl");
        assertTrue(command.stderr().contains("aaaaaaaaaaaa/ASSAULT/1"), command.stderr());
    }

    @Test
    void aDecisionOfNoKindIsAnError(@TempDir Path folder) throws IOException {
        Path decisions = decision(folder, "maybe", "a/ASSAULT/1", "b/ASSAULT/1");
        assertEquals(2, command.run("incidents", ARTICLES.toString(), "--decisions", decisions.toString()));
        assertTrue(command.stderr().contains("line 2"), command.stderr());
    }
}

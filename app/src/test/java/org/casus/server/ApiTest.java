package org.casus.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casus.store.StoredCoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers over the demo store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiTest {

    private final Running running;

    ApiTest(@TempDir Path folder) {
        running = new Running(folder);
    }

    @BeforeAll
    void hasNoErrorsYet() {
        assertEquals(List.of(), running.log);
    }

    @AfterAll
    void close() {
        running.close();
        assertEquals(List.of(), running.log);
    }

    @Test
    void theDescriptionNamesExactlyTheRoutesThereAre() {
        JsonNode described = running.json("/api/openapi.json").path("paths");
        Set<String> written = new TreeSet<>();
        described
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                written.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        running.server.routes().stream()
                .filter(route -> route.contains(" /api/"))
                .forEach(there::add);
        assertEquals(there, written);
    }

    @Test
    void everyJsonAnswerWithAListHasATableOfTheSame() throws IOException {
        String article = StoredCoding.key("demo/market.txt", text("market.txt"));
        List<String> paths = List.of(
                "/api/events",
                "/api/incidents",
                "/api/facets",
                "/api/timeline",
                "/api/map",
                "/api/pairs",
                "/api/incidents/inc-market",
                "/api/articles",
                "/api/articles/" + article,
                "/api/reviews",
                "/api/agreement");
        for (String path : paths) {
            HttpResponse<String> json = running.get(path);
            HttpResponse<String> csv = running.get(path + ".csv");
            assertEquals(200, json.statusCode(), path);
            assertEquals(200, csv.statusCode(), path);
            assertTrue(json.headers().firstValue("Content-Type").orElse("").startsWith("application/json"), path);
            assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"), path);
            assertFalse(rows(csv.body()).isEmpty() && !path.contains("reviews") && !path.contains("agreement"), path);
        }
        assertEquals(200, running.get("/api/queue?reviewer=anna").statusCode());
        assertEquals(
                10, rows(running.get("/api/queue.csv?reviewer=anna").body()).size());
    }

    private static String text(String id) {
        return Demo.coding(id).article().path("text").asText();
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            return parser.getRecords();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 10 | 6",
                "type=ASSAULT | 6 | 2",
                "country=UKR&type=ASSAULT | 4 | 2",
                "q=ferries | 2 | 2",
                "from=2024-06-01&to=2024-06-30 | 2 | 2",
                "contested=yes | 2 | 2",
                "bbox=33,44,34,45 | 1 | 1",
                "kind=rejected | 1 | 0"
            })
    void aFilterNarrowsCountsAndListsAlike(String filter, int reports, int incidents) throws IOException {
        JsonNode answer = running.json("/api/events?limit=500&" + filter);
        assertEquals(reports, answer.path("counts").path("reports").asInt());
        assertEquals(reports, answer.path("items").size());
        assertEquals(
                reports, rows(running.get("/api/events.csv?" + filter).body()).size());
        JsonNode listed = running.json("/api/incidents?limit=500&view=incident&" + filter);
        assertEquals(incidents, listed.path("items").size());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = running.json("/api/events?limit=3" + after);
            assertTrue(page.path("items").size() <= 3);
            page.path("items")
                    .forEach(item -> ids.add(item.path("json").path("id").asText()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        assertEquals(10, ids.size());
        assertEquals(10, new HashSet<>(ids).size());
    }

    @Test
    void whoKnowsTheAnswerIsToldSo() {
        String tag = running.get("/api/events?type=ASSAULT")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertEquals(
                304,
                running.get("/api/events?type=ASSAULT", "If-None-Match", tag).statusCode());
        assertEquals(
                304,
                running.get("/api/events?type=ASSAULT", "If-None-Match", "W/" + tag)
                        .statusCode());
        assertEquals(
                200,
                running.get("/api/events?type=CONSULT", "If-None-Match", tag).statusCode());
        String before = running.get("/api/reviews").headers().firstValue("ETag").orElseThrow();
        running.post("/api/reviews", review("d12", "etag", "accept"));
        assertEquals(200, running.get("/api/reviews", "If-None-Match", before).statusCode());
        assertEquals(
                200,
                running.get("/api/events?type=ASSAULT", "If-None-Match", tag).statusCode());
    }

    private static String review(String record, String reviewer, String verdict) {
        StoredCoding coding = Demo.codings(Demo.CODER).stream()
                .filter(each -> each.records().stream()
                        .anyMatch(r -> r.path("id").asText().equals(record)))
                .findFirst()
                .orElseThrow();
        return "{\"article\":\"" + coding.key() + "\",\"record\":\"" + record
                + "\",\"start\":1,\"end\":2,\"reviewer\":\"" + reviewer + "\",\"verdict\":\"" + verdict + "\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events?nonsense=1",
                "/api/events?from=yesterday",
                "/api/events?limit=0",
                "/api/events?limit=many",
                "/api/events?bbox=1,2,3",
                "/api/timeline?unit=week",
                "/api/queue",
                "/api/queue?reviewer=a/b",
                "/api/queue?reviewer=a&mode=third"
            })
    void whatCannotBeReadIsToldAsAProblem(String path) {
        HttpResponse<String> answer = running.get(path);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(400, Running.read(answer.body()).path("status").asInt());
        assertFalse(Running.read(answer.body()).path("detail").asText().isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/incidents/none",
                "/api/articles/none",
                "/api/records/none",
                "/api/none",
                "/none",
                "/assets/x/none.js",
                "/assets/x/../Server.class",
                "/assets/x/..%2f..%2fopenapi.json"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = running.get(path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + ": " + answer.statusCode());
        assertFalse(answer.body().contains("\"openapi\""), path);
    }

    @Test
    void anIncidentTellsWhatIsDisputedAndFoldsReprints() {
        JsonNode incident = running.json("/api/incidents/inc-market");
        assertEquals("disputed", status(incident, "whether it happened"));
        assertEquals("disputed", status(incident, "killed"));
        assertEquals("agreed", status(incident, "where"));
        assertEquals("agreed", status(incident, "when"));
        JsonNode origins = incident.path("origins");
        assertEquals(2, origins.size());
        assertEquals("Meridian", origins.path(0).path("name").asText());
        assertEquals(2, origins.path(0).path("articles").size());
        assertEquals(
                List.of("2024-05-07", "2024-05-07", "2024-05-09", "2024-05-09"),
                incident.path("tolls").findValuesAsText("published"));
    }

    @Test
    void aDecisionAboutWhatIsNotThereIsRefused() throws IOException {
        String body = "{\"decision\": \"apart\", \"first\": \"no such\", \"second\": \"x\", \"author\": \"ada\"}";
        HttpResponse<String> answer =
                running.write("POST", "/api/decisions", body, "X-Casus", "1", "Content-Type", "application/json");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("knows no incident"), answer.body());
    }

    private static String status(JsonNode incident, String field) {
        for (JsonNode point : incident.path("points")) {
            if (point.path("field").asText().equals(field)) {
                return point.path("status").asText();
            }
        }
        return "missing";
    }

    @Test
    void aMapShowsSpotsOnlyForExactPlaces() {
        JsonNode map = running.json("/api/map");
        map.path("spots")
                .forEach(spot ->
                        assertEquals("settlement", spot.path("precision").asText()));
        assertEquals(2, map.path("areas").size());
        assertTrue(map.path("spots").findValues("contested").stream().anyMatch(JsonNode::asBoolean));
    }

    @Test
    void aPastedTextIsCoded() throws IOException {
        JsonNode answer = Running.read(
                running.post("/api/code", "{\"text\":\"Shells fell.\"}").body());
        assertEquals(4, answer.path("records").size());
        assertTrue(answer.path("key").isNull());
        assertEquals(
                4,
                rows(running.post("/api/code.csv", "{\"text\":\"Shells fell.\"}")
                                .body())
                        .size());
        assertEquals(400, running.post("/api/code", "{\"text\":\" \"}").statusCode());
        assertEquals(400, running.post("/api/code", "no JSON").statusCode());
    }
}

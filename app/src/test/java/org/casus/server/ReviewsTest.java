package org.casus.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.Provenance;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Reviews through the API: dealt out, compared, carried over, in and out. */
final class ReviewsTest {

    private final Running running;

    ReviewsTest(@TempDir Path folder) {
        running = new Running(folder);
    }

    @AfterEach
    void close() {
        running.close();
        assertEquals(List.of(), running.log);
    }

    /** A decision about a record of the demo. */
    static String review(String record, String reviewer, String verdict) {
        return review(record, reviewer, verdict, "{}");
    }

    static String review(String record, String reviewer, String verdict, String corrections) {
        StoredCoding coding = Demo.codings(Demo.CODER).stream()
                .filter(each -> each.records().stream()
                        .anyMatch(r -> r.path("id").asText().equals(record)))
                .findFirst()
                .orElseThrow();
        JsonNode found = coding.records().stream()
                .filter(r -> r.path("id").asText().equals(record))
                .findFirst()
                .orElseThrow();
        return String.format(
                "{\"article\":\"%s\",\"record\":\"%s\",\"start\":%d,\"end\":%d,\"reviewer\":\"%s\",\"verdict\":\"%s\","
                        + "\"corrections\":%s}",
                coding.key(),
                record,
                found.path("span").path("start").asInt(),
                found.path("span").path("end").asInt(),
                reviewer,
                verdict,
                corrections);
    }

    private void decide(String record, String reviewer, String verdict) {
        assertEquals(
                201,
                running.post("/api/reviews", review(record, reviewer, verdict)).statusCode());
    }

    private List<String> queue(String reviewer, String mode) {
        return running
                .json("/api/queue?reviewer=" + reviewer + "&mode=" + mode + "&limit=100")
                .path("items")
                .findValues("json")
                .stream()
                .map(record -> record.path("id").asText())
                .toList();
    }

    @Test
    void theMostDoubtfulComesFirstAndWhatWasDecidedNeverAgain() {
        List<String> before = queue("anna", "first");
        assertEquals("d7", before.get(0));
        decide("d7", "anna", "accept");
        assertFalse(queue("anna", "first").contains("d7"));
        assertTrue(queue("ben", "first").contains("d7"));
    }

    @Test
    void theSecondCoderIsBlindAndTheAdjudicatorSeesBoth() {
        decide("d1", "anna", "accept");
        decide("d5", "anna", "accept");
        assertEquals(List.of("d1", "d5"), queue("ben", "second"));
        assertEquals(List.of(), queue("anna", "second"));
        assertFalse(running.get("/api/queue?reviewer=ben&mode=second").body().contains("anna"));
        decide("d1", "ben", "reject");
        decide("d5", "ben", "accept");
        assertEquals(List.of("d1"), queue("carla", "adjudicate"));
        JsonNode task = running.json("/api/queue?reviewer=carla&mode=adjudicate")
                .path("items")
                .path(0);
        assertEquals(List.of("anna", "ben"), task.path("decisions").findValuesAsText("reviewer"));
        decide("d1", "adjudication/carla", "reject");
        assertEquals(List.of(), queue("carla", "adjudicate"));
        JsonNode agreement = running.json("/api/agreement");
        assertEquals(
                List.of("anna", "ben"),
                List.of(
                        agreement.path("reviewers").path(0).asText(),
                        agreement.path("reviewers").path(1).asText()));
        assertEquals(2, agreement.path("units").asInt());
        assertEquals(0.5, agreement.path("pairs").path(0).path("observed").asDouble());
    }

    @Test
    void aDecisionIsTakenBack() {
        decide("d1", "anna", "accept");
        String id =
                running.json("/api/reviews").path("items").path(0).path("id").asText();
        assertEquals(
                204,
                running.write("DELETE", "/api/reviews/" + id + "?reviewer=anna", null, "X-Casus", "1")
                        .statusCode());
        assertEquals(0, running.json("/api/reviews").path("items").size());
        assertEquals(
                404,
                running.write("DELETE", "/api/reviews/" + id + "?reviewer=anna", null, "X-Casus", "1")
                        .statusCode());
    }

    @Test
    void decisionsOutliveCodingAgain() {
        decide("d1", "anna", "accept");
        try (StoreWriter writer = running.store.writer()) {
            writer.add(Demo.codings(new Provenance("0.2.0", Map.of("codebook", "c2", "code", "k2"))));
        }
        String key = Demo.coding("market.txt").key();
        JsonNode article = running.json("/api/articles/" + key);
        assertEquals("0.2.0", article.path("coder").path("version").asText());
        assertEquals(1, article.path("reviews").size());
        assertFalse(queue("anna", "first").contains("d1"));
    }

    @Test
    void whatIsExportedIsImported() {
        decide("d1", "anna", "accept");
        assertEquals(
                201,
                running.post("/api/reviews", review("d6", "anna", "correct", "{\"type\":\"COERCE\"}"))
                        .statusCode());
        decide("d4", "ben", "reject");
        for (String export : List.of("/api/reviews", "/api/reviews/label-studio")) {
            String file = running.get(export).body();
            List<String> before = running.json("/api/reviews").path("items").findValuesAsText("id");
            for (JsonNode each : running.json("/api/reviews").path("items")) {
                running.write(
                        "DELETE", "/api/reviews/" + each.path("id").asText() + "?reviewer=x", null, "X-Casus", "1");
            }
            assertEquals(0, running.json("/api/reviews").path("items").size());
            assertEquals(201, running.post("/api/reviews/import", file).statusCode(), export);
            JsonNode after = running.json("/api/reviews").path("items");
            assertEquals(
                    before.stream().sorted().toList(),
                    after.findValuesAsText("id").stream().sorted().toList(),
                    export);
            assertTrue(after.toString().contains("\"corrections\":{\"type\":\"COERCE\"}"), export);
        }
    }

    @Test
    void labelStudioAnnotationsWithoutVerdictsAreUnderstood() {
        StoredCoding coding = Demo.coding("talks.txt");
        String text = coding.article().path("text").asText();
        int at = text.indexOf("sent food");
        String task = "[{\"data\":{\"article\":\"" + coding.key()
                + "\"},\"annotations\":[{\"completed_by\":7,\"result\":["
                + "{\"id\":\"x\",\"type\":\"labels\",\"from_name\":\"label\",\"value\":{\"start\":" + at + ",\"end\":"
                + (at + 9) + ",\"labels\":[\"SUPPORT\"]}}]}]}]";
        assertEquals(201, running.post("/api/reviews/import", task).statusCode());
        JsonNode items = running.json("/api/reviews").path("items");
        assertEquals(List.of("correct", "reject"), items.findValuesAsText("verdict"));
        assertEquals(List.of("d9", "d8"), items.findValuesAsText("record"));
        assertEquals(
                400,
                running.post("/api/reviews/import", "[{\"data\":{\"article\":\"none\"}}]")
                        .statusCode());
        assertEquals(
                400,
                running.post("/api/reviews/import", task.replace("\"end\":" + (at + 9), "\"end\":99999"))
                        .statusCode());
        assertEquals(400, running.post("/api/reviews/import", "{}").statusCode());
    }

    @Test
    void decisionsBecomeTestSentencesOfTheCodebook() {
        decide("d9", "anna", "accept");
        decide("d11", "anna", "reject");
        List<Map<String, Object>> lists =
                new Yaml().load(running.get("/api/reviews/codebook.yaml").body());
        assertEquals(
                List.of(
                        Map.of(
                                "id",
                                "accuse-of",
                                "ignores",
                                List.of("Ukraine accused Russia of arming ferries in Kherson province.")),
                        Map.of("id", "aid-send", "codes", List.of("Kenya sent food to South Sudan. => KEN > SSD"))),
                lists);
        List<Map<String, Object>> one = new Yaml()
                .load(running.get("/api/reviews/codebook.yaml?record=d9").body());
        assertEquals(1, one.size());
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        for (String wrong : List.of(
                review("d1", "a/b", "accept"),
                review("d1", "anna", "perhaps"),
                review("d1", "anna", "correct"),
                review("d1", "anna", "correct", "{\"id\":\"x\"}"),
                review("d1", "anna", "accept").replace("\"start\":", "\"start\":-"),
                "{}",
                "[]")) {
            assertEquals(400, running.post("/api/reviews", wrong).statusCode(), wrong);
        }
        assertEquals(0, running.json("/api/reviews").path("items").size());
    }
}

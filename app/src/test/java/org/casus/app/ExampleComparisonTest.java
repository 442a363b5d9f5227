package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExampleComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Ruritania shelled Strelsau on Monday, the mayor said.";
    private static final String RECORD = """
            {"kind": "claim", "type": "ASSAULT", "mode": null, "factuality": "claimed",
             "actors": [{"country": "RUR", "sectors": ["MIL", "GOV"]}], "recipients": [],
             "place": {"name": "Strelsau"}, "date": {"start": "2024-05-06", "end": "2024-05-06"},
             "attribution": [{"text": "the mayor"}],
             "casualties": {"killed": [{"low": 2, "best": 2, "high": null}], "injured": []},
             "span": {"start": 10, "end": 17, "text": "shelled"}}
            """;

    private static Set<String> failures(String... expected) throws IOException {
        List<ExpectedRecord> wanted = new ArrayList<>();
        for (String line : expected) {
            wanted.add(new ExpectedRecord(JSON.readTree(line), TEXT));
        }
        List<JsonNode> records = List.of(JSON.readTree(RECORD));
        return new ExampleComparison("x", wanted, records).failures();
    }

    @Test
    void aRecordWithAllThatIsExpectedFits() throws IOException {
        assertEquals(Set.of(), failures("""
                {"text": "shelled Strelsau", "kind": "event|claim", "type": "ASSAULT", "mode": "heavy-weapons|",
                 "factuality": "claimed", "actors": ["RUR MIL"], "recipients": [], "place": "Strelsau",
                 "date": {"start": "2024-05-06", "end": "2024-05-06"}, "attribution": ["The mayor"],
                 "casualties": {"killed": ["2/2/"]}}
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"event\"; kind",
                "\"mode\": \"aerial\"; mode",
                "\"actors\": [\"RUR REB\"]; actors",
                "\"actors\": []; actors",
                "\"recipients\": [\"RUR\"]; recipients",
                "\"place\": null; place",
                "\"date\": {\"start\": \"2024-05-07\", \"end\": \"2024-05-07\"}; date",
                "\"attribution\": []; attribution",
                "\"casualties\": {}; casualties"
            })
    void aWrongFieldIsNamed(String expectation, String field) throws IOException {
        assertEquals(
                Set.of("x: \"shelled\": " + field),
                failures("{\"text\": \"shelled\", \"type\": \"ASSAULT\", " + expectation + "}"));
    }

    @Test
    void missingAndUnexpectedRecordsAreNamed() throws IOException {
        assertEquals(
                Set.of("x: \"said\": missing", "x: \"shelled\": unexpected claim ASSAULT"),
                failures("{\"text\": \"said\", \"kind\": \"event\", \"type\": \"ACCUSE\"}"));
    }

    @Test
    void repeatsMayBeMissing() throws IOException {
        assertEquals(
                Set.of(),
                failures(
                        "{\"text\": \"shelled\", \"type\": \"ASSAULT\"}",
                        "{\"text\": \"said\", \"type\": \"ASSAULT\", \"repeat\": true}"));
    }
}

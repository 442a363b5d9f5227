package org.casus.output;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.casus.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WritersTest {

    private static String written(Format format, OutputOptions options, Coding... codings) throws IOException {
        StringWriter out = new StringWriter();
        try (CodingWriter writer = format.writer(out, options)) {
            writer.begin(SampleCoding.provenance());
            for (Coding coding : codings) {
                writer.write(coding);
            }
        }
        return out.toString();
    }

    private static List<JsonNode> objects(String lines) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> objects = new java.util.ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            if (!line.isEmpty()) {
                objects.add(mapper.readTree(line));
            }
        }
        return objects;
    }

    @Test
    void jsonLinesKeepTheContract() throws IOException {
        String lines = written(Format.JSONL, OutputOptions.standard(), SampleCoding.coding());
        assertEquals(
                """
                {"kind":"provenance","format":1,"version":"0.1.0","digests":{"codebook":"c1","models":"m1"}}
                {"kind":"claim","id":"r1","article":"a1","type":"ASSAULT","mode":"heavy-weapons","cameo":"194",\
                "contexts":["military"],"factuality":"claimed",\
                "actors":[{"text":"Ruritania","start":29,"end":38,"country":"RUR","sectors":["MIL","GOV"],"identity":null}],\
                "recipients":[],\
                "place":{"text":"Strelsau","start":47,"end":55,"name":"Strelsau","lat":50,"lon":14.12346,"country":"RUR",\
                "admin1":null,"precision":"settlement","contested":null,"geonameid":null},\
                "date":{"expression":"on Monday","start":"2024-05-06","end":"2024-05-06","precision":"day",\
                "basis":"weekday before publication 2024-05-07","span":{"start":56,"end":65}},\
                "attribution":[{"text":"the mayor","start":86,"end":95,"cue":"said","country":null,"sectors":[],\
                "stance":"asserts","direct":false}],\
                "casualties":{"killed":[{"low":12,"best":12,"high":null,"of":"people","part":false,"text":"12 people",\
                "start":75,"end":84}],"injured":[],"missing":[],"captured":[],"displaced":[],"evacuated":[],"arrested":[]},\
                "sentence":{"start":29,"end":114,"text":"%s"},\
                "span":{"start":39,"end":46,"text":"shelled"},"quad":4,"score":-9.5,"rule":"assault-shell",\
                "confidence":0.9,"incident":"i1","reason":null}
                """.formatted(SampleCoding.BODY.replace("\"", "\\\"")),
                lines.substring(0, lines.indexOf("{\"kind\":\"rejected")));
    }

    @Test
    void offsetsAreCodePoints() throws IOException {
        JsonNode event = objects(written(Format.JSONL, OutputOptions.standard(), SampleCoding.coding()))
                .get(1);
        int[] codePoints = SampleCoding.TEXT.codePoints().toArray();
        JsonNode span = event.get("span");
        int start = span.get("start").asInt();
        int end = span.get("end").asInt();
        assertEquals("shelled", new String(codePoints, start, end - start));
    }

    @Test
    void everyRecordHasEveryKey() throws IOException {
        List<JsonNode> objects = objects(written(Format.JSONL, OutputOptions.standard(), SampleCoding.coding()));
        assertEquals(3, objects.size());
        assertEquals(names(objects.get(1)), names(objects.get(2)));
        assertEquals("a noun without a verb", objects.get(2).get("reason").asText());
        assertTrue(objects.get(2).get("incident").isNull());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    @Test
    void explainAddsArticlesAndAttributions() throws IOException {
        List<JsonNode> objects = objects(written(Format.JSONL, new OutputOptions(true, 120), SampleCoding.coding()));
        assertEquals(
                List.of("provenance", "article", "attribution", "claim", "rejected"),
                objects.stream().map(o -> o.get("kind").asText()).toList());
        assertEquals(SampleCoding.TEXT, objects.get(1).get("text").asText());
    }

    @Test
    void csvReadsBackWithOneRowARecord() throws IOException {
        String written = written(Format.CSV, OutputOptions.standard(), SampleCoding.coding());
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(written))
                .getRecords();
        CSVRecord row = rows.get(0);
        assertAll(
                () -> assertEquals(2, rows.size()),
                () -> assertEquals("claim", row.get("kind")),
                () -> assertEquals("MIL+GOV", row.get("actor_sectors")),
                () -> assertEquals("12", row.get("killed_low")),
                () -> assertEquals("", row.get("killed_high")),
                () -> assertEquals("14.12346", row.get("lon")),
                () -> assertEquals("39", row.get("span_start")),
                () -> assertEquals(SampleCoding.BODY, row.get("sentence_text")),
                () -> assertEquals("rejected", rows.get(1).get("kind")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 80, 120, 400})
    void tablesFitTheTerminal(int width) throws IOException {
        OutputOptions options = new OutputOptions(false, width);
        String table = written(Format.TABLE, options, SampleCoding.coding(), SampleCoding.coding());
        assertAll(table.lines()
                .map(line -> () -> assertTrue(TextWidth.of(line) <= Math.max(width, OutputOptions.MIN_WIDTH), line)));
    }

    @Test
    void tablesHideRejectedCandidatesUnlessExplained() throws IOException {
        String plain = written(Format.TABLE, new OutputOptions(false, 200), SampleCoding.coding());
        String explained = written(Format.TABLE, new OutputOptions(true, 200), SampleCoding.coding());
        assertAll(
                () -> assertTrue(plain.contains("ASSAULT/heavy-weapons"), plain),
                () -> assertTrue(plain.contains("12+ killed"), plain),
                () -> assertFalse(plain.contains("a noun without a verb"), plain),
                () -> assertTrue(explained.contains("a noun without a verb"), explained),
                () -> assertTrue(explained.contains("the mayor | said | Ruritania shelled"), explained));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void sameInputGivesSameBytes(Format format) throws IOException {
        assertEquals(
                written(format, OutputOptions.standard(), SampleCoding.coding()),
                written(format, OutputOptions.standard(), SampleCoding.coding()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void unpairedSurrogatesBecomeReplacementCharacters(Format format) throws IOException {
        String broken = SampleCoding.TEXT.replace("shelled", "she\uD800led");
        Coding coding = new Coding(
                SampleCoding.article(broken),
                SampleCoding.coding().records(),
                List.of(),
                List.of(),
                SampleCoding.provenance());
        String written = written(format, OutputOptions.standard(), coding);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(written), written);
    }

    @Test
    void articlesCannotSteerTheTerminal() {
        assertEquals("red [31m text", TextWidth.printable("red\u001b[31m\ttext\u202e"));
    }

    @Test
    void cutTextKeepsItsWidth() {
        assertAll(
                () -> assertEquals("Strelsau", TextWidth.cut("Strelsau", 8)),
                () -> assertEquals("Strels…", TextWidth.cut("Strelsau", 7)),
                () -> assertEquals("東…", TextWidth.cut("東京都", 4)),
                () -> assertEquals("ab  ", TextWidth.fit("ab", 4)));
    }

    @Test
    void codePointsBeforeAnOffset() {
        CodePointIndex index = new CodePointIndex("a😀b😀\uD800c");
        assertAll(
                () -> assertEquals(0, index.of(0)),
                () -> assertEquals(1, index.of(1)),
                () -> assertEquals(2, index.of(3)),
                () -> assertEquals(3, index.of(4)),
                () -> assertEquals(4, index.of(6)),
                () -> assertEquals(6, index.of(8)));
    }
}

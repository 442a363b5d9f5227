package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** A store with two reports of one shelling, an expulsion and a meeting; real countries, invented happenings. */
public final class ExportFixtures {

    private ExportFixtures() {}

    /** Fills a new store. */
    public static Store store(Path file) {
        try (StoreWriter writer = Store.at(file).writer()) {
            writer.add(List.of(
                    report(1, "one.example.org", "2024-05-07", shelling(12)),
                    report(2, "two.example.org", "2024-05-08", shelling(15)),
                    report(3, "one.example.org", "2024-06-02", expulsion()),
                    report(4, "one.example.org", "2024-06-03", meeting())));
        }
        return Store.at(file);
    }

    private static StoredCoding report(int number, String outlet, String published, JsonNode record) {
        ObjectNode copy = record.deepCopy();
        copy.put("id", String.format("%012d", number));
        String name = "report " + number;
        return new StoredCoding(
                Fixtures.article(name, "https://www." + outlet + "/" + number, published, "Text of\\t" + name),
                List.of(),
                List.of(copy),
                Fixtures.FIRST);
    }

    private static JsonNode shelling(int killed) {
        ObjectNode record = (ObjectNode) Fixtures.record(
                "s", "claim", "ASSAULT", "heavy-weapons", 4, "UKR", "MIL", "RUS", "CVL", "2024-05-06", 0.9);
        record.put("cameo", "194").put("incident", "i1");
        ((ObjectNode) record.path("casualties").path("killed").get(0))
                .put("low", killed)
                .put("best", killed);
        return placed(record, "ROU", "settlement");
    }

    private static JsonNode expulsion() {
        ObjectNode record = (ObjectNode)
                Fixtures.record("e", "event", "SANCTION", "expel", 4, "ROU", "GOV", "RUS", "GOV", "2024-06-01", 0.7);
        record.put("cameo", "166").put("incident", "i2");
        record.set("casualties", Fixtures.json("{'killed':[]}"));
        return placed(record, "ROU", "settlement");
    }

    private static JsonNode meeting() {
        ObjectNode record = (ObjectNode)
                Fixtures.record("m", "event", "CONSULT", "visit", 1, "UKR", "GOV", "ROU", "GOV", "2024-06-02", 0.6);
        record.put("incident", "i3");
        record.set("casualties", Fixtures.json("{'killed':[]}"));
        return placed(record, "ROU", "country");
    }

    private static JsonNode placed(ObjectNode record, String country, String precision) {
        ((ObjectNode) record.path("place")).put("country", country).put("precision", precision);
        return record;
    }
}

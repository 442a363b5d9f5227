package org.casus.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Pairs what is expected of an example with the records it gave, one to one, and names what does not fit. */
final class ExampleComparison {

    /** From the surest pairing to the loosest. */
    private static final List<BiPredicate<ExpectedRecord, JsonNode>> PASSES = List.of(
            (e, r) -> e.agrees(r, "kind")
                    && e.agrees(r, "type")
                    && e.differences(r).isEmpty(),
            (e, r) -> e.agrees(r, "kind") && e.agrees(r, "type"),
            (e, r) -> e.agrees(r, "type"),
            (e, r) -> e.agrees(r, "kind"));

    private final String name;
    private final List<ExpectedRecord> expected;
    private final List<JsonNode> records;
    private final Set<String> failures = new TreeSet<>();

    /**
     * @param name the example's name
     * @param expected what is true of it
     * @param records what the coder gave, without rejected candidates
     */
    ExampleComparison(String name, List<ExpectedRecord> expected, List<JsonNode> records) {
        this.name = name;
        this.expected = new ArrayList<>(expected);
        this.records = new ArrayList<>(records);
    }

    /** One line for each missing record, wrong field and unexpected record, sorted; called once. */
    Set<String> failures() {
        for (BiPredicate<ExpectedRecord, JsonNode> fits : PASSES) {
            expected.removeIf(each -> pair(each, fits));
        }
        expected.stream().filter(each -> !each.mayBeMissing()).forEach(each -> fail(each.words(), "missing"));
        records.forEach(record -> fail(
                record.get("span").get("text").asText(),
                "unexpected " + record.get("kind").asText() + " "
                        + record.get("type").asText()));
        return failures;
    }

    private boolean pair(ExpectedRecord each, BiPredicate<ExpectedRecord, JsonNode> fits) {
        for (JsonNode record : records) {
            if (each.overlaps(record) && fits.test(each, record)) {
                records.remove(record);
                each.differences(record).forEach(field -> fail(each.words(), field));
                return true;
            }
        }
        return false;
    }

    private void fail(String words, String what) {
        failures.add("%s: \"%s\": %s".formatted(name, words.replaceAll("\\s+", " "), what));
    }
}

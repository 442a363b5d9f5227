package org.casus.store.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param article id of the article
 * @param kind what happened to it
 * @param before the record as it was, null where it was added
 * @param after the record as it is, null where it was removed
 * @param fields what differs, in the order of the contract; empty where it was added or removed
 */
public record Change(
        String article,
        Kind kind,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        List<Field> fields) {

    public Change {
        fields = List.copyOf(fields);
    }

    /** What happened to a record. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param name the key of the contract, with a dot for parts of an object ("place.country")
     * @param before as it was, null written as JSON null
     * @param after as it is
     */
    public record Field(String name, JsonNode before, JsonNode after) {}

    /** The words in the text that the record stands on. */
    public String text() {
        return either().path("span").path("text").asText();
    }

    /** The pattern or model that decided before, empty where the record is new. */
    public String ruleBefore() {
        return before == null ? "" : before.path("rule").asText();
    }

    /** The pattern or model that decides now, empty where the record is gone. */
    public String ruleAfter() {
        return after == null ? "" : after.path("rule").asText();
    }

    /** Why, as far as the records tell: another rule, a reason of rejection, or the parts that read other values. */
    public String why() {
        if (kind != Kind.CHANGED) {
            String reason = either().path("reason").asText("");
            String rule = kind == Kind.ADDED ? ruleAfter() : ruleBefore();
            return "rule " + rule + (reason.isEmpty() ? "" : ": " + reason);
        }
        String reason = after == null ? "" : after.path("reason").asText("");
        if (!reason.isEmpty()) {
            return reason;
        }
        return ruleBefore().equals(ruleAfter())
                ? "same rule " + ruleAfter()
                : "rule " + ruleBefore() + " -> " + ruleAfter();
    }

    private JsonNode either() {
        JsonNode one = after == null ? before : after;
        if (one == null) {
            throw new IllegalStateException("a change of nothing");
        }
        return one;
    }
}

package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What one person decided about one record. It is tied to the words, not to the coding: after coding again it holds for the
 * record with the same id, else for the one that stands on the same words.
 *
 * @param article key of the article
 * @param record id of the record that was shown; for a record that the coder missed, one made by the reviewer's program
 * @param start where its words begin in the article's text, in code points
 * @param end where they end, exclusive
 * @param reviewer who decided; a name or a sign of the reviewer's choice
 * @param verdict what was decided
 * @param corrections for {@link Verdict#CORRECT}: fields of the JSON Lines contract ("type", "recipients") and their right
 *     values
 * @param comment in the reviewer's words, null for none
 */
public record Review(
        String article,
        String record,
        int start,
        int end,
        String reviewer,
        Verdict verdict,
        Map<String, JsonNode> corrections,
        @Nullable String comment) {

    /** What was decided. */
    public enum Verdict {
        /** The record is right. */
        ACCEPT,
        /** There is no such event. */
        REJECT,
        /** The reviewer cannot tell. */
        SKIP,
        /** There is an event, but fields are wrong. */
        CORRECT;

        /** As written in files. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict written so; throws {@link IllegalArgumentException} for another word. */
        public static Verdict of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT));
        }
    }

    public Review {
        corrections = Collections.unmodifiableMap(new TreeMap<>(corrections));
    }

    /** Its id: one reviewer has one decision in force about one record. */
    public String id() {
        return Sha256.shortOf(article + "\n" + record + "\n" + start + "\n" + end + "\n" + reviewer);
    }

    ObjectNode rest() {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        rest.set("corrections", JsonNodeFactory.instance.objectNode().setAll(corrections));
        rest.put("comment", comment);
        return rest;
    }

    static Review of(Row row) {
        JsonNode rest = StoredCoding.read(row.json());
        Map<String, JsonNode> corrections = new TreeMap<>();
        rest.path("corrections").properties().forEach(field -> corrections.put(field.getKey(), field.getValue()));
        return new Review(
                row.article(),
                row.record(),
                row.start(),
                row.end(),
                row.reviewer(),
                Verdict.of(row.verdict()),
                corrections,
                RecordRows.text(rest.path("comment")));
    }

    /** A row of table {@code review}. */
    record Row(String article, String record, int start, int end, String reviewer, String verdict, String json) {}
}

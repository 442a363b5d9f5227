package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A record with what is needed of its article.
 *
 * @param n its number in this store; greater for what was added later, of no meaning elsewhere
 * @param article key of its article
 * @param url address of the article, null where unknown
 * @param outlet host of the address, null where unknown
 * @param title the article's headline, null where unknown
 * @param published the article's day of publication, ISO, null where unknown
 * @param agency who supplied the text, null where none is named
 * @param day first possible day of the event, else the day of publication, else empty: what it is sorted and filtered by
 * @param json the record in full, as {@code docs/json-lines.md} has it
 */
public record StoredRecord(
        long n,
        String article,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String published,
        @Nullable String agency,
        String day,
        JsonNode json) {

    /** The record's own id. */
    public String id() {
        return json.path("id").asText();
    }

    /** event, claim, casualty, background or rejected. */
    public String kind() {
        return json.path("kind").asText();
    }
}

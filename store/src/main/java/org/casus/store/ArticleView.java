package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.casus.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * An article with its text and what was read in it.
 *
 * @param key of the article
 * @param id as the records name it
 * @param origin the file or address it was read from
 * @param url address, null where unknown
 * @param title headline, null where unknown
 * @param published day of publication, ISO, null where unknown
 * @param agency who supplied the text, null where none is named
 * @param language ISO 639-1, null where not determined
 * @param text the text; all offsets are code points in it
 * @param zones list of {@code kind}, {@code start}, {@code end}, {@code truncated}
 * @param warnings list of texts
 * @param attributions all that the article attributes to somebody, as {@code docs/json-lines.md} has it
 * @param records all records, rejected ones too, in text order
 * @param reviews decisions in force
 * @param coder what read it
 * @param coded when
 * @param history changes of the article, the oldest first
 */
public record ArticleView(
        String key,
        String id,
        String origin,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String agency,
        @Nullable String language,
        String text,
        JsonNode zones,
        JsonNode warnings,
        JsonNode attributions,
        List<JsonNode> records,
        List<Review> reviews,
        Provenance coder,
        String coded,
        List<Revision> history) {

    public ArticleView {
        records = List.copyOf(records);
        reviews = List.copyOf(reviews);
        history = List.copyOf(history);
    }

    /** The record that a review is about: the one with its id, else the one on the same words; empty where none is left. */
    public Optional<JsonNode> recordOf(Review review) {
        return records.stream()
                .filter(record -> record.path("id").asText().equals(review.record()))
                .findFirst()
                .or(() -> records.stream()
                        .filter(record -> record.path("span").path("start").asInt(-1) == review.start()
                                && record.path("span").path("end").asInt(-1) == review.end())
                        .findFirst());
    }
}

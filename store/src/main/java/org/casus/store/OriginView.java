package org.casus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that one newsroom wrote and the articles that print it: one voice, however often it is printed.
 *
 * @param id of the origin
 * @param published day of the first print, ISO, null where unknown
 * @param agency the agency that most prints name, null where none does
 * @param prints the articles, the first print first
 */
public record OriginView(
        String id, @Nullable String published, @Nullable String agency, List<Print> prints) {

    public OriginView {
        prints = List.copyOf(prints);
    }

    /**
     * An article as a print.
     *
     * @param article key of the article
     * @param title headline, null where unknown
     * @param url address, null where unknown
     * @param outlet host of the address, null where unknown
     * @param published day of publication, ISO, null where unknown
     * @param relation "first", or what it did to the first print
     */
    public record Print(
            String article,
            @Nullable String title,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String published,
            String relation) {}
}

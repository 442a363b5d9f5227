package org.casus.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a sitemap lists.
 *
 * @param kind what kind of list it is
 * @param entries articles, in the list's order
 * @param sitemaps addresses of further sitemaps, where it is an index of them; else empty
 */
public record Listing(Kind kind, List<Entry> entries, List<String> sitemaps) {

    /** Kinds of lists. */
    public enum Kind {
        /** RSS or Atom. */
        FEED,
        /** A list of a site's pages. */
        SITEMAP
    }

    /**
     * One article of a list.
     *
     * @param url address of its page, null where the list gives none
     * @param title headline, null where the list gives none
     * @param date day of publication as the publisher names it, null where the list gives none
     * @param authors who wrote it, empty where the list does not say
     * @param html the text that the list itself holds, often only a summary; null where it holds none
     */
    public record Entry(
            @Nullable String url,
            @Nullable String title,
            @Nullable LocalDate date,
            List<String> authors,
            @Nullable String html) {

        public Entry {
            authors = List.copyOf(authors);
        }
    }

    public Listing {
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
    }
}

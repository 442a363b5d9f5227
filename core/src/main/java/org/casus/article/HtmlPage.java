package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its HTML page shows it.
 *
 * @param title headline without the site's name, null where none was found
 * @param authors names of the authors, in the page's order; empty where none is given
 * @param published day of publication, null where none was found
 * @param modified day of the last change, null where the page gives none
 * @param url canonical address, null where the page gives none
 * @param site name of the site, null where the page gives none
 * @param language what the page says of its language, an ISO 639-1 code, null where it says nothing
 * @param pieces the main text, furniture removed, the headline not included
 * @param entries of a live page, each with its own day; else empty
 * @param republished what says that the text comes from elsewhere, the surest first
 * @param stub whether only the beginning of the text can be read
 * @param instead why the page is no article, null where it is one
 */
record HtmlPage(
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String url,
        @Nullable String site,
        @Nullable String language,
        List<Piece> pieces,
        List<LivePage.Entry> entries,
        List<Republication> republished,
        boolean stub,
        @Nullable String instead) {

    public HtmlPage {
        authors = List.copyOf(authors);
        pieces = List.copyOf(pieces);
        entries = List.copyOf(entries);
        republished = List.copyOf(republished);
    }
}

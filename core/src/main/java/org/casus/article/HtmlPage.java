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
 * @param url canonical address, null where the page gives none
 * @param site name of the site, null where the page gives none
 * @param language what the page says of its language, an ISO 639-1 code, null where it says nothing
 * @param pieces the main text, furniture removed, the headline not included
 */
public record HtmlPage(
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String site,
        @Nullable String language,
        List<Piece> pieces) {

    public HtmlPage {
        authors = List.copyOf(authors);
        pieces = List.copyOf(pieces);
    }
}

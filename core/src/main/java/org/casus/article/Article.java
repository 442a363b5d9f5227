package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article, ready to be coded.
 *
 * @param id the input's own id, or a name made from its origin; unique within a run
 * @param origin the file, folder entry or URL it was read from, for messages
 * @param url canonical address, null where not known
 * @param title the headline as text, null where none was found
 * @param published publication date, null where the input has none; every relative date hangs on it
 * @param agency news agency that supplied the text ("Reuters"), null where none is named
 * @param dateline city and day of filing, null where there is none
 * @param language ISO 639-1 code of the text, null where not determined
 * @param text what is coded: the input file's text for plain text, the extracted text for HTML
 * @param zones the text's zones, in order, not overlapping; what lies between them is white space
 * @param publication how it was published: authors, changes, where it comes from
 */
public record Article(
        String id,
        String origin,
        @Nullable String url,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String agency,
        @Nullable Dateline dateline,
        @Nullable String language,
        String text,
        List<Zone> zones,
        Publication publication) {

    public Article {
        Objects.requireNonNull(id);
        zones = List.copyOf(zones);
    }

    /** An article of whose publication no more is known. */
    public Article(
            String id,
            String origin,
            @Nullable String url,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable String agency,
            @Nullable Dateline dateline,
            @Nullable String language,
            String text,
            List<Zone> zones) {
        this(id, origin, url, title, published, agency, dateline, language, text, zones, Publication.UNKNOWN);
    }

    /**
     * A text all of which is body, with nothing known about it: a sentence to be tried out.
     *
     * @param id its id and origin
     * @param text the text
     */
    public static Article ofText(String id, String text) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return new Article(id, id, null, null, null, null, null, "en", text, List.of(body));
    }

    /** The characters under a span. */
    public String text(Span span) {
        return span.of(text);
    }
}

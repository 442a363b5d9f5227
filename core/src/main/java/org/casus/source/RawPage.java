package org.casus.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as it was read, not yet understood.
 *
 * @param id the input's own id, null where it has none
 * @param origin file, archive entry or URL, with the line where one file holds many ("news.jsonl:12")
 * @param form what the content is
 * @param content the characters, decoded
 * @param url address given by the input, null where it has none
 * @param title headline given by the input, null where it has none
 * @param date publication date given by the input, null where it has none
 * @param authors who wrote it, given by the input; empty where it does not say
 */
public record RawPage(
        @Nullable String id,
        String origin,
        Form form,
        String content,
        @Nullable String url,
        @Nullable String title,
        @Nullable LocalDate date,
        List<String> authors)
        implements Input {

    public RawPage {
        authors = List.copyOf(authors);
    }

    /** A page whose authors the input does not give. */
    public RawPage(
            @Nullable String id,
            String origin,
            Form form,
            String content,
            @Nullable String url,
            @Nullable String title,
            @Nullable LocalDate date) {
        this(id, origin, form, content, url, title, date, List.of());
    }

    /** What a page's content is. */
    public enum Form {
        TEXT,
        HTML
    }
}

package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article was published, beyond where and when.
 *
 * @param authors names of the authors, in the page's order; empty where none is given
 * @param modified day of the last change that the page tells of, null where it tells of none
 * @param republished where the text comes from, the surest sign first; empty where nothing says that it is another's
 * @param warnings what a reader of the records must know of the text, as that only its beginning could be read
 */
public record Publication(
        List<String> authors, @Nullable LocalDate modified, List<Republication> republished, List<String> warnings) {

    /** Nothing known. */
    public static final Publication UNKNOWN = new Publication(List.of(), null, List.of(), List.of());

    public Publication {
        authors = List.copyOf(authors);
        republished = List.copyOf(republished);
        warnings = List.copyOf(warnings);
    }
}

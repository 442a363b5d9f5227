package org.casus.time;

import java.time.LocalDate;
import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * When something happened.
 *
 * @param expression the words it was read from, null where the text gives none
 * @param span where they stand, null where the text gives none
 * @param start first possible day, null where unresolved
 * @param end last possible day (inclusive), null where unresolved
 * @param precision what start and end mean
 * @param basis what it was resolved against, or why it was not ("weekday before publication 2023-09-20", "no
 *     publication date")
 */
public record EventDate(
        @Nullable String expression,
        @Nullable Span span,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        String basis) {

    /** What a date's bounds mean. */
    public enum Precision {
        DAY,
        /** Some day within the bounds, without an expression of its own. */
        WINDOW,
        WEEK,
        MONTH,
        YEAR,
        /** A stretch of time the event filled or lay in ("since Monday", "in recent months"). */
        PERIOD,
        UNKNOWN
    }

    /** A date that could not be resolved. */
    public static EventDate unknown(String basis) {
        return new EventDate(null, null, null, null, Precision.UNKNOWN, basis);
    }
}

package org.casus.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a story was filed: "GOMA, Congo, Jan 27 (Reuters) -".
 *
 * @param span the whole dateline with its dash
 * @param place the city as written, null in "(Reuters) –"
 * @param placeSpan where the city stands, null where there is none
 * @param date the day of filing where it is given, its year taken from the publication date; else null
 */
public record Dateline(
        Span span,
        @Nullable String place,
        @Nullable Span placeSpan,
        @Nullable LocalDate date) {}

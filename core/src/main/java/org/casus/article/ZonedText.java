package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the zones of a text tell.
 *
 * @param zones in text order, not overlapping
 * @param title the headline, null where there is none
 * @param agency the agency that supplied the text, null where none is named
 * @param dateline the first dateline, null where there is none
 * @param date the day of publication that a line of its own near the top gives, null where there is none
 */
public record ZonedText(
        List<Zone> zones,
        @Nullable String title,
        @Nullable String agency,
        @Nullable Dateline dateline,
        @Nullable LocalDate date) {

    public ZonedText {
        zones = List.copyOf(zones);
    }
}

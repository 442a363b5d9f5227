package org.casus.time;

import java.time.LocalDate;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param start first day, null where open
 * @param end last day (inclusive), null where open
 * @param precision what the bounds mean
 */
record Days(@Nullable LocalDate start, @Nullable LocalDate end, Precision precision) {

    static Days of(LocalDate day) {
        return new Days(day, day, Precision.DAY);
    }

    static Days period(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new Days(start, end, Precision.PERIOD);
    }
}

package org.casus.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as a newspaper uses it: incomplete dates are the last at or before the day of publication, or the next at
 * or after it where the sentence speaks of the future.
 *
 * @param published day of publication
 */
record NewsCalendar(LocalDate published) {

    /** With nothing to tell the direction, a date this few days ahead is meant rather than that of a year ago. */
    private static final int NEAR = 60;

    /** The nearest such weekday; the day of publication itself counts both ways. */
    LocalDate weekday(DayOfWeek day, Direction direction) {
        return published.with(
                direction == Direction.FUTURE
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day));
    }

    /** "Last Friday": the one before the day of publication. */
    LocalDate lastWeekday(DayOfWeek day) {
        return published.with(TemporalAdjusters.previous(day));
    }

    /** "Next Friday": that of the following week. */
    LocalDate nextWeekday(DayOfWeek day) {
        return published.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    /** "April": a month that has begun, or one that has not ended. */
    YearMonth month(int month, Direction direction) {
        YearMonth current = YearMonth.from(published);
        YearMonth found = YearMonth.of(published.getYear(), month);
        if (direction == Direction.FUTURE) {
            return found.isBefore(current) ? found.plusYears(1) : found;
        }
        YearMonth next = found.isAfter(current) ? found : found.plusYears(1);
        if (direction == Direction.OPEN && next.atDay(1).isBefore(published.plusDays(NEAR))) {
            return found.equals(current) ? found : next;
        }
        return found.isAfter(current) ? found.minusYears(1) : found;
    }

    /** "4 April"; null for a day that the year found does not have. */
    @Nullable
    LocalDate day(int month, int day, Direction direction) {
        try {
            LocalDate found = LocalDate.of(published.getYear(), month, day);
            if (direction == Direction.FUTURE) {
                return found.isBefore(published) ? found.plusYears(1) : found;
            }
            LocalDate next = found.isAfter(published) ? found : found.plusYears(1);
            if (direction == Direction.OPEN && next.isBefore(published.plusDays(NEAR))) {
                return found.equals(published) ? found : next;
            }
            return found.isAfter(published) ? found.minusYears(1) : found;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** "The third quarter", as "1989-Q3": the one that last ended, else one that has begun, or one that has not ended. */
    String quarter(int quarter, Direction direction) {
        int year = published.getYear();
        int current = published.get(IsoFields.QUARTER_OF_YEAR);
        String last = lastQuarter();
        if (last.endsWith("Q" + quarter)) {
            return last;
        }
        if (direction == Direction.FUTURE) {
            year += quarter < current ? 1 : 0;
        } else {
            year -= quarter > current ? 1 : 0;
        }
        return year + "-Q" + quarter;
    }

    /** The quarter that last ended, as "1989-Q3". */
    String lastQuarter() {
        LocalDate before = published.minusMonths(3);
        return before.getYear() + "-Q" + before.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The weekend that last began, or the next one, as "1990-W32-WE". */
    String weekend(Direction direction) {
        LocalDate saturday = weekday(DayOfWeek.SATURDAY, direction);
        return week(saturday) + "-WE";
    }

    /** ISO week of a day, as "1990-W32". */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

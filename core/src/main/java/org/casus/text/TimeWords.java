package org.casus.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Words of the calendar, in lower case. */
public final class TimeWords {

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> TODAY = Set.of("today", "yesterday", "tomorrow", "tonight");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Set<String> PERIODS =
            Set.of("minute", "hour", "day", "weekend", "week", "month", "year", "decade", "time");

    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night", "midnight", "dawn");

    private TimeWords() {}

    public static boolean isWeekday(String word) {
        return isIn(word, WEEKDAYS);
    }

    public static boolean isMonth(String word) {
        return isIn(word, MONTHS);
    }

    /** A weekday or "today" and its like. */
    public static boolean isDay(String word) {
        return isIn(word, WEEKDAYS, TODAY);
    }

    /** A stretch of time: "week", "evening". */
    public static boolean isPeriod(String word) {
        return isIn(word, PERIODS, PARTS);
    }

    @SafeVarargs
    private static boolean isIn(String word, Set<String>... sets) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Stream.of(sets).anyMatch(set -> set.contains(lower));
    }
}

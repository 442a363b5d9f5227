package org.casus.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people write them, month names of the languages in months.tsv. A date in figures with both parts up to
 * 12 is read day first, except with slashes where the month may come first in American text. Immutable.
 */
final class WrittenDates {

    /** Later dates are not believed. A fixed day, since the same input must give the same output on any day. */
    static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private static final int FIRST_YEAR = 1990;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})[-/.年]\\s?(\\d{1,2})[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d.]\\d|\\d)");

    /** Any word may stand for the month: looking it up afterwards is faster than a pattern of all names. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?,?[\\s-]{0,3}(?:de |of |d')?(\\p{L}{3,15}+)\\.?,?[\\s-]{0,3}"
                    + "(?:de |del )?((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,15}+)\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?:de )?((?:19|20)\\d{2})(?!\\d)");

    private final Map<String, Integer> months;

    private WrittenDates(Map<String, Integer> months) {
        this.months = Map.copyOf(months);
    }

    static WrittenDates load() {
        Map<String, Integer> months = new HashMap<>();
        Table table = Table.read("months.tsv", "language", "month", "names");
        for (List<String> row : table.rows()) {
            for (String name : row.get(2).split(" ", -1)) {
                months.putIfAbsent(name, Integer.parseInt(row.get(1)));
            }
        }
        return new WrittenDates(months);
    }

    /** The first date in a text that is neither before 1990 nor after a given day. */
    Optional<LocalDate> first(String text, LocalDate latest) {
        return find(text, latest, false);
    }

    /**
     * The first date in a text.
     *
     * @param latest days after it are passed over
     * @param monthBeforeDay how to read "3/4/2021"
     */
    Optional<LocalDate> find(String text, LocalDate latest, boolean monthBeforeDay) {
        LocalDate best = null;
        int at = Integer.MAX_VALUE;
        for (Pattern pattern : List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST, YEAR_LAST)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && matcher.start() < at) {
                Optional<LocalDate> day = date(pattern, matcher, monthBeforeDay);
                if (day.isPresent() && !day.get().isAfter(latest) && day.get().getYear() >= FIRST_YEAR) {
                    best = day.get();
                    at = matcher.start();
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<LocalDate> date(Pattern pattern, Matcher m, boolean monthBeforeDay) {
        if (pattern == YEAR_FIRST) {
            return day(m.group(1), number(m.group(2)), number(m.group(3)));
        }
        if (pattern == DAY_FIRST) {
            return day(m.group(3), month(m.group(2)), number(m.group(1)));
        }
        if (pattern == MONTH_FIRST) {
            return day(m.group(3), month(m.group(1)), number(m.group(2)));
        }
        int first = number(m.group(1));
        int second = number(m.group(3));
        boolean monthFirst =
                second > 12 || (monthBeforeDay && first <= 12 && m.group(2).equals("/"));
        return monthFirst ? day(m.group(4), first, second) : day(m.group(4), second, first);
    }

    private int month(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(String year, int month, int day) {
        try {
            int full = number(year);
            return Optional.of(LocalDate.of(full < 100 ? 2000 + full : full, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

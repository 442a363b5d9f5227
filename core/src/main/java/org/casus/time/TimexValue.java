package org.casus.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.time.EventDate.Precision;

/** Reads TIMEX3 values (TimeML 1.2.1, section 2.2) as stretches of days. */
final class TimexValue {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
    private static final Pattern WEEKDAY = Pattern.compile("(\\d{4})-W(\\d{2})-(\\d)(?:T.*)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([QH])(\\d)");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Pattern YEARS = Pattern.compile("(\\d{2,4})X{0,2}");
    private static final Pattern LENGTH = Pattern.compile("P(\\d+)([DWMYQEC])");

    private static final Pattern HOURS = Pattern.compile("PT(\\d{1,5})H");

    private TimexValue() {}

    /** The days a date or time stands for; empty where the value is not anchored or no date. */
    static Optional<Days> days(String value) {
        try {
            int slash = value.indexOf('/');
            if (slash > 0) {
                Optional<Days> first = days(value.substring(0, slash));
                Optional<Days> last = days(value.substring(slash + 1));
                return first.flatMap(from -> last.map(to -> Days.period(from.start(), to.end())));
            }
            return one(value);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Days> one(String value) {
        Matcher m = DAY.matcher(value);
        if (m.matches()) {
            return Optional.of(Days.of(LocalDate.parse(m.group(1))));
        }
        m = WEEKDAY.matcher(value);
        if (m.matches()) {
            return Optional.of(Days.of(monday(m).plusDays(Long.parseLong(m.group(3)) - 1)));
        }
        m = WEEK.matcher(value);
        if (m.matches()) {
            LocalDate monday = monday(m);
            return Optional.of(
                    m.group(3) == null
                            ? new Days(monday, monday.plusDays(6), Precision.WEEK)
                            : new Days(monday.plusDays(5), monday.plusDays(6), Precision.WINDOW));
        }
        m = MONTH.matcher(value);
        if (m.matches()) {
            YearMonth month = YearMonth.parse(value);
            return Optional.of(new Days(month.atDay(1), month.atEndOfMonth(), Precision.MONTH));
        }
        return yearOrPart(value);
    }

    private static Optional<Days> yearOrPart(String value) {
        Matcher m = PART.matcher(value);
        if (m.matches()) {
            int months = m.group(2).equals("Q") ? 3 : 6;
            return months(m, (Integer.parseInt(m.group(3)) - 1) * months + 1, months);
        }
        m = SEASON.matcher(value);
        if (m.matches()) {
            int first = switch (m.group(2)) {
                case "SP" -> 3;
                case "SU" -> 6;
                case "FA" -> 9;
                default -> 12;
            };
            return months(m, first, 3);
        }
        m = YEARS.matcher(value);
        if (m.matches()) {
            int digits = m.group(1).length();
            int length = digits == 4 ? 1 : digits == 3 ? 10 : 100;
            int first = Integer.parseInt(m.group(1)) * length;
            return Optional.of(new Days(
                    LocalDate.of(first, 1, 1),
                    LocalDate.of(first + length - 1, 12, 31),
                    length == 1 ? Precision.YEAR : Precision.PERIOD));
        }
        return Optional.empty();
    }

    private static Optional<Days> months(Matcher year, int first, int count) {
        YearMonth month = YearMonth.of(Integer.parseInt(year.group(1)), first);
        return Optional.of(
                Days.period(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth()));
    }

    private static LocalDate monday(Matcher week) {
        return LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week.group(2)))
                .with(DayOfWeek.MONDAY);
    }

    /** The length of a duration in days, weeks, months or years, hours rounded up to days ("P6W", "PT24H");
     * empty where it gives no number. */
    static Optional<Period> length(String value) {
        Matcher hours = HOURS.matcher(value);
        if (hours.matches()) {
            return Optional.of(Period.ofDays((Integer.parseInt(hours.group(1)) + 23) / 24));
        }
        Matcher m = LENGTH.matcher(value);
        if (!m.matches() || m.group(1).length() > 4) {
            return Optional.empty();
        }
        int n = Integer.parseInt(m.group(1));
        return Optional.of(
                switch (m.group(2)) {
                    case "D" -> Period.ofDays(n);
                    case "W" -> Period.ofWeeks(n);
                    case "M" -> Period.ofMonths(n);
                    case "Q" -> Period.ofMonths(3 * n);
                    case "E" -> Period.ofYears(10 * n);
                    case "C" -> Period.ofYears(100 * n);
                    default -> Period.ofYears(n);
                });
    }
}

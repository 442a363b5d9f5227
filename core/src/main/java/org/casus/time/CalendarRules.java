package org.casus.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.text.TimeMention;
import org.jspecify.annotations.Nullable;

/** Incomplete dates ("on Tuesday", "in April", "the third quarter", "two years ago"), read as a newspaper means them. */
final class CalendarRules {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:(?:early|late|mid|on|at|noon|midnight)[ -])*(last |next |this |the previous )?"
                    + "(mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:\\w+ )?(morning|afternoon|evening|night)| deadline)?");
    private static final Pattern MONTH =
            Pattern.compile("(?:early |late |mid-?|this past )*(last |next |this )?" + MONTH_NAME);
    private static final Pattern MONTH_DAY = Pattern.compile("(?:on )?" + MONTH_NAME + " (\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH_NAME);
    private static final Pattern QUARTER = Pattern.compile(
            "(?:in |for )?(?:the |its |a )?(?:flat )?(?:fiscal[ -])?(first|second|third|fourth)[ -]quarter");
    private static final Pattern WEEKEND = Pattern.compile("(?:over )?(?:the|last|this past) weekend");
    private static final Pattern AGO = Pattern.compile(
            "(?:about |almost |nearly |some |more than |just |over |only |exactly )*(a|an|one|\\w+|\\d+|\\w+-\\w+) (year|month|week|day)s? ago");
    private static final Pattern VAGUE_NUMBER = Pattern.compile("few|several|many|some|couple");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:until|by|before|till|to|due|effective|payable|expires?|deadline (?:is|of)) (?:around |about |the )?$");

    private CalendarRules() {}

    static List<TimexRule> all() {
        return List.of(
                CalendarRules::ago,
                CalendarRules::weekday,
                CalendarRules::monthDay,
                CalendarRules::month,
                CalendarRules::quarter,
                CalendarRules::weekend);
    }

    private static Direction direction(Expression e) {
        return e.direction() == Direction.FUTURE || DEADLINE.matcher(e.before()).find()
                ? Direction.FUTURE
                : e.direction();
    }

    private static @Nullable TimeMention weekday(Expression e) {
        Matcher m = WEEKDAY.matcher(e.words());
        NewsCalendar calendar = e.calendar();
        if (calendar == null || !m.matches()) {
            return null;
        }
        DayOfWeek day = dayOfWeek(m.group(2));
        String which = m.group(1) == null ? "" : m.group(1);
        LocalDate date = switch (which) {
            case "last ", "the previous " -> calendar.lastWeekday(day);
            case "next " -> calendar.nextWeekday(day);
            default -> calendar.weekday(day, e.direction());
        };
        if (which.equals("the previous ")) {
            date = beforeLastMention(e, date);
        }
        int part = e.value().indexOf('T');
        String time = part < 0 ? "" : e.value().substring(part);
        return e.as(time.isEmpty() ? "DATE" : "TIME", date + time);
    }

    /** "The previous Friday" counts back from the day mentioned last. */
    private static LocalDate beforeLastMention(Expression e, LocalDate otherwise) {
        for (int i = e.earlier().size() - 1; i >= 0; i--) {
            var days = TimexValue.days(e.earlier().get(i).value());
            LocalDate start = days.map(Days::start).orElse(null);
            if (start != null && days.get().precision() == EventDate.Precision.DAY) {
                return start.isAfter(otherwise) ? otherwise : otherwise.minusWeeks(1);
            }
        }
        return otherwise;
    }

    private static @Nullable TimeMention monthDay(Expression e) {
        NewsCalendar calendar = e.calendar();
        if (calendar == null || e.after().matches("(?s),? *\\d{4}\\b.*")) {
            return null;
        }
        Matcher m = MONTH_DAY.matcher(e.words());
        Matcher n = DAY_MONTH.matcher(e.words());
        LocalDate date = null;
        if (m.matches()) {
            date = calendar.day(month(m.group(1)), Integer.parseInt(m.group(2)), direction(e));
        } else if (n.matches()) {
            date = calendar.day(month(n.group(2)), Integer.parseInt(n.group(1)), direction(e));
        }
        return date == null ? null : e.as("DATE", date.toString());
    }

    private static @Nullable TimeMention month(Expression e) {
        Matcher m = MONTH.matcher(e.words());
        NewsCalendar calendar = e.calendar();
        if (calendar == null || !m.matches()) {
            return null;
        }
        Direction direction = "next ".equals(m.group(1))
                ? Direction.FUTURE
                : "last ".equals(m.group(1)) ? Direction.PAST : direction(e);
        return e.as("DATE", calendar.month(month(m.group(2)), direction).toString());
    }

    private static @Nullable TimeMention quarter(Expression e) {
        Matcher m = QUARTER.matcher(e.words());
        NewsCalendar calendar = e.calendar();
        if (calendar == null || !m.matches()) {
            return null;
        }
        return e.as("DATE", calendar.quarter(ORDINALS.indexOf(m.group(1)) + 1, e.direction()));
    }

    private static @Nullable TimeMention weekend(Expression e) {
        NewsCalendar calendar = e.calendar();
        return calendar == null || !WEEKEND.matcher(e.words()).matches()
                ? null
                : e.as("DATE", calendar.weekend(e.direction()));
    }

    /** "Two years ago" names a year, "two months ago" a month, "two weeks ago" a day. */
    private static @Nullable TimeMention ago(Expression e) {
        Matcher m = AGO.matcher(e.words());
        if (e.calendar() == null || !m.matches() || !e.value().matches("\\d{4}-\\d{2}-\\d{2}.*|\\d{4}-\\d{2}")) {
            return null;
        }
        if (VAGUE_NUMBER.matcher(m.group(1)).find()) {
            return e.as("DATE", "PAST_REF");
        }
        int length = switch (m.group(2)) {
            case "year" -> 4;
            case "month" -> 7;
            default -> 10;
        };
        return e.as("DATE", e.value().substring(0, Math.min(length, e.value().length())));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static DayOfWeek dayOfWeek(String stem) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(stem)) {
                return day;
            }
        }
        throw new IllegalArgumentException(stem);
    }
}

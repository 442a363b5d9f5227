package org.casus.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Span;
import org.casus.text.TimeMention;
import org.jspecify.annotations.Nullable;

/** Expressions that count from a time mentioned before ("the quarter", "a year earlier", "the following month"). */
final class AnaphoricRules {

    private static final Pattern QUARTER = Pattern.compile(
            "(?:the|the latest|this|its latest) (?:quarter|period)|(?:the|this) (?:latest|most recent) quarter|quarter");
    private static final Pattern YEAR_AGO_NOUN = Pattern.compile(
            "[- ](?:ago|earlier)(?: (first|second|third|fourth))?(?:[ -](quarter|period))?.*", Pattern.DOTALL);
    private static final Pattern YEAR_AGO = Pattern.compile("(?:a|one) year (?:ago|earlier|before)");
    private static final Pattern FISCAL = Pattern.compile("(?:the |that |its |a )?(?:fiscal )?year");
    private static final Pattern ENDED =
            Pattern.compile("\\s*(?:,\\s*)?(?:that )?(?:ended|ending|to)\\b.*", Pattern.DOTALL);
    private static final Pattern FOLLOWING =
            Pattern.compile("the (following|next|previous|preceding|same) (day|month|year)");
    private static final Pattern QUARTER_VALUE = Pattern.compile("(\\d{4})-Q(\\d)");

    /** How far back a quarter is remembered, in characters: a paragraph. */
    private static final int MEMORY = 600;

    private static final Pattern QUARTER_OF_YEAR = Pattern.compile("(?:the )?(\\d{4}) (?:fiscal )?(quarter|period)");

    private AnaphoricRules() {}

    static List<TimexRule> all() {
        return List.of(
                AnaphoricRules::yearEnded,
                AnaphoricRules::yearAgoQuarter,
                AnaphoricRules::yearAgo,
                AnaphoricRules::quarter,
                AnaphoricRules::quarterOfYear,
                AnaphoricRules::following);
    }

    /** "The year ended March 31" is a length of time; when it was, the second date tells. */
    private static @Nullable TimeMention yearEnded(Expression e) {
        boolean ended =
                FISCAL.matcher(e.words()).matches() && ENDED.matcher(e.after()).matches();
        return ended ? e.as("DURATION", "P1Y") : null;
    }

    /** "The year-ago quarter", of which the annotator reads "the year". */
    private static @Nullable TimeMention yearAgoQuarter(Expression e) {
        Matcher m = YEAR_AGO_NOUN.matcher(e.after());
        if (!e.words().matches("(?:the |a )?(?:comparable |same )?year") || !m.matches()) {
            return null;
        }
        int end = m.group(2) == null ? (m.group(1) == null ? m.end(0) : m.end(1)) : m.end(2);
        if (m.group(1) == null && m.group(2) == null) {
            end = e.after().startsWith("-ago") || e.after().startsWith(" ago") ? 4 : 8;
        }
        String year = yearBefore(e, m.group(2) != null);
        Span span = e.widened(0, end);
        return year == null ? null : e.as(span, "DATE", year);
    }

    private static @Nullable TimeMention yearAgo(Expression e) {
        if (!YEAR_AGO.matcher(e.words()).matches()) {
            return null;
        }
        String value = yearBefore(e, false);
        return value == null ? null : e.as("DATE", value);
    }

    /** A year before the quarter in question, or the year before that of publication. */
    private static @Nullable String yearBefore(Expression e, boolean quarter) {
        Matcher m = QUARTER_VALUE.matcher(lastQuarter(e, quarter));
        if (m.matches()) {
            return Integer.parseInt(m.group(1)) - 1 + "-Q" + m.group(2);
        }
        NewsCalendar calendar = e.calendar();
        return calendar == null ? null : Integer.toString(calendar.published().getYear() - 1);
    }

    private static @Nullable TimeMention quarter(Expression e) {
        if (!QUARTER.matcher(e.words()).matches() || e.calendar() == null) {
            return null;
        }
        String quarter = lastQuarter(e, true);
        return quarter.isEmpty() ? null : e.as("DATE", quarter);
    }

    /** "The 1988 quarter", "the 1988 period" next to a quarter of 1989: the same quarter of that year. */
    private static @Nullable TimeMention quarterOfYear(Expression e) {
        Matcher m = QUARTER_OF_YEAR.matcher(e.words() + (e.after().startsWith(" period") ? " period" : ""));
        Matcher last = QUARTER_VALUE.matcher(lastQuarter(e, false));
        if (!m.matches() || !last.matches()) {
            return null;
        }
        Span span = e.words().endsWith(m.group(2)) ? e.mention().span() : e.widened(0, " period".length());
        return e.as(span, "DATE", m.group(1) + "-Q" + last.group(2));
    }

    /** The quarter of this year mentioned last; else the one that last ended, if {@code must}; else empty. */
    private static String lastQuarter(Expression e, boolean must) {
        NewsCalendar calendar = e.calendar();
        for (int i = e.earlier().size() - 1; i >= 0; i--) {
            TimeMention earlier = e.earlier().get(i);
            boolean near = e.mention().span().start() - earlier.span().end() < MEMORY;
            Matcher m = QUARTER_VALUE.matcher(earlier.value());
            if (near
                    && m.matches()
                    && (calendar == null
                            || Integer.parseInt(m.group(1))
                                    >= calendar.published().getYear() - 1)) {
                boolean past = earlier.text().toLowerCase(Locale.ROOT).contains("year");
                return past ? Integer.parseInt(m.group(1)) + 1 + "-Q" + m.group(2) : earlier.value();
            }
        }
        return must && calendar != null ? calendar.lastQuarter() : "";
    }

    /** "The following month" counts from the month mentioned last. */
    private static @Nullable TimeMention following(Expression e) {
        Matcher m = FOLLOWING.matcher(e.words());
        if (!m.matches()) {
            return null;
        }
        int step = switch (m.group(1)) {
            case "following", "next" -> 1;
            case "same" -> 0;
            default -> -1;
        };
        boolean deictic = m.group(1).equals("next") && e.direction() == Direction.FUTURE;
        LocalDate last = deictic ? null : lastDay(e);
        if (last == null) {
            return null;
        }
        return switch (m.group(2)) {
            case "day" -> e.as("DATE", last.plusDays(step).toString());
            case "month" -> e.as("DATE", last.plusMonths(step).toString().substring(0, 7));
            default -> e.as("DATE", Integer.toString(last.getYear() + step));
        };
    }

    private static @Nullable LocalDate lastDay(Expression e) {
        for (int i = e.earlier().size() - 1; i >= 0; i--) {
            LocalDate start =
                    TimexValue.days(e.earlier().get(i).value()).map(Days::start).orElse(null);
            if (start != null) {
                return start;
            }
        }
        return null;
    }
}

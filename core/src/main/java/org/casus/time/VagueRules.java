package org.casus.time;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.text.TimeMention;
import org.jspecify.annotations.Nullable;

/** Vague expressions and the notation of values, as TimeML writes them. */
final class VagueRules {

    private static final String UNITS = "(?:minute|hour|day|week|month|quarter|year|decade|centurie)s";
    private static final Pattern PAST = Pattern.compile("(?:in |over |during )?(?:(?:the )?(?:more )?recent " + UNITS
            + "(?: (?:and|or) " + UNITS + ")?" + "|(?:the )?(?:last|past) (?:few |several |couple of )" + UNITS + ")");
    private static final Pattern BARE_PLURAL = Pattern.compile(UNITS);
    private static final Pattern DECADE = Pattern.compile("\\d{3}X");
    private static final Pattern CENTURY = Pattern.compile("\\d{2}XX");
    private static final Pattern NOTATION_QUARTERS = Pattern.compile(".*\\bquarters?");
    private static final Pattern QUARTER_MONTHS = Pattern.compile("P(\\d{1,4}|X)M");
    private static final Pattern WHOLE_HOURS = Pattern.compile("PT(24|48|72)H");
    private static final Pattern ZONE = Pattern.compile("(.*T\\d\\d(?::\\d\\d)?)[-+]\\d{4}");
    private static final Pattern MIXED = Pattern.compile("(\\d{4}(?:-\\S+)?) INTERSECT (P\\S+)");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("(\\d{1,3})( 1/2)?(?: more)? $");
    private static final Pattern DIGIT_WORD =
            Pattern.compile("-(one|two|three|four|five|six|seven|eight|nine)\\b.*", Pattern.DOTALL);
    private static final List<String> DIGITS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern RANGE =
            Pattern.compile("(?:between |about )?(\\w+) (?:to|or|and) \\w+ (day|week|month|year)s");
    private static final Pattern FIRST_PART =
            Pattern.compile("(?:at least )?the first (\\w+) (day|week|month|quarter)s of .*");

    private VagueRules() {}

    static List<TimexRule> all() {
        return List.of(
                VagueRules::past,
                VagueRules::coming,
                VagueRules::theseDays,
                VagueRules::spokenYear,
                VagueRules::counted,
                VagueRules::range,
                VagueRules::firstPart,
                VagueRules::mixed,
                VagueRules::notation);
    }

    private static @Nullable TimeMention past(Expression e) {
        if (PAST.matcher(e.words()).matches()) {
            return e.as("DATE", "PAST_REF");
        }
        if (!BARE_PLURAL.matcher(e.words()).matches()) {
            return null;
        }
        return e.before().endsWith("past ") ? e.as(e.widened(5, 0), "DATE", "PAST_REF") : null;
    }

    private static @Nullable TimeMention coming(Expression e) {
        boolean coming = BARE_PLURAL.matcher(e.words()).matches() && e.before().endsWith("coming ");
        return coming ? e.as(e.widened(7, 0), "DATE", "FUTURE_REF") : null;
    }

    private static @Nullable TimeMention theseDays(Expression e) {
        boolean these = e.words().equals("days") && e.before().endsWith("these ");
        return these ? e.as(e.widened(6, 0), "DATE", "PRESENT_REF") : null;
    }

    /** "Nineteen ninety-six", of which the annotator reads "nineteen ninety". */
    private static @Nullable TimeMention spokenYear(Expression e) {
        Matcher m = DIGIT_WORD.matcher(e.after());
        if (!m.matches() || !e.words().matches(".*\\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)")) {
            return null;
        }
        int digit = DIGITS.indexOf(m.group(1)) + 1;
        Matcher year = Pattern.compile("(\\d{3})0(.*)").matcher(e.value());
        return year.matches()
                ? e.as(e.widened(0, m.group(1).length() + 1), e.mention().type(), year.group(1) + digit + year.group(2))
                : null;
    }

    /** "20 more years", "2 1/2 years", of which the annotator reads "years". */
    private static @Nullable TimeMention counted(Expression e) {
        Matcher m = NUMBER_BEFORE.matcher(e.before());
        if (!BARE_PLURAL.matcher(e.words()).matches() || !e.value().startsWith("PX") || !m.find()) {
            return null;
        }
        String half = m.group(2) == null ? "" : e.value().endsWith("Y") ? "6M" : "";
        return e.as(e.widened(m.end() - m.start(), 0), "DURATION", e.value().replace("X", m.group(1)) + half);
    }

    /** "Two to three weeks": the shorter. */
    private static @Nullable TimeMention range(Expression e) {
        Matcher m = RANGE.matcher(e.words());
        int n = m.matches() ? NUMBERS.indexOf(m.group(1)) + 1 : 0;
        return n == 0 || !e.mention().type().equals("DURATION") ? null : e.as("DURATION", "P" + n + unit(m.group(2)));
    }

    /** "The first nine months of 1997": a length of time. */
    private static @Nullable TimeMention firstPart(Expression e) {
        Matcher m = FIRST_PART.matcher(e.words());
        int n = m.matches() ? NUMBERS.indexOf(m.group(1)) + 1 : 0;
        return n == 0 ? null : e.as("DURATION", "P" + n + unit(m.group(2)));
    }

    private static String unit(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** A duration within a date ("the first nine months of 1997"): the duration. */
    private static @Nullable TimeMention mixed(Expression e) {
        Matcher m = MIXED.matcher(e.value());
        return m.matches() ? e.as("DURATION", m.group(2)) : null;
    }

    private static @Nullable TimeMention notation(Expression e) {
        String value = e.value();
        if (DECADE.matcher(value).matches()) {
            return e.as("DATE", value.substring(0, 3));
        }
        if (CENTURY.matcher(value).matches()) {
            return e.as("DATE", value.substring(0, 2));
        }
        Matcher m = ZONE.matcher(value);
        if (m.matches()) {
            return e.as("TIME", m.group(1));
        }
        m = WHOLE_HOURS.matcher(value);
        if (m.matches()) {
            return e.as("DURATION", "P" + Integer.parseInt(m.group(1)) / 24 + "D");
        }
        m = QUARTER_MONTHS.matcher(value);
        if (m.matches() && NOTATION_QUARTERS.matcher(e.words()).matches()) {
            String n = m.group(1);
            return e.as(
                    e.mention().type(),
                    "P" + (n.equals("X") ? n : Integer.toString(Math.max(1, Integer.parseInt(n) / 3))) + "Q");
        }
        return length(e);
    }

    private static @Nullable TimeMention length(Expression e) {
        Matcher years = Pattern.compile("P(\\d+)0Y").matcher(e.value());
        if (years.matches() && e.words().matches(".*\\bdecades?")) {
            return e.as("DURATION", "P" + years.group(1) + "E");
        }
        if (e.words().equals("a few minutes")) {
            return e.as("DURATION", "PTXM");
        }
        return null;
    }
}

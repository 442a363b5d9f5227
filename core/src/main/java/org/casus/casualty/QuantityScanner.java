package org.casus.casualty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.table.WordTable;
import org.casus.text.Sentence;
import org.casus.text.TimeWords;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers in words and figures with the words that bound them.
 *
 * <p>Vague plurals are read as the unit they name ("dozens" 12, "hundreds" 100, "several" 3) with the high bound open,
 * after the practice of ACLED's fatality coding: the least that the word asserts, never a guess above it.
 */
final class QuantityScanner {

    private enum Role {
        NUMBER,
        NONE,
        UNIT,
        VAGUE,
        /** "triple" in "triple shooting": counts only beside a noun of loss */
        MULTIPLE
    }

    private enum Bound {
        LEAST,
        MORE,
        MOST,
        UNDER,
        ABOUT,
        EXACT
    }

    private record Word(Role role, int value) {}

    private record Read(int last, int value, boolean vague) {}

    private record Bounds(int first, Bound bound) {}

    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,7}");
    private static final Pattern RANGE_FIGURE = Pattern.compile("(\\d{1,6})[-–](\\d{1,6})");
    private static final Set<String> DASHES = Set.of("-", "–", "--");
    private static final Set<String> MONEY = Set.of(
            "$",
            "£",
            "€",
            "US$",
            "#",
            ".",
            "No.",
            "age",
            "aged",
            "ages",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "u.s.",
            "highway",
            "interstate",
            "route",
            "channel",
            "image",
            "photo",
            "slide");
    private static final Set<String> MEASURES = Set.of(
            "%",
            "percent",
            "per",
            "cent",
            "st",
            "nd",
            "rd",
            "th",
            "year-old",
            "years-old",
            "-",
            "–",
            "/",
            ":",
            "a.m.",
            "p.m.",
            "am",
            "pm",
            "a.m",
            "p.m",
            "o'clock",
            "block");
    private static final Set<String> AGE_UNITS = Set.of("year", "years", "month", "months", "weeks", "days");
    private static final int THOUSAND = 1000;
    private static final int LONGEST_BOUND = 3;

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Bound> bounds = new HashMap<>();

    QuantityScanner(WordTable numbers, WordTable boundTable) {
        for (WordTable.Row row : numbers.rows()) {
            words.put(row.get("word"), new Word(row.constant("role", Role.class), row.number("value")));
        }
        for (WordTable.Row row : boundTable.rows()) {
            bounds.put(row.get("phrase"), row.constant("effect", Bound.class));
        }
    }

    /** All quantities of a sentence, in order, not overlapping. Ages, prices, clock times and shares are none. */
    List<Quantity> scan(Sentence sentence) {
        List<Quantity> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Quantity quantity = at(sentence, i);
            if (quantity != null) {
                found.add(quantity);
                i = quantity.last();
            }
        }
        return List.copyOf(found);
    }

    /** The number that "double" or "triple" before a noun of loss stands for, null for another word. */
    @Nullable
    Integer multiple(Token token) {
        Word known = words.get(token.text().toLowerCase(Locale.ROOT));
        return known != null && known.role() == Role.MULTIPLE ? Integer.valueOf(known.value()) : null;
    }

    private @Nullable Quantity at(Sentence sentence, int i) {
        String written = word(sentence, i);
        var range = RANGE_FIGURE.matcher(written);
        if (range.matches()) {
            int low = Integer.parseInt(range.group(1));
            int high = Integer.parseInt(range.group(2));
            return low < high && !isMeasure(sentence, i, i) ? new Quantity(i, i, low, low, high) : null;
        }
        Read read = read(sentence, i);
        if (read == null) {
            return null;
        }
        Read upper = upper(sentence, read, i);
        boolean measured = word(sentence, read.last() + 1).equals("or") && isAge(sentence, read.last() + 2);
        if (upper == null && (measured || isMeasure(sentence, i, read.last()))) {
            return null;
        }
        if (upper != null) {
            int first = word(sentence, i - 1).equals("between")
                            || word(sentence, i - 1).equals("from")
                    ? i - 1
                    : i;
            return new Quantity(first, upper.last(), read.value(), read.value(), upper.value());
        }
        Bounds before = boundsBefore(sentence, i);
        return bounded(read, before);
    }

    private static Quantity bounded(Read read, Bounds before) {
        int n = read.value();
        return switch (before.bound()) {
            case LEAST, MORE -> new Quantity(before.first(), read.last(), n, n, null);
            case MOST, UNDER -> new Quantity(before.first(), read.last(), null, n, n);
            case ABOUT -> new Quantity(before.first(), read.last(), null, n, null);
            case EXACT -> new Quantity(before.first(), read.last(), n, n, read.vague() ? null : Integer.valueOf(n));
        };
    }

    /** The second number of "10 to 15", "10-15" or "between 10 and 15". */
    private @Nullable Read upper(Sentence sentence, Read lower, int i) {
        int link = lower.last() + 1;
        if (link + 1 >= sentence.size()) {
            return null;
        }
        String word = word(sentence, link);
        boolean between = word.equals("and") && word(sentence, i - 1).equals("between");
        if (!between && !word.equals("to") && !word.equals("or") && !DASHES.contains(word)) {
            return null;
        }
        Read upper = read(sentence, link + 1);
        return upper != null && upper.value() > lower.value() && !isMeasure(sentence, i, upper.last()) ? upper : null;
    }

    private @Nullable Read read(Sentence sentence, int i) {
        String word = word(sentence, i);
        if (FIGURE.matcher(word).matches()) {
            int value = Integer.parseInt(word.replace(",", ""));
            return units(sentence, new Read(i, value, false));
        }
        if (word.equals("half")) {
            int next = i + (word(sentence, i + 1).matches("a|-") ? 2 : 1);
            Word unit = words.get(word(sentence, next));
            return unit != null && unit.role() == Role.UNIT ? new Read(next, unit.value() / 2, false) : null;
        }
        if (word.equals("both") && sentence.isRelation(i, "cc")) {
            return null; // "both the boy and his aunt"
        }
        Word known = words.get(word);
        if (known == null || known.role() == Role.MULTIPLE) {
            return compound(sentence, i, word);
        }
        if (known.role() == Role.UNIT) {
            // "a dozen", "hundred people": the unit without a number is one unit
            return units(sentence, new Read(i, known.value(), false));
        }
        if (known.role() == Role.NONE
                && word.equals("no")
                && word(sentence, i + 1).equals("one")) {
            return new Read(i + 1, 0, false);
        }
        return vagueUnits(sentence, units(sentence, new Read(i, known.value(), known.role() == Role.VAGUE)));
    }

    /** "tens of thousands", "hundreds of millions": the least that both words assert. */
    private Read vagueUnits(Sentence sentence, Read start) {
        Word unit = words.get(word(sentence, start.last() + 2));
        boolean multiplied = start.vague()
                && word(sentence, start.last() + 1).equals("of")
                && unit != null
                && unit.role() == Role.VAGUE
                && unit.value() >= THOUSAND
                && (long) start.value() * unit.value() <= Integer.MAX_VALUE;
        return multiplied && unit != null ? new Read(start.last() + 2, start.value() * unit.value(), true) : start;
    }

    /** "twenty-five" in one token or in three. */
    private @Nullable Read compound(Sentence sentence, int i, String word) {
        int dash = word.indexOf('-');
        if (dash < 0) {
            return null;
        }
        Word tens = words.get(word.substring(0, dash));
        Word ones = words.get(word.substring(dash + 1));
        if (tens == null || ones == null || tens.role() != Role.NUMBER || ones.role() != Role.NUMBER) {
            return null;
        }
        return tens.value() >= 20 ? new Read(i, tens.value() + ones.value(), false) : null;
    }

    /** Multiplies by the units that follow: "two dozen", "3 million"; adds ones to tens split by a hyphen. */
    private Read units(Sentence sentence, Read start) {
        int last = start.last();
        long value = start.value();
        if (value >= 20 && value < 100 && value % 10 == 0 && DASHES.contains(word(sentence, last + 1))) {
            Word ones = words.get(word(sentence, last + 2));
            if (ones != null && ones.role() == Role.NUMBER && ones.value() < 10) {
                value += ones.value();
                last += 2;
            }
        }
        Word unit = words.get(word(sentence, last + 1));
        while (unit != null && unit.role() == Role.UNIT && value * unit.value() <= Integer.MAX_VALUE && value > 0) {
            value *= unit.value();
            last++;
            unit = words.get(word(sentence, last + 1));
        }
        return new Read(last, (int) value, start.vague());
    }

    private Bounds boundsBefore(Sentence sentence, int i) {
        Bounds found = new Bounds(i, Bound.EXACT);
        int start = i;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int length = LONGEST_BOUND; length >= 1 && !grown; length--) {
                Bound bound = start - length < 0 ? null : bounds.get(phrase(sentence, start - length, start));
                if (bound != null) {
                    start -= length;
                    found = new Bounds(start, found.bound() == Bound.EXACT ? bound : found.bound());
                    grown = true;
                }
            }
        }
        return found;
    }

    private static String phrase(Sentence sentence, int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i == from ? "" : " ").append(word(sentence, i));
        }
        return phrase.toString();
    }

    private static boolean isMeasure(Sentence sentence, int first, int last) {
        String before = word(sentence, first - 1);
        String after = word(sentence, last + 1);
        boolean age = AGE_UNITS.contains(after) && Set.of("old", "-").contains(word(sentence, last + 2));
        if (age
                || isYear(sentence, first, last)
                || isInName(sentence, first)
                || isPlaceInSeries(sentence, first)
                || isInListOfAges(sentence, first)
                || isAgeOfNamed(sentence, first, last)
                || isLabel(before)
                || MEASURES.contains(after)) {
            return true;
        }
        // an age between commas: "a grocer, 52, was killed"
        return (before.equals(",") || before.equals("("))
                && (after.equals(",") || after.isEmpty() || after.matches("[.—–)]|--"))
                && Character.isDigit(word(sentence, first).charAt(0));
    }

    /** Whether a number behind the word counts nobody: "$", "aged", "route", "March". */
    private static boolean isLabel(String word) {
        return MONEY.contains(word) || TimeWords.isMonth(word);
    }

    /** "an AK-47": a hyphen without spaces ties the number to a word. */
    private static boolean isInName(Sentence sentence, int first) {
        int word = first - 2;
        return word >= 0
                && DASHES.contains(word(sentence, first - 1))
                && Character.isLetter(sentence.token(word).text().codePointAt(0))
                && sentence.token(word).span().end()
                        == sentence.token(first - 1).span().start()
                && sentence.token(first - 1).span().end()
                        == sentence.token(first).span().start();
    }

    /** "Image 9 of 16" */
    private static boolean isPlaceInSeries(Sentence sentence, int first) {
        return word(sentence, first - 1).equals("of")
                && FIGURE.matcher(word(sentence, first - 2)).matches()
                && isLabel(word(sentence, first - 3));
    }

    /** "October 2016", "a 2016 attack"; "2016 people" alone counts. */
    private static boolean isYear(Sentence sentence, int first, int last) {
        boolean plural = last + 1 < sentence.size()
                && (sentence.token(last + 1).tag().equals("NNS")
                        || word(sentence, last + 1).equals("people"));
        return first == last && !plural && word(sentence, first).matches("(19|20)\\d\\d");
    }

    /** "Ana Ruiz, 64 was found dead", "Ben Otto 21, was shot", "two women, both 19": no noun follows that it could count. */
    private static boolean isAgeOfNamed(Sentence sentence, int first, int last) {
        int named = word(sentence, first - 1).equals(",") ? first - 2 : first - 1;
        boolean person = named >= 0 && sentence.token(named).name().equals("PERSON");
        boolean figure = first == last && word(sentence, first).matches("\\d{1,3}");
        return figure
                && (person || word(sentence, first - 1).equals("both"))
                && word(sentence, last + 1).matches("|[.,;:—–)]|--|and|&|was|were|is|are|has|had|who|of");
    }

    /** "ages 4 and 5" */
    private static boolean isInListOfAges(Sentence sentence, int first) {
        int i = first - 1;
        while (i > 0 && word(sentence, i).matches("\\d{1,3}|and|,|or")) {
            i--;
        }
        return i >= 0 && i < first - 1 && word(sentence, i).matches("aged|ages");
    }

    /** "12 or 13 years old" */
    private boolean isAge(Sentence sentence, int i) {
        Read read = read(sentence, i);
        return read != null
                && AGE_UNITS.contains(word(sentence, read.last() + 1))
                && word(sentence, read.last() + 2).equals("old");
    }

    private static String word(Sentence sentence, int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).text().toLowerCase(Locale.ROOT);
    }
}

package org.casus.origin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.log.Mixing;

/**
 * A word as it is compared.
 *
 * @param hash of its letters in lower case, without accents' variants and quotation marks
 * @param kind whether it tells this happening from another told in the same form
 */
record Word(int hash, Kind kind) {

    /** What a word can change from one issue of a form to the next. */
    enum Kind {
        PLAIN,
        /** A number, in digits or letters. */
        NUMBER,
        /** A word with a capital that does not begin a sentence: people, places, days. */
        NAME
    }

    boolean specific() {
        return kind != Kind.PLAIN;
    }

    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,:]\\d+)*|[\\p{L}\\p{M}\\d]+(?:['’][\\p{L}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:][\"”’')]*\\s+[\"“‘'(]*|\\R\\s*");

    private static final Set<String> NUMBERS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "billion",
            "dozen",
            "dozens",
            "scores",
            "hundreds",
            "thousands");

    /** The words of a text, in its order. */
    static List<Word> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        int end = 0;
        while (matcher.find()) {
            boolean first = end == 0
                    || SENTENCE_END.matcher(plain).region(end, matcher.start()).find();
            words.add(word(matcher.group(), first));
            end = matcher.end();
        }
        return words;
    }

    private static Word word(String written, boolean first) {
        String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'');
        char initial = written.charAt(0);
        boolean number = Character.isDigit(initial) || NUMBERS.contains(lower);
        boolean name = !first && Character.isUpperCase(initial) && written.length() > 1;
        return new Word(Mixing.hash(lower), number ? Kind.NUMBER : name ? Kind.NAME : Kind.PLAIN);
    }
}

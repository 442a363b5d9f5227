package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts windows into phrases that SUTime's rules read each by itself, and writes down all that the rules can tell of a phrase.
 */
final class TimePhrases {

    /** Words by which a rule reads more of a window than its graph tells; such windows are not cut. */
    private static final Set<String> OF_WINDOWS =
            Set.of("birthday", "standard", "daylight", "universal", "zulu", "bi", "semi");

    /** Names before this belong to the expression, as they are written. */
    private static final String BIRTHDAY = "birthday";

    /** The classes of names with which a number may be a year; SUTime asks whether a token has one of them, or none. */
    private static final Set<String> OF_YEARS = Set.of("O", "DATE", "NUMBER");

    private final TimeSigns signs;

    /**
     * A stretch of a window.
     *
     * @param words its tokens
     * @param key equal for phrases in which the rules find the same; null where they must be asked each time
     */
    record Phrase(List<CoreLabel> words, @Nullable String key) {}

    TimePhrases(TimeSigns signs) {
        this.signs = signs;
    }

    /**
     * The phrases of a window with an expression, in order.
     *
     * @param zone the text that the tokens' offsets count in
     * @param holds whether the rules find an expression in a phrase
     */
    List<Phrase> of(String zone, List<CoreLabel> window, Predicate<Phrase> holds) {
        TimeLinks links = new TimeLinks(signs, window);
        boolean uncut = false;
        for (CoreLabel word : window) {
            String lower = word.word().toLowerCase(Locale.ROOT);
            if (lower.equals(BIRTHDAY)) {
                return List.of(new Phrase(window, null));
            }
            uncut |= OF_WINDOWS.contains(lower);
        }
        if (uncut) {
            links.keep();
            return List.of(phrase(zone, window, links, 0, window.size()));
        }
        List<Phrase> phrases = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        for (int[] range : links.ranges()) {
            if (holds.test(phrase(zone, window, links, range[0], range[1]))) {
                ranges.add(links.withVerbs(range));
            }
        }
        for (int[] range : TimeLinks.joined(ranges)) {
            phrases.add(phrase(zone, window, links, range[0], range[1]));
        }
        return phrases;
    }

    private static Phrase phrase(String zone, List<CoreLabel> window, TimeLinks links, int start, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = start; i < end; i++) {
            CoreLabel word = window.get(i);
            String gap = i == start ? " " : zone.substring(window.get(i - 1).endPosition(), word.beginPosition());
            if (!gap.equals(" ")) {
                key.append('_').append(gap);
            }
            char mark = links.mark(i);
            key.append(mark);
            if (mark == TimeSigns.LITERAL) {
                boolean named = word.ner() != null && !OF_YEARS.contains(word.ner());
                key.append(links.word(i)).append('\t').append(word.tag()).append(named ? "\tname" : "");
                if (!word.word().equals(word.originalText())) {
                    key.append('\t').append(word.originalText());
                }
            }
        }
        return new Phrase(window.subList(start, end), key.toString());
    }
}

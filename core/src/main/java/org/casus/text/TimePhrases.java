package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts windows into phrases that SUTime's rules read each by itself, and writes down all that the rules can tell of a phrase.
 */
final class TimePhrases {

    /** No rule reads on over as many tokens as this of which it asks nothing; the longest skip two. */
    private static final int APART = 3;

    /** Names before "birthday" belong to the expression, as they are written. */
    private static final String BIRTHDAY = "birthday";

    /** The classes of names with which a number may be a year; SUTime asks whether a token has one of them, or none. */
    private static final Set<String> OF_YEARS = Set.of("O", "DATE", "NUMBER");

    private final TimeSigns signs;

    /**
     * A stretch of a window.
     *
     * @param words its tokens
     * @param key equal for phrases in which the rules find the same; null where it must be asked each time
     */
    record Phrase(List<CoreLabel> words, @Nullable String key) {}

    TimePhrases(TimeSigns signs) {
        this.signs = signs;
    }

    /**
     * The phrases of a window, in order.
     *
     * @param zone the text that the tokens' offsets count in
     */
    List<Phrase> of(String zone, List<CoreLabel> window) {
        for (CoreLabel word : window) {
            if (word.word().equalsIgnoreCase(BIRTHDAY)) {
                return List.of(new Phrase(window, null));
            }
        }
        char[] marks = marks(window);
        List<Phrase> phrases = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < marks.length; i++) {
            if (TimeSigns.isBlank(marks[i])) {
                continue;
            }
            if (start >= 0 && i - end >= APART) {
                phrases.add(phrase(zone, window, marks, start, end));
                start = -1;
            }
            start = start < 0 ? i : start;
            end = i + 1;
        }
        if (start >= 0) {
            phrases.add(phrase(zone, window, marks, start, end));
        }
        return phrases;
    }

    private char[] marks(List<CoreLabel> window) {
        char[] marks = new char[window.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = signs.of(window.get(i));
        }
        // rules over running text read across tokens that touch
        for (int i = 1; i < marks.length; i++) {
            if (marks[i - 1] == TimeSigns.LITERAL && touches(window, i)) {
                marks[i] = TimeSigns.LITERAL;
            }
        }
        for (int i = marks.length - 1; i > 0; i--) {
            if (marks[i] == TimeSigns.LITERAL && touches(window, i)) {
                marks[i - 1] = TimeSigns.LITERAL;
            }
        }
        return marks;
    }

    private static boolean touches(List<CoreLabel> window, int index) {
        return window.get(index - 1).endPosition() == window.get(index).beginPosition();
    }

    private static Phrase phrase(String zone, List<CoreLabel> window, char[] marks, int start, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = start; i < end; i++) {
            CoreLabel word = window.get(i);
            String gap = i == start ? "" : zone.substring(window.get(i - 1).endPosition(), word.beginPosition());
            if (!gap.equals(" ")) {
                key.append('_').append(gap);
            }
            key.append(marks[i]);
            if (marks[i] == TimeSigns.LITERAL) {
                boolean named = word.ner() != null && !OF_YEARS.contains(word.ner());
                key.append(word.word()).append('\t').append(word.tag()).append(named ? "\tname" : "");
                if (!word.word().equals(word.originalText())) {
                    key.append('\t').append(word.originalText());
                }
            }
        }
        return new Phrase(window.subList(start, end), key.toString());
    }
}

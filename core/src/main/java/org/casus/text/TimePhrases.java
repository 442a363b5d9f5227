package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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

    /** What the rules find in a phrase: nothing, lengths of time only, or times that may be past or to come. */
    enum Pointing {
        NOTHING,
        NOWHERE,
        SOMEWHERE
    }

    TimePhrases(TimeSigns signs) {
        this.signs = signs;
    }

    /**
     * The phrases of a window with an expression, in order.
     *
     * @param zone the text that the tokens' offsets count in
     * @param reader what the rules find in a phrase
     */
    List<Phrase> of(String zone, List<CoreLabel> window, Function<Phrase, Pointing> reader) {
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
        Group group = new Group();
        for (int[] range : links.ranges()) {
            Phrase phrase = phrase(zone, window, links, range[0], range[1]);
            Pointing pointing = reader.apply(phrase);
            if (pointing != Pointing.NOTHING) {
                int[] withVerbs = links.withVerbs(range);
                if (withVerbs[0] >= group.end) {
                    phrases.addAll(group.phrases(zone, window, links));
                    group = new Group();
                }
                group.add(phrase, pointing, withVerbs);
            }
        }
        phrases.addAll(group.phrases(zone, window, links));
        return phrases;
    }

    /** Phrases that share a verb, which only one of them may get. */
    private static final class Group {

        private final List<Phrase> members = new ArrayList<>();
        private int start = Integer.MAX_VALUE;
        private int end;
        private boolean points;

        void add(Phrase phrase, Pointing pointing, int[] withVerbs) {
            members.add(phrase);
            start = Math.min(start, withVerbs[0]);
            end = Math.max(end, withVerbs[1]);
            points |= pointing == Pointing.SOMEWHERE;
        }

        /** One phrase with the verbs, or where verbs say nothing the members. */
        List<Phrase> phrases(String zone, List<CoreLabel> window, TimeLinks links) {
            return points ? List.of(phrase(zone, window, links, start, end)) : members;
        }
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

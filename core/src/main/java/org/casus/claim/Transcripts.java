package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads transcripts: paragraphs that open with a speaker's name and a colon ("SMITH: We ..."). One such
 * paragraph alone is a heading ("NOTE: ..."), so an article needs two.
 */
final class Transcripts {

    private static final int LONGEST_LABEL = 5;
    private static final int FEWEST_TURNS = 2;

    private Transcripts() {}

    /** The turns of an article's transcripts, in text order; empty where it holds none. */
    static List<Draft> read(List<Sentence> sentences) {
        List<Draft> turns = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            boolean opens = s == 0
                    || sentences.get(s - 1).paragraph() != sentences.get(s).paragraph();
            int colon = opens ? colon(sentences.get(s)) : -1;
            Draft turn = colon < 0 ? null : turn(sentences, s, colon);
            if (turn != null) {
                turns.add(turn);
            }
        }
        return turns.size() < FEWEST_TURNS ? List.of() : List.copyOf(turns);
    }

    /** Index of the colon behind a label in capitals, -1 where the sentence opens with none. */
    private static int colon(Sentence sentence) {
        for (int i = 0; i < Math.min(sentence.size(), LONGEST_LABEL + 1); i++) {
            String text = sentence.token(i).text();
            if (text.equals(":")) {
                // "Q:" and "A:" name nobody
                boolean letter = i == 1 && sentence.token(0).text().length() == 1;
                return i > 0 && !letter ? i : -1;
            }
            boolean capitals =
                    text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().noneMatch(Character::isDigit);
            boolean person = sentence.token(i).name().equals("PERSON");
            if (!capitals && !person) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Draft turn(List<Sentence> sentences, int s, int colon) {
        Sentence first = sentences.get(s);
        Span content = Phrases.between(first, colon + 1, first.size() - 1);
        if (content == null) {
            return null;
        }
        Span spoken = content;
        for (int next = s + 1; next < sentences.size(); next++) {
            if (sentences.get(next).paragraph() != first.paragraph()) {
                break;
            }
            spoken = spoken.union(sentences.get(next).span());
        }
        Span source = Objects.requireNonNull(Phrases.between(first, 0, colon - 1));
        return new Draft(first, colon, first.token(colon).span(), colon - 1, source, List.of(spoken), Stance.ASSERTS);
    }
}

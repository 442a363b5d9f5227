package org.casus.codebook;

import java.util.Locale;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * A word that can name an event: a verb ("attack", "call on"), a noun ("attack", "military action") or an adjective.
 *
 * @param kind part of speech
 * @param head the word itself as a lemma
 * @param other the particle or preposition after a verb, the modifier before a noun; empty for none
 */
record Trigger(Kind kind, String head, String other) {

    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    static Trigger of(Kind kind, String words) {
        int gap = words.indexOf(' ');
        if (gap < 0) {
            return new Trigger(kind, words, "");
        }
        return kind == Kind.NOUN
                ? new Trigger(
                        kind, words.substring(words.lastIndexOf(' ') + 1), words.substring(0, words.lastIndexOf(' ')))
                : new Trigger(kind, words.substring(0, gap), words.substring(gap + 1));
    }

    boolean matches(Sentence sentence, int token) {
        Token word = sentence.token(token);
        boolean partOfSpeech = switch (kind) {
            case VERB -> word.isVerb();
            case NOUN -> word.isNoun();
            case ADJECTIVE -> word.tag().startsWith("JJ") || word.tag().startsWith("VBN");
        };
        if (!partOfSpeech || other.isEmpty()) {
            return partOfSpeech;
        }
        return kind == Kind.NOUN ? Words.matches(sentence, token, other + " " + head) : hasParticle(sentence, token);
    }

    /** "called on", "call early on Wednesday on", "carried out": a particle, adverb or preposition of the verb. */
    private boolean hasParticle(Sentence sentence, int token) {
        for (int c :
                sentence.children(token, "compound:prt", "advmod", "obl", "xcomp", "advcl", "mark", "nmod", "ccomp")) {
            if (isOther(sentence, c)) {
                return true;
            }
            for (int marker : sentence.children(c, "case", "mark")) {
                if (marker > token && isOther(sentence, marker)) {
                    return true;
                }
            }
        }
        return token + 1 < sentence.size() && isOther(sentence, token + 1);
    }

    private boolean isOther(Sentence sentence, int token) {
        return sentence.token(token).text().toLowerCase(Locale.ROOT).equals(other);
    }
}

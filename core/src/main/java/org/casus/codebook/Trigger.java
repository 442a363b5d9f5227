package org.casus.codebook;

import java.util.Locale;
import java.util.Set;
import org.casus.text.Grammar;
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

    private static final Set<String> SENSE_CHANGING =
            Set.of("off", "out", "up", "in", "around", "along", "about", "over");

    enum Kind {
        VERB("verbs"),
        NOUN("nouns"),
        ADJECTIVE("adjectives");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key under which a pattern lists words of this kind. */
        String key() {
            return key;
        }
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

    /** The words as they are written in a pattern. */
    String words() {
        if (other.isEmpty()) {
            return head;
        }
        return kind == Kind.NOUN ? other + " " + head : head + " " + other;
    }

    boolean matches(Sentence sentence, int token) {
        Token word = sentence.token(token);
        boolean partOfSpeech = switch (kind) {
            case VERB -> word.isVerb() && !isPrenominal(sentence, token);
            case NOUN -> word.isNoun();
            case ADJECTIVE ->
                word.tag().startsWith("JJ")
                        || word.tag().equals("VBN") && word.text().equalsIgnoreCase(head);
        };
        if (!partOfSpeech) {
            return false;
        }
        if (other.isEmpty()) {
            return kind != Kind.VERB || !isPhrasal(sentence, token);
        }
        return kind == Kind.NOUN ? Words.matches(sentence, token, other + " " + head) : hasParticle(sentence, token);
    }

    /** "the besieged town", "the investigating officer": a participle before its noun describes, it does not tell an event. */
    private static boolean isPrenominal(Sentence sentence, int token) {
        int head = sentence.head(token);
        boolean coordinated = sentence.isRelation(token, "conj")
                && head >= 0
                && sentence.isRelation(head, "amod")
                && sentence.head(head) > token;
        String tag = sentence.token(token).tag();
        return (tag.equals("VBN") || tag.equals("VBG"))
                && (coordinated || sentence.isRelation(token, "amod") && head > token);
    }

    /**
     * "kicks off", "walked out", "fired up" are words of their own, which a pattern names with their particle. What a particle
     * of place adds ("knocked down", "driven back") changes the sense less often than the parser errs.
     */
    private static boolean isPhrasal(Sentence sentence, int token) {
        return sentence.children(token, "compound:prt").stream()
                .map(sentence::token)
                .anyMatch(particle -> particle.tag().equals("RP")
                        && SENSE_CHANGING.contains(particle.text().toLowerCase(Locale.ROOT)));
    }

    /** "called on", "call early on Wednesday on", "carried out": a particle, adverb or preposition of the verb. */
    private boolean hasParticle(Sentence sentence, int token) {
        for (int c :
                sentence.children(token, "compound:prt", "advmod", "obl", "xcomp", "advcl", "mark", "nmod", "ccomp")) {
            if (isOther(sentence, c)) {
                return true;
            }
            for (int marker : sentence.children(c, "case", "mark")) {
                boolean own = marker > token && isOther(sentence, marker) && !isTime(sentence, c);
                if (own && !isBehindObject(sentence, token, marker)) {
                    return true;
                }
            }
        }
        return token + 1 < sentence.size()
                && isOther(sentence, token + 1)
                && !(token + 2 < sentence.size() && isTime(sentence, token + 2));
    }

    /** "called her a clown on his show" is not "call on". */
    private static boolean isBehindObject(Sentence sentence, int verb, int preposition) {
        return sentence.children(verb, "obj").stream().anyMatch(o -> verb < o && o < preposition);
    }

    /** "called the king on Friday" is not "call on". */
    private static boolean isTime(Sentence sentence, int token) {
        return new Grammar(sentence).isCalendarName(token);
    }

    private boolean isOther(Sentence sentence, int token) {
        return sentence.token(token).text().toLowerCase(Locale.ROOT).equals(other);
    }
}

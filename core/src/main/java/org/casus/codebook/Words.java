package org.casus.codebook;

import java.util.Locale;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Matching of lemmas and of phrases of lemmas against tokens. */
final class Words {

    /** Shorter words that end in s are seldom plurals ("gas", "bus"). */
    private static final int MIN_PLURAL = 4;

    private static final String[] NONE = {};

    private Words() {}

    /** Whether the token is the word, or the head of the phrase ("military action": the noun with that modifier). */
    static boolean matches(Sentence sentence, int token, String phrase) {
        boolean hyphened = phrase.indexOf('-') > 0 && phrase.length() > 2 && !phrase.contains(" - ");
        return matchesWords(sentence, token, phrase) || hyphened && matchesWords(sentence, token, splitHyphens(phrase));
    }

    /** "cease-fire" as the tokenizer writes it: three tokens. */
    static String splitHyphens(String phrase) {
        return phrase.replace("-", " - ");
    }

    private static boolean matchesWords(Sentence sentence, int token, String phrase) {
        int last = phrase.lastIndexOf(' ');
        if (!isWord(sentence.token(token), phrase.substring(last + 1))) {
            return false; // mostly, and a codebook asks for thousands
        }
        String[] words = last < 0 ? NONE : phrase.substring(0, last).split(" ");
        for (int w = 0; w < words.length; w++) {
            if (!precedes(sentence, token, words[w], words.length - w)) {
                return false;
            }
        }
        return true;
    }

    private static boolean precedes(Sentence sentence, int token, String word, int distance) {
        int before = token - distance;
        if (before >= 0 && isWord(sentence.token(before), word)) {
            return true;
        }
        return sentence.children(token, "amod", "compound", "nmod:poss", "det", "advmod").stream()
                .anyMatch(c -> isWord(sentence.token(c), word));
    }

    private static boolean isWord(Token token, String word) {
        return lemma(token).equals(word)
                || token.text().toLowerCase(Locale.ROOT).equals(word);
    }

    /**
     * The lemma in lower case, plural nouns in the singular even where the tagger took them for a name ("Rockets struck
     * ...") or the lemmatizer leaves them ("troops").
     */
    static String lemma(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean plural = token.isNoun()
                && lemma.length() > MIN_PLURAL
                && lemma.endsWith("s")
                && !lemma.endsWith("ss")
                && !lemma.endsWith("us")
                && !lemma.endsWith("is");
        if (!plural) {
            return lemma;
        }
        if (lemma.endsWith("ies")) {
            return lemma.substring(0, lemma.length() - 3) + "y";
        }
        boolean sibilant = lemma.endsWith("shes") || lemma.endsWith("ches") || lemma.endsWith("sses");
        return lemma.substring(0, lemma.length() - (sibilant ? 2 : 1));
    }
}

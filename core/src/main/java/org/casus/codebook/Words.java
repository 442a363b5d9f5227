package org.casus.codebook;

import java.util.Locale;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Matching of lemmas and of phrases of lemmas against tokens. */
final class Words {

    private Words() {}

    /** Whether the token is the word, or the head of the phrase ("military action": the noun with that modifier). */
    static boolean matches(Sentence sentence, int token, String phrase) {
        String[] words = phrase.split(" ");
        if (!isWord(sentence.token(token), words[words.length - 1])) {
            return false;
        }
        for (int w = 0; w < words.length - 1; w++) {
            if (!precedes(sentence, token, words[w], words.length - 1 - w)) {
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
        return token.lemma().toLowerCase(Locale.ROOT).equals(word)
                || token.text().toLowerCase(Locale.ROOT).equals(word);
    }
}

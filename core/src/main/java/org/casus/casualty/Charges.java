package org.casus.casualty;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What charges tell of the dead: "four counts of murder" are four of them, "attempted murder" is none. */
final class Charges {

    private static final Set<String> KILLINGS = Set.of("murder", "homicide", "manslaughter");
    private static final int REACH = 5;

    private Charges() {}

    /** How many are said to have been killed by "four counts of first-degree murder", null where nothing counts them. */
    static @Nullable Quantity counts(Sentence sentence, int noun, List<Quantity> numbers) {
        int counts = sentence.head(noun);
        boolean counted = counts >= 0
                && counts < noun
                && sentence.token(counts).text().equals("counts")
                && KILLINGS.contains(SentenceToll.word(sentence, noun));
        return numbers.stream()
                .filter(number -> counted && number.last() == counts - 1)
                .findFirst()
                .orElse(null);
    }

    /** Whether a noun of killing is one that failed: "attempted first-degree murder". */
    static boolean isAttempted(Sentence sentence, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - REACH); i--) {
            if (SentenceToll.word(sentence, i).matches("attempted|attempt")) {
                return true;
            }
            if (!sentence.token(i).tag().matches("JJ.*|NN.*|HYPH|VBN|CC|,|IN")) {
                return false;
            }
            if (sentence.token(i).text().equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence has somebody charged with a killing, which nobody is while all live. */
    static boolean tellOfDeath(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.isNoun()
                        && KILLINGS.contains(token.text().toLowerCase(Locale.ROOT))
                        && isCharge(sentence, token.index())
                        && !isAttempted(sentence, token.index()));
    }

    private static boolean isCharge(Sentence sentence, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - REACH); i--) {
            String word = SentenceToll.word(sentence, i);
            if (word.matches("charged|charges|count|counts")) {
                return true;
            }
            if (!sentence.token(i).tag().matches("JJ.*|NN.*|HYPH|IN|CD|DT")) {
                return false;
            }
        }
        return false;
    }
}

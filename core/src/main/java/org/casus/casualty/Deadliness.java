package org.casus.casualty;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Tells "shot dead", "fatally shot" and "stabbed to death" from "shot" and "stabbed". */
final class Deadliness {

    private static final Set<String> DEADLY =
            Set.of("fatally", "mortally", "dead", "lethally", "fatal", "deadly", "lethal", "mortal");
    private static final int NEAR = 3;

    private Deadliness() {}

    static boolean isDeadly(Sentence sentence, int predicate) {
        for (int i = predicate - 2; i <= predicate + NEAR; i++) {
            if (i < 0 || i >= sentence.size() || i == predicate) {
                continue;
            }
            Token token = sentence.token(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean bound = sentence.head(i) == predicate || Math.abs(i - predicate) == 1;
            boolean possessed = word.equals("dead") && sentence.isRelation(i, "amod") && sentence.head(i) != predicate;
            // "five were shot, three fatally": the adverb is said of the three
            boolean ofOthers = i > predicate + 1 && sentence.token(i - 1).tag().equals("CD");
            // "two injured, shooter dead": the adjective is the shooter's
            boolean ofNext = word.equals("dead")
                    && IntStream.range(predicate, i)
                            .anyMatch(t -> sentence.token(t).text().equals(","));
            bound &= !possessed && !ofOthers && !ofNext;
            boolean toDeath = word.equals("death")
                    && i > predicate
                    && sentence.token(i - 1).text().equals("to");
            if ((DEADLY.contains(word) && bound) || toDeath) {
                return true;
            }
        }
        return false;
    }
}

package org.casus.casualty;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.text.Sentence;

/** Those who take their own lives, with and after those whom they kill: reports count them apart or not at all. */
final class Suicides {

    private static final Set<String> TRIED = Set.of("attempt", "attempts", "attempted", "failed", "not", "no", "pact");

    private Suicides() {}

    /** What those can be who are said to have taken their own lives, empty for none: one more than those whom they killed. */
    static Set<String> kinds(Sentence sentence, List<Counted> counted) {
        Set<String> kinds = new TreeSet<>();
        boolean selfInflicted = sentence.tokens().stream()
                .anyMatch(token -> token.text().toLowerCase(Locale.ROOT).matches("self-inflicted|inflicted"));
        for (Counted one : counted) {
            String head = SentenceToll.word(sentence, one.statement().mention().head());
            boolean kills = sentence.token(one.statement().predicate()).lemma().equalsIgnoreCase("kill");
            boolean self = SentenceToll.REFLEXIVES.contains(head) && kills || selfInflicted;
            if (self && one.figure().loss() == Loss.KILLED) {
                kinds.addAll(Set.of("attackers", head.equals("herself") ? "women" : "men"));
                kinds.add(Individual.of(
                                sentence,
                                one.statement().mention(),
                                one.statement().predicate())
                        .kind());
            }
        }
        return kinds;
    }

    /** Whether a sentence has a killing and the killer's suicide for one happening: "a murder-suicide", "in a double murder and suicide". */
    static boolean tellsOfMurderToo(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            String word = SentenceToll.word(sentence, i);
            boolean compound = word.matches("murders?-suicide")
                    || word.equals("suicide")
                            && SentenceToll.word(sentence, i - 1).matches("-|–|/|and")
                            && i > 1
                            && SentenceToll.word(sentence, i - 2).matches("murders?|homicide");
            if (compound && !isTried(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTried(Sentence sentence, int suicide) {
        for (int i = Math.max(0, suicide - 5); i <= Math.min(sentence.size() - 1, suicide + 1); i++) {
            if (TRIED.contains(SentenceToll.word(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    /** How many a sentence says somebody killed by his own deed: "the man fatally shot his wife and son". */
    static int murdered(Sentence sentence, List<Counted> counted) {
        return counted.stream()
                .filter(one ->
                        one.figure().loss() == Loss.KILLED && !one.figure().part())
                .filter(one -> isKilledByAnActor(sentence, one.statement()))
                .mapToInt(SentenceToll::most)
                .sum();
    }

    private static boolean isKilledByAnActor(Sentence sentence, Statement statement) {
        int verb = statement.predicate();
        return sentence.token(verb).isVerb()
                && sentence.child(verb, "aux:pass", "nsubj:pass") < 0
                && !SentenceToll.REFLEXIVES.contains(
                        SentenceToll.word(sentence, statement.mention().head()))
                && sentence.children(verb, "nsubj").stream()
                        .anyMatch(
                                killer -> killer < verb && !statement.mention().covers(killer))
                && statement.mention().first() > verb;
    }
}

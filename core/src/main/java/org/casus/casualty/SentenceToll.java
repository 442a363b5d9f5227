package org.casus.casualty;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of one sentence add up to.
 *
 * @param killed the dead, null where it counts none
 * @param injured the injured who are alive, null where it counts none
 * @param hit people hit of whom some may be dead, null where it counts none
 */
record SentenceToll(
        @Nullable Integer killed,
        @Nullable Integer injured,
        @Nullable Integer hit) {

    private static final Set<String> OTHERS = Set.of("other", "others", "another", "more", "additional");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

    static SentenceToll of(Sentence sentence, List<Counted> counted) {
        List<Counted> whole = counted.stream()
                .filter(one -> !one.figure().part() && one.figure().best() != null)
                .filter(one -> !isRepeated(sentence, one, counted))
                .toList();
        Integer killed = null;
        Integer injured = null;
        Integer hit = null;
        boolean dead = whole.stream().anyMatch(one -> one.figure().loss() == Loss.KILLED);
        for (Counted one : whole) {
            Integer best = one.figure().best();
            if (one.figure().loss() == Loss.KILLED) {
                killed = plus(killed, best);
            } else if (one.figure().loss() == Loss.INJURED) {
                boolean may = dead ? includesDead(sentence, one, whole) : mayBeDead(one);
                hit = may ? plus(hit, best) : hit;
                injured = may ? injured : plus(injured, best);
            }
        }
        return new SentenceToll(killed, injured, hit);
    }

    /** Without a death in the sentence: whoever was shot, and a single injured person, may be the one who died. */
    private static boolean mayBeDead(Counted one) {
        return one.statement().hit() || !one.statement().mention().counted();
    }

    /** "Five were shot, two fatally": the dead come after and out of those hit. */
    private static boolean includesDead(Sentence sentence, Counted one, List<Counted> whole) {
        Mention mention = one.statement().mention();
        for (int i = mention.first(); i <= mention.last(); i++) {
            if (OTHERS.contains(sentence.token(i).text().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return one.statement().hit()
                && whole.stream()
                        .filter(other -> other.figure().loss() == Loss.KILLED)
                        .allMatch(other -> other.statement().mention().first() > mention.first());
    }

    /** "The boy is in hospital, where he ...": a pronoun counts nobody anew where someone else is counted. */
    private static boolean isRepeated(Sentence sentence, Counted one, List<Counted> counted) {
        Mention mention = one.statement().mention();
        boolean pronoun =
                PRONOUNS.contains(sentence.token(mention.head()).text().toLowerCase(Locale.ROOT));
        return pronoun
                && counted.stream()
                        .anyMatch(other -> other.figure().loss() == one.figure().loss()
                                && other.statement().mention().first() < mention.first());
    }

    private static @Nullable Integer plus(@Nullable Integer sum, @Nullable Integer more) {
        return more == null ? sum : sum == null ? more : Integer.valueOf(sum + more);
    }
}

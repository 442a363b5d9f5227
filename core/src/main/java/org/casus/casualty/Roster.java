package org.casus.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.text.Sentence;

/**
 * The dead that an article tells of one by one ("A man was shot dead. ... His wife, 41, also died."). Two mentions are
 * one person unless what is said of them tells them apart.
 */
final class Roster {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "himself", "herself", "i", "me");

    private final List<Individual> dead = new ArrayList<>();

    /** Takes in the persons of one sentence. */
    void add(Sentence sentence, List<Counted> counted) {
        for (Counted one : counted) {
            Mention mention = one.statement().mention();
            Integer best = mention.best();
            boolean single = !mention.counted()
                    && best != null
                    && best == 1
                    && !one.figure().part();
            boolean pronoun =
                    PRONOUNS.contains(sentence.token(mention.head()).text().toLowerCase(Locale.ROOT));
            Loss loss = one.figure().loss();
            if (single && !pronoun && loss == Loss.KILLED) {
                enter(Individual.of(sentence, mention, one.statement().predicate()));
            }
        }
    }

    private void enter(Individual person) {
        for (int i = 0; i < dead.size(); i++) {
            if (dead.get(i).maySame(person)) {
                dead.set(i, dead.get(i).with(person));
                return;
            }
        }
        dead.add(person);
    }

    /** How many different persons died. */
    int dead() {
        return dead.size();
    }

    /** Whether one of them cannot be who took his own life: a woman is not "himself". */
    boolean hasOtherThan(Set<String> suicides) {
        return dead.stream()
                .map(Individual::kind)
                .anyMatch(kind -> Individual.DISTINCT.contains(kind) && !suicides.contains(kind));
    }
}

package org.casus.casualty;

import java.util.List;
import org.casus.text.Sentence;

/**
 * A sentence of the lead with the words that name the main happening.
 *
 * @param sentence the sentence
 * @param predicates indices of words of loss or of happening ("occurred"), in text order; else the root alone; never empty
 * @param chief whether they tell of the happening, and are not only the root
 */
record Told(Sentence sentence, List<Integer> predicates, boolean chief) {

    Told {
        predicates = List.copyOf(predicates);
    }

    int predicate() {
        return predicates.get(0);
    }
}

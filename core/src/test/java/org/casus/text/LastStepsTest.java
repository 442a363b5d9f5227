package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The steps taken in the list against those that CoreNLP takes in a graph, on trees drawn by lot: the same. */
final class LastStepsTest {

    private static final List<GrammaticalRelation> RELATIONS = List.of(
            UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT,
            UniversalEnglishGrammaticalRelations.CLAUSAL_SUBJECT,
            UniversalEnglishGrammaticalRelations.AUX_PASSIVE_MODIFIER,
            UniversalEnglishGrammaticalRelations.COORDINATION,
            UniversalEnglishGrammaticalRelations.COORDINATION,
            UniversalEnglishGrammaticalRelations.CONJUNCT,
            UniversalEnglishGrammaticalRelations.CONJUNCT,
            UniversalEnglishGrammaticalRelations.DIRECT_OBJECT,
            GrammaticalRelation.DEPENDENT,
            UniversalEnglishGrammaticalRelations.XCLAUSAL_COMPLEMENT,
            UniversalEnglishGrammaticalRelations.OBLIQUE_MODIFIER,
            UniversalEnglishGrammaticalRelations.RELATIVE,
            UniversalEnglishGrammaticalRelations.PREPOSITION);

    /** Those that CoreNLP changes in graphs only come last. */
    private static final int PLAIN = RELATIONS.size() - 2;

    private static final List<String> TAGS = List.of("NN", "VBD", "VB", "WP", "IN");

    private final Random random = new Random(7);

    @Test
    void listsAreChangedAsGraphsAre() {
        Set<String> changes = new HashSet<>();
        for (int round = 0; round < 3000; round++) {
            List<TypedDependency> given = drawn(2 + random.nextInt(8), round % 3 == 0 ? RELATIONS.size() : PLAIN);
            String before = given.toString();
            String theirs = LastSteps.inGraph(copy(given)).toString();
            assertEquals(theirs, LastSteps.take(copy(given)).toString(), before);
            if (!theirs.equals(before)) {
                changes.add(theirs);
            }
        }
        assertTrue(changes.size() > 500, () -> changes.size() + " lists changed");
    }

    @Test
    void aWordWithTwoGovernorsIsLeftToCoreNlp() {
        List<TypedDependency> given = drawn(5, PLAIN);
        TypedDependency last = given.get(given.size() - 1);
        given.add(
                new TypedDependency(GrammaticalRelation.DEPENDENT, given.get(0).dep(), last.dep()));
        Collections.sort(given);
        assertEquals(
                LastSteps.inGraph(copy(given)).toString(),
                LastSteps.take(copy(given)).toString());
    }

    /** A tree: each word but the root hangs on one that was put into it before. */
    private List<TypedDependency> drawn(int size, int relations) {
        List<IndexedWord> words = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            words.add(word("w", TAGS.get(random.nextInt(TAGS.size())), i));
        }
        Collections.shuffle(words, random);
        List<TypedDependency> drawn = new ArrayList<>();
        drawn.add(new TypedDependency(GrammaticalRelation.ROOT, word("ROOT", "", 0), words.get(0)));
        for (int i = 1; i < size; i++) {
            drawn.add(new TypedDependency(
                    RELATIONS.get(random.nextInt(relations)), words.get(random.nextInt(i)), words.get(i)));
        }
        Collections.sort(drawn);
        return drawn;
    }

    private static IndexedWord word(String text, String tag, int index) {
        CoreLabel label = new CoreLabel();
        label.setWord(text);
        label.setValue(text);
        label.setTag(tag);
        label.setSentIndex(0);
        label.setIndex(index);
        return new IndexedWord(label);
    }

    private static List<TypedDependency> copy(List<TypedDependency> dependencies) {
        List<TypedDependency> copies = new ArrayList<>();
        dependencies.forEach(dependency -> copies.add(new TypedDependency(dependency)));
        return copies;
    }
}

package org.casus.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The last steps of CoreNLP's conversion: "and" belongs to the party behind it, subjects of passives are passive. CoreNLP
 * looks for these by patterns of graphs, which only a few sentences need; the others are changed in the list. The same result.
 */
final class LastSteps extends UniversalEnglishGrammaticalStructure {

    static final String ROOT = "ROOT";

    private static final long serialVersionUID = 1;

    /** What stands for a preposition or a relative pronoun without its noun, until the last steps. */
    private static final Set<GrammaticalRelation> PASSING =
            Set.of(UniversalEnglishGrammaticalRelations.PREPOSITION, UniversalEnglishGrammaticalRelations.RELATIVE);

    private LastSteps() {
        super(List.of(), new TreeGraphNode(new Word(ROOT)));
    }

    /**
     * Takes the last steps.
     *
     * @param dependencies sorted; may be changed
     */
    static List<TypedDependency> take(List<TypedDependency> dependencies) {
        if (!isPlain(dependencies)) {
            return inGraph(dependencies);
        }
        for (TypedDependency dependency : dependencies) {
            GrammaticalRelation relation = dependency.reln();
            if (relation.equals(UniversalEnglishGrammaticalRelations.COORDINATION)) {
                attachConjunction(dependency, dependencies);
            } else if (relation.equals(UniversalEnglishGrammaticalRelations.AUX_PASSIVE_MODIFIER)) {
                makePassive(dependency.gov().index(), dependencies);
            }
        }
        return dependencies;
    }

    /** By CoreNLP's own code, whatever the dependencies. */
    static List<TypedDependency> inGraph(List<TypedDependency> dependencies) {
        SemanticGraph attached = new SemanticGraph(dependencies);
        postProcessDependencies(attached);
        SemanticGraph corrected = new SemanticGraph(sorted(attached));
        correctDependencies(corrected);
        return sorted(corrected);
    }

    private static List<TypedDependency> sorted(SemanticGraph graph) {
        List<TypedDependency> sorted = new ArrayList<>(graph.typedDependencies());
        Collections.sort(sorted);
        return sorted;
    }

    /** Whether each word has one governor and the root none, and nothing asks for more than {@link #take} does. */
    private static boolean isPlain(List<TypedDependency> dependencies) {
        int last = 0;
        int roots = 0;
        boolean hasComplement = false;
        boolean asks = false;
        for (TypedDependency dependency : dependencies) {
            int word = dependency.dep().index();
            if (word == last || PASSING.contains(dependency.reln())) {
                return false;
            }
            last = word;
            if (dependency.reln().equals(GrammaticalRelation.ROOT)) {
                roots++;
                if (dependency.gov().index() != 0 || isNamed(dependency)) {
                    return false;
                }
            }
            hasComplement |= dependency.reln().equals(UniversalEnglishGrammaticalRelations.XCLAUSAL_COMPLEMENT);
            asks |= mayAsk(dependency);
        }
        return roots == 1 && !(hasComplement && asks);
    }

    /** Whether CoreNLP would look for names, too. */
    private static boolean isNamed(TypedDependency root) {
        return root.dep().containsKey(CoreAnnotations.NamedEntityTagAnnotation.class);
    }

    /** "What does she seem to have?": the first word may belong to the last verb. */
    private static boolean mayAsk(TypedDependency dependency) {
        String tag = dependency.dep().tag();
        return (dependency.reln().equals(UniversalEnglishGrammaticalRelations.DIRECT_OBJECT)
                        || dependency.reln().equals(GrammaticalRelation.DEPENDENT))
                && (tag == null || tag.startsWith("W"));
    }

    /** A conjunction behind its governor belongs to the first of the governor's conjuncts that follow it. */
    private static void attachConjunction(TypedDependency conjunction, List<TypedDependency> dependencies) {
        int governor = conjunction.gov().index();
        int place = conjunction.dep().index();
        if (governor > place) {
            return;
        }
        for (TypedDependency dependency : dependencies) {
            if (dependency.dep().index() > place
                    && dependency.gov().index() == governor
                    && dependency.reln().equals(UniversalEnglishGrammaticalRelations.CONJUNCT)) {
                conjunction.setGov(dependency.dep());
                return;
            }
        }
    }

    private static void makePassive(int verb, List<TypedDependency> dependencies) {
        for (TypedDependency dependency : dependencies) {
            if (dependency.gov().index() != verb) {
                continue;
            }
            if (dependency.reln().equals(UniversalEnglishGrammaticalRelations.NOMINAL_SUBJECT)) {
                dependency.setReln(UniversalEnglishGrammaticalRelations.NOMINAL_PASSIVE_SUBJECT);
            } else if (dependency.reln().equals(UniversalEnglishGrammaticalRelations.CLAUSAL_SUBJECT)) {
                dependency.setReln(UniversalEnglishGrammaticalRelations.CLAUSAL_PASSIVE_SUBJECT);
            }
        }
    }
}

package org.casus.text;

import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.tregex.TregexMatcher;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CoreNLP's patterns of grammatical relations. A pattern is tried at a node only where the labels of the node, of its
 * children and of theirs are among those that the pattern asks for ({@link PatternGuard}): of the hundreds of patterns a few
 * are left at each node, and what they find is the same. Thread-safe.
 */
final class RelationPatterns {

    private final List<Patterns> relations = new ArrayList<>();
    private final Map<String, List<Patterns>> applicable = new ConcurrentHashMap<>();

    private record Patterns(GrammaticalRelation relation, List<PatternGuard> guards) {}

    /** The nodes that stand in a relation to a node, in the order in which they were found; at least one. */
    record Related(GrammaticalRelation relation, Set<TreeGraphNode> nodes) {}

    /** @param tests gets those of the patterns */
    RelationPatterns(LabelTests tests) {
        for (GrammaticalRelation relation : List.copyOf(UniversalEnglishGrammaticalRelations.values())) {
            List<PatternGuard> guards = new ArrayList<>();
            for (Object pattern : (List<?>) PrivateFields.get(relation, "targetPatterns")) {
                guards.add(PatternGuard.of((TregexPattern) pattern, tests));
            }
            relations.add(new Patterns(relation, guards));
        }
    }

    /**
     * What stands in relations to a phrase, in the order of CoreNLP's relations.
     *
     * @param tested with the patterns' tests
     */
    List<Related> related(TestedTree tested, TreeGraphNode root, HeadFinder heads) {
        TreeGraphNode node = (TreeGraphNode) tested.tree();
        List<Related> found = new ArrayList<>();
        for (Patterns patterns : applicable(node)) {
            Set<TreeGraphNode> nodes = Set.of();
            for (PatternGuard guard : patterns.guards) {
                if (guard.mayMatch(tested)) {
                    nodes = nodes.isEmpty() ? new LinkedHashSet<>() : nodes;
                    find(guard.pattern(), node, root, heads, nodes);
                }
            }
            if (!nodes.isEmpty()) {
                found.add(new Related(patterns.relation, nodes));
            }
        }
        return found;
    }

    private static void find(
            TregexPattern pattern, TreeGraphNode node, TreeGraphNode root, HeadFinder heads, Set<TreeGraphNode> found) {
        TregexMatcher matcher = pattern.matcher(root, heads);
        while (matcher.findAt(node)) {
            found.add((TreeGraphNode) matcher.getNode("target"));
        }
    }

    /** Those of the relations that phrases of this label have. */
    private List<Patterns> applicable(TreeGraphNode node) {
        return applicable.computeIfAbsent(
                node.value(),
                label -> relations.stream()
                        .filter(patterns -> patterns.relation.isApplicable(node))
                        .toList());
    }
}

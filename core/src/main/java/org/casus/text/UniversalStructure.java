package org.casus.text;

import edu.stanford.nlp.graph.DirectedMultiGraph;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.Trees;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalSemanticHeadFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's conversion of phrase trees to Universal Dependencies (de Marneffe et al. 2014; Schuster and Manning 2016), the
 * basic ones alone and the same in every run: where a later step depends on the order of the dependencies, CoreNLP's is that
 * of the nodes' places in memory. Its patterns are tried only where they may match ({@link RelationPatterns}), which costs a
 * third of trying all. Thread-safe.
 */
final class UniversalStructure {

    private final Predicate<String> notPunctuation = new PennTreebankLanguagePack().punctuationWordRejectFilter();
    private final HeadFinder heads = new UniversalSemanticHeadFinder(true);
    private final LabelTests tests = new LabelTests();
    private final TreeTransformation transformation = new TreeTransformation(heads, tests);
    private final RelationPatterns patterns = new RelationPatterns(tests);

    /** A copy of a tree in the form that is converted, which only subclasses may make. */
    private static final class Copy extends TreeGraphNode {

        private static final long serialVersionUID = 1;

        Copy(Tree tree) {
            super(tree, (TreeGraphNode) null);
        }
    }

    /** The dependencies of a tree, each word's and that of the root, those of marks left out. */
    List<TypedDependency> dependencies(Tree phrases) {
        TreeGraphNode graph = new Copy(phrases);
        Trees.setLeafLabels(graph, phrases.yield());
        Trees.setLeafTagsIfUnset(graph);
        TestedTree tested = transformation.transform(graph);
        TreeGraphNode root = (TreeGraphNode) tested.tree();
        number(root, numberLeaves(root, 1));
        root.percolateHeads(heads);
        DirectedMultiGraph<TreeGraphNode, GrammaticalRelation> edges = new DirectedMultiGraph<>();
        addRelated(tested, root, edges);
        addStranded(root, root, false, edges);
        List<TypedDependency> dependencies = dependencies(edges);
        addRoot(root.headWordNode(), dependencies);
        Collections.sort(dependencies);
        return LastSteps.take(dependencies);
    }

    /** Numbers the words from left to right, those that have none. */
    private static int numberLeaves(TreeGraphNode node, int next) {
        if (node.isLeaf()) {
            if (node.index() < 0) {
                node.label().setIndex(next);
            }
            return node.index() + 1;
        }
        int free = next;
        for (TreeGraphNode child : node.children()) {
            free = numberLeaves(child, free);
        }
        return free;
    }

    private static int number(TreeGraphNode node, int next) {
        int free = next;
        if (node.index() < 0) {
            node.label().setIndex(free++);
        }
        if (!node.isLeaf()) {
            for (TreeGraphNode child : node.children()) {
                free = number(child, free);
            }
        }
        return free;
    }

    private void addRelated(
            TestedTree tested, TreeGraphNode root, DirectedMultiGraph<TreeGraphNode, GrammaticalRelation> edges) {
        TreeGraphNode node = (TreeGraphNode) tested.tree();
        if (!node.isPhrasal()) {
            return;
        }
        TreeGraphNode top = node.highestNodeWithSameHead();
        for (RelationPatterns.Related found : patterns.related(tested, root, heads)) {
            for (TreeGraphNode target : found.nodes()) {
                TreeGraphNode dependent = target.highestNodeWithSameHead();
                if (dependent == top || !isCounted(dependent)) {
                    continue;
                }
                Set<TreeGraphNode> governors = edges.getParents(dependent);
                boolean free = governors == null || governors.isEmpty() || governors.contains(top);
                if (free && edges.getShortestPath(dependent, top, true) == null) {
                    edges.add(top, dependent, found.relation());
                }
            }
        }
        for (int i = 0; i < tested.size(); i++) {
            addRelated(tested.child(i), root, edges);
        }
    }

    /** Whether a phrase's head is no mark. */
    private boolean isCounted(TreeGraphNode node) {
        return notPunctuation.test(node.headWordNode().label().tag());
    }

    /** Words that nothing governs depend on what is above them. */
    private void addStranded(
            TreeGraphNode node,
            TreeGraphNode root,
            boolean attach,
            DirectedMultiGraph<TreeGraphNode, GrammaticalRelation> edges) {
        if (node.isLeaf()) {
            return;
        }
        if (attach && isCounted(node)) {
            TreeGraphNode parent = ((TreeGraphNode) node.parent()).highestNodeWithSameHead();
            if (!edges.isEdge(parent, node) && edges.getShortestPath(root, node, false) == null) {
                edges.add(parent, node, GrammaticalRelation.DEPENDENT);
            }
        }
        for (TreeGraphNode child : node.children()) {
            addStranded(child, root, child.headWordNode() != node.headWordNode(), edges);
        }
    }

    private static List<TypedDependency> dependencies(DirectedMultiGraph<TreeGraphNode, GrammaticalRelation> edges) {
        List<TypedDependency> found = new ArrayList<>();
        for (TreeGraphNode governor : edges.getAllVertices()) {
            for (TreeGraphNode dependent : edges.getChildren(governor)) {
                found.add(new TypedDependency(
                        mostSpecific(edges.getEdges(governor, dependent)),
                        new IndexedWord(governor.headWordNode().label()),
                        new IndexedWord(dependent.headWordNode().label())));
            }
        }
        return found;
    }

    private static GrammaticalRelation mostSpecific(List<GrammaticalRelation> relations) {
        List<GrammaticalRelation> sorted = new ArrayList<>(relations);
        sorted.sort(Comparator.comparing(GrammaticalRelation::toString));
        GrammaticalRelation found = GrammaticalRelation.DEPENDENT;
        for (GrammaticalRelation relation : sorted) {
            if (found.isAncestor(relation)) {
                found = relation;
            }
        }
        return found;
    }

    /** Adds the dependency of the root; where that is a mark, of the first word that depends on it. */
    private void addRoot(@Nullable TreeGraphNode head, List<TypedDependency> dependencies) {
        if (head == null) {
            return;
        }
        TreeGraphNode above = new TreeGraphNode(new Word(LastSteps.ROOT));
        above.label().setIndex(0);
        IndexedWord root = new IndexedWord(head.label());
        if (notPunctuation.test(root.tag())) {
            dependencies.add(new TypedDependency(GrammaticalRelation.ROOT, new IndexedWord(above.label()), root));
            return;
        }
        Collections.sort(dependencies);
        IndexedWord first = null;
        for (TypedDependency dependency : dependencies) {
            if (!dependency.gov().equals(root)) {
                continue;
            }
            if (first == null) {
                first = dependency.dep();
                dependency.setReln(GrammaticalRelation.ROOT);
            } else {
                dependency.setGov(first);
            }
        }
    }
}

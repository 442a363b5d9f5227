package org.casus.text;

import edu.stanford.nlp.trees.CoordinationTransformer;
import edu.stanford.nlp.trees.DateTreeTransformer;
import edu.stanford.nlp.trees.DependencyTreeTransformer;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.QPTreeTransformer;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.Tsurgeon;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What CoreNLP's {@link CoordinationTransformer} changes in a tree before its dependencies are read: some fifty patterns, one
 * after the other, of which most find nothing ("as well as", gaps, dates). Each is left out where its labels and words do
 * not stand in the tree. The trees are the same. Thread-safe.
 */
final class TreeTransformation {

    private static final String GAP = "-ORPH";

    private static final List<String> FIXED = List.of("ACCORDING_TO", "BUT_ALSO", "NOT_ONLY", "AT_RBS", "AT_ALL");

    private static final List<String> NUMBERS =
            List.of("flattenNPoverQP", "splitCC", "splitMoney", "groupADVP", "flattenAdvmod");

    private final LabelTests tests;
    private final Labels labels = new Labels();
    private final List<Step> steps = new ArrayList<>();

    /** What may change a tree, and where it need not be tried. */
    private record Step(Predicate<long[]> inTree, Predicate<TestedTree> atNode, UnaryOperator<Tree> change) {}

    /** Shortens the labels as CoreNLP does, each label once. */
    private static final class Labels extends DependencyTreeTransformer {

        private final Map<String, String> shortened = new ConcurrentHashMap<>();

        @Override
        protected String cleanUpLabel(String label) {
            return label == null ? super.cleanUpLabel(null) : shortened.computeIfAbsent(label, super::cleanUpLabel);
        }

        void shorten(Tree tree) {
            tree.setValue(cleanUpRoot(tree.value()));
            stripTag(tree);
        }
    }

    /** @param tests gets those of the patterns */
    TreeTransformation(HeadFinder heads, LabelTests tests) {
        this.tests = tests;
        CoordinationTransformer all = new CoordinationTransformer(heads, true);
        add(labels, "matchPattern", "operation");
        add(all, "MWE_PATTERNS", "MWE_OPERATION");
        FIXED.forEach(name -> add(all, name + "_PATTERN", name + "_OPERATION"));
        add(all, "MW_FLAT_PATTERNS", "MW_FLAT_OPERATION");
        add(all, "FLAT_PREP_CC_PATTERN", "FLAT_PREP_CC_OPERATION");
        add(all, "ucpRenameTregex", "ucpRenameTsurgeon");
        steps.add(new Step(
                labelsOfTree -> true, TreeTransformation::hasFlatCoordination, CoordinationTransformer::CCtransform));
        QPTreeTransformer numbers = new QPTreeTransformer(true);
        NUMBERS.forEach(name -> add(numbers, name + "Tregex", name + "Tsurgeon"));
        add(all, "flattenSQTregex", "flattenSQTsurgeon");
        addDates(new DateTreeTransformer());
        steps.add(new Step(
                labelsOfTree -> true, TreeTransformation::repeatsItself, CoordinationTransformer::removeXOverX));
        add(all, "findFlatConjpTregex", "addConjpTsurgeon");
        add(all, "moveRBTregex", "moveRBTsurgeon");
        add(all, "changeSbarToPPTregex", "changeSbarToPPTsurgeon");
        add(all, "rearrangeNowThatTregex", "rearrangeNowThatTsurgeon");
        add(all, "mergeYodaVerbsTregex", "mergeYodaVerbsTsurgeon");
    }

    /** Adds what is done where one pattern, or each of several, matches. */
    private void add(Object owner, String patterns, String operation) {
        TsurgeonPattern change = (TsurgeonPattern) PrivateFields.get(owner, operation);
        Object each = PrivateFields.get(owner, patterns);
        for (TregexPattern pattern :
                each instanceof TregexPattern[] several ? several : new TregexPattern[] {(TregexPattern) each}) {
            PatternGuard guard = PatternGuard.of(pattern, tests);
            steps.add(new Step(
                    guard::mayMatchIn, guard::mayMatch, tree -> Tsurgeon.processPattern(pattern, change, tree)));
        }
    }

    private void addDates(DateTreeTransformer dates) {
        // the second pattern is looked for where the first has changed the tree, too
        List<PatternGuard> guards = Arrays.asList(
                PatternGuard.of((TregexPattern) PrivateFields.get(dates, "tregexMonthYear"), tests),
                PatternGuard.of((TregexPattern) PrivateFields.get(dates, "tregexMonthDayYear"), tests));
        steps.add(new Step(
                inTree -> guards.stream().anyMatch(guard -> guard.mayMatchIn(inTree)),
                node -> guards.stream().anyMatch(guard -> guard.mayMatch(node)),
                dates::transformTree));
    }

    /** Changes a tree and gives it back. */
    TestedTree transform(TreeGraphNode given) {
        Tree tree = hasGap(given) ? CoordinationTransformer.gappingTransform(given) : given;
        labels.shorten(tree);
        TestedTree tested = TestedTree.of(tree, tests);
        long[] all = tested.all();
        for (Step step : steps) {
            if (step.inTree.test(all) && tested.holdsSomewhere(step.atNode)) {
                tree = step.change.apply(tree);
                tested = TestedTree.of(tree, tests);
                all = tested.all();
            }
        }
        return tested;
    }

    /** Whether a label says that words of the phrase are left out, which is asked before labels are shortened. */
    private static boolean hasGap(Tree node) {
        if (node.value() != null && node.value().contains(GAP)) {
            return true;
        }
        for (Tree child : node.children()) {
            if (hasGap(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase of names has a conjunction with several words behind it. */
    private static boolean hasFlatCoordination(TestedTree node) {
        if (node.size() < 4 || !node.tree().value().startsWith("NP")) {
            return false;
        }
        for (int i = 1; i < node.size() - 2; i++) {
            if (node.child(i).tree().value().startsWith("CC")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is nothing but one of the same kind. */
    private static boolean repeatsItself(TestedTree node) {
        return node.size() == 1
                && node.child(0).size() > 0
                && node.child(0).tree().value().equals(node.tree().value());
    }
}

package org.casus.text;

import edu.stanford.nlp.trees.CoordinationTransformer;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What CoreNLP changes in a tree before its dependencies are read. More than thirty of its patterns are for fixed expressions
 * ("as well as", "according to") and gaps; most trees have no labels for any of them, and all are left out there. The
 * trees are the same. Thread-safe.
 */
final class TreeTransformation {

    /** The patterns that CoreNLP leaves out where it is told not to join fixed expressions. */
    private static final List<String> FIXED = List.of(
            "GAPPING_PATTERN",
            "MWE_PATTERNS",
            "ACCORDING_TO_PATTERN",
            "BUT_ALSO_PATTERN",
            "NOT_ONLY_PATTERN",
            "AT_RBS_PATTERN",
            "AT_ALL_PATTERN",
            "MW_FLAT_PATTERNS",
            "FLAT_PREP_CC_PATTERN");

    private final CoordinationTransformer all;
    private final CoordinationTransformer withoutFixed;
    private final LabelTests tests = new LabelTests();
    private final List<PatternGuard> fixed = new ArrayList<>();

    TreeTransformation(HeadFinder heads) {
        all = new CoordinationTransformer(heads, true);
        withoutFixed = new CoordinationTransformer(heads, true);
        PrivateFields.set(withoutFixed, "performMWETransformation", false);
        for (String name : FIXED) {
            Object patterns = PrivateFields.get(all, name);
            for (TregexPattern each : patterns instanceof TregexPattern[] several
                    ? several
                    : new TregexPattern[] {(TregexPattern) patterns}) {
                fixed.add(PatternGuard.of(each, tests));
            }
        }
    }

    /** Changes a tree and gives it back. */
    TreeGraphNode transform(TreeGraphNode tree) {
        return (TreeGraphNode) (mayHoldFixed(tree) ? all : withoutFixed).transformTree(tree);
    }

    private boolean mayHoldFixed(Tree node) {
        if (node.isLeaf()) {
            return false;
        }
        LabelTests.Passed passed = tests.passedBy(node);
        if (fixed.stream().anyMatch(guard -> guard.mayMatch(passed))) {
            return true;
        }
        for (Tree child : node.children()) {
            if (mayHoldFixed(child)) {
                return true;
            }
        }
        return false;
    }
}

package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.StringLabel;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.LeftHeadFinder;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards against the patterns that they guard, on trees drawn by chance: no match is missed. */
final class PatternGuardTest {

    private static final HeadFinder HEADS = new LeftHeadFinder();

    private static final int TREES = 3_000;
    private static final String[] LABELS = {"A", "B", "C", "D"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A < B=target",
                "A <: (B < C)",
                "A <1 B <-1 C",
                "A <2 (B $+ C)",
                "A < (B $++ (C < D))",
                "A < (B $-- C $- D)",
                "A < (B $ B)",
                "A << (B < C)",
                "A > B $+ C",
                "A > (B > C)",
                "A [ < B | <: (C <: D) ]",
                "A < (/^[BC]$/ !< D !$+ A)",
                "A !< B !<< C",
                "A ?< B < !A",
                "A|B !< (C !< D)",
                "__ < (A=x $++ =x)",
                "A <, B <` C",
                "A < (B . C)",
                "A ![ < B < C ]",
                "A < (__ < __=y) : (B < A)",
                "A <+(B) (C < D)",
                "A < B !<+(B) C",
                "A <# (B < C)",
                "B ># (A < D)",
                "A <# B !<# (C < D)",
                "A <<- (B < C)",
                "A < B !<<, (C < D)",
                "A < (B=x == (B < C))"
            })
    void noMatchIsMissed(String written) {
        Random random = new Random(20261201);
        LabelTests tests = new LabelTests();
        TregexPattern pattern = TregexPattern.compile(written);
        PatternGuard guard = PatternGuard.of(pattern, tests);
        int turnedAway = 0;
        for (int i = 0; i < TREES; i++) {
            Tree root = tree(random, 3);
            turnedAway += turnedAway(TestedTree.of(root, tests), root, pattern, guard);
        }
        assertTrue(turnedAway > 0, "the guard of " + written + " guards nothing");
    }

    /** At how many nodes the pattern need not be tried. */
    private static int turnedAway(TestedTree node, Tree root, TregexPattern pattern, PatternGuard guard) {
        int turnedAway = 0;
        boolean matches = pattern.matcher(root, HEADS).findAt(node.tree());
        if (!guard.mayMatch(node)) {
            assertFalse(matches, pattern + " at " + node.tree() + " in " + root);
            turnedAway++;
        }
        assertTrue(!matches || guard.mayMatchIn(rootOf(node).all()), pattern + " in " + root);
        for (int i = 0; i < node.size(); i++) {
            turnedAway += turnedAway(node.child(i), root, pattern, guard);
        }
        return turnedAway;
    }

    private static TestedTree rootOf(TestedTree node) {
        TestedTree parent = node.parent();
        return parent == null ? node : rootOf(parent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A <: (B < C)",
                "A < (B $++ (C < D))",
                "A < (/^[BC]$/ !< D !$+ A)",
                "A > (B > C)",
                "A !< B !<< C",
                "A < (B <= (B < C))",
                "A !<= (A < B)",
                "A == (A < B)"
            })
    void whatLabelsDecideIsDecided(String written) {
        Random random = new Random(1);
        LabelTests tests = new LabelTests();
        TregexPattern pattern = TregexPattern.compile(written);
        PatternGuard guard = PatternGuard.of(pattern, tests);
        int matches = 0;
        for (int i = 0; i < TREES; i++) {
            Tree root = tree(random, 3);
            TestedTree tested = TestedTree.of(root, tests);
            boolean found = pattern.matcher(root, HEADS).find();
            assertTrue(found == tested.holdsSomewhere(guard::mayMatch), pattern + " in " + root);
            matches += found ? 1 : 0;
        }
        assertTrue(matches > 0, written + " matches nowhere");
    }

    private static Tree tree(Random random, int depth) {
        List<Tree> children = new ArrayList<>();
        for (int count = depth == 0 ? 0 : random.nextInt(4); count > 0; count--) {
            children.add(tree(random, depth - 1));
        }
        return new LabeledScoredTreeNode(new StringLabel(LABELS[random.nextInt(LABELS.length)]), children);
    }
}

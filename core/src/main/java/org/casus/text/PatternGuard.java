package org.casus.text;

import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern of trees with what must be there for it to match at a node: labels of the node, of some of its children, of some
 * of theirs, and where those stand that have them ({@link PatternShape}). Read out of CoreNLP's patterns by their private
 * fields; what is optional, negated, one of several or elsewhere in the tree is not asked for. Immutable.
 */
final class PatternGuard {

    /** CoreNLP's class of patterns of one node. */
    static final String DESCRIPTION = "DescriptionPattern";

    /** CoreNLP's class of several patterns, all of which or one of which must match. */
    static final String CONJUNCTION = "CoordinationPattern";

    /** Relations of a node to one of its children, and to a sister. */
    private static final String TO_CHILD = "<|<:|<#|<-?[0-9]+";

    private static final String TO_SISTER = "\\$|\\$\\+\\+|\\$--|\\$\\+|\\$-";

    /** The node itself, its children, and theirs. */
    private static final int LEVELS = 3;

    private final TregexPattern pattern;
    private final List<int[]> required;
    private final PatternShape shape;

    private PatternGuard(TregexPattern pattern, List<int[]> required, PatternShape shape) {
        this.pattern = pattern;
        this.required = required;
        this.shape = shape;
    }

    /** Guards a pattern. */
    static PatternGuard of(TregexPattern pattern, LabelTests tests) {
        List<Set<Integer>> required = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            required.add(new HashSet<>());
        }
        if (kind(pattern).equals(DESCRIPTION)) {
            read(pattern, 0, tests, required);
        }
        return new PatternGuard(
                pattern,
                required.stream()
                        .map(numbers ->
                                numbers.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                PatternShape.of(pattern, tests));
    }

    private static String kind(TregexPattern pattern) {
        return pattern.getClass().getSimpleName();
    }

    private static void read(TregexPattern node, int level, LabelTests tests, List<Set<Integer>> required) {
        int test = tests.number(node);
        if (test >= 0) {
            required.get(level).add(test);
        }
        if (PrivateFields.getOrNull(node, "child") instanceof TregexPattern below) {
            readBelow(below, level, tests, required);
        }
    }

    private static void readBelow(TregexPattern pattern, int level, LabelTests tests, List<Set<Integer>> required) {
        if ((boolean) PrivateFields.get(pattern, "neg") || (boolean) PrivateFields.get(pattern, "opt")) {
            return;
        }
        if (kind(pattern).equals(CONJUNCTION)) {
            if ((boolean) PrivateFields.get(pattern, "isConj")) {
                for (Object each : (List<?>) PrivateFields.get(pattern, "children")) {
                    readBelow((TregexPattern) each, level, tests, required);
                }
            }
            return;
        }
        String relation = (String) PrivateFields.get(PrivateFields.get(pattern, "rel"), "symbol");
        int itsLevel =
                relation.matches(TO_CHILD) ? level + 1 : level > 0 && relation.matches(TO_SISTER) ? level : LEVELS;
        if (itsLevel < LEVELS) {
            read(pattern, itsLevel, tests, required);
        }
    }

    TregexPattern pattern() {
        return pattern;
    }

    /** Whether the pattern may match at a node. */
    boolean mayMatch(TestedTree node) {
        for (int test : required.get(0)) {
            if (!node.passes(test)) {
                return false;
            }
        }
        for (int test : required.get(1)) {
            if (!node.childPasses(test)) {
                return false;
            }
        }
        for (int test : required.get(2)) {
            if (!node.grandchildPasses(test)) {
                return false;
            }
        }
        return shape.fits(node);
    }

    /**
     * Whether the pattern may match somewhere in a tree.
     *
     * @param all the tests that some label of the tree passes
     */
    boolean mayMatchIn(long[] all) {
        for (int[] level : required) {
            for (int test : level) {
                if (!LabelTests.has(all, test)) {
                    return false;
                }
            }
        }
        return true;
    }
}

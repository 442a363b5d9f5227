package org.casus.text;

import edu.stanford.nlp.trees.Tree;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree with what its label and those below it pass of the patterns' tests ({@link LabelTests}), so that each label
 * is looked at once for all patterns. Holds until the tree changes.
 */
final class TestedTree {

    private final Tree tree;
    private final @Nullable TestedTree parent;
    private final int place;
    private final long[] self;
    private final long[] below;
    private final TestedTree[] children;

    private TestedTree(Tree tree, @Nullable TestedTree parent, int place, LabelTests tests) {
        this.tree = tree;
        this.parent = parent;
        this.place = place;
        this.self = tests.passedBy(tree.value());
        this.below = new long[self.length];
        Tree[] trees = tree.children();
        this.children = new TestedTree[trees.length];
        for (int i = 0; i < trees.length; i++) {
            children[i] = new TestedTree(trees[i], this, i, tests);
            LabelTests.add(children[i].self, below);
        }
    }

    /** A tree whose root is given. */
    static TestedTree of(Tree root, LabelTests tests) {
        return new TestedTree(root, null, 0, tests);
    }

    /** The node. */
    Tree tree() {
        return tree;
    }

    /** Null for the root. */
    @Nullable
    TestedTree parent() {
        return parent;
    }

    /** The node's place among its sisters, from 0. */
    int place() {
        return place;
    }

    int size() {
        return children.length;
    }

    TestedTree child(int at) {
        return children[at];
    }

    /** Whether the node's label passes a test. */
    boolean passes(int test) {
        return LabelTests.has(self, test);
    }

    /** Whether some child's label passes a test. */
    boolean childPasses(int test) {
        return LabelTests.has(below, test);
    }

    /** Whether the label of some child's child passes a test. */
    boolean grandchildPasses(int test) {
        for (TestedTree child : children) {
            if (child.childPasses(test)) {
                return true;
            }
        }
        return false;
    }

    /** The tests that some label of this node and all below it passes, as bits by their numbers. */
    long[] all() {
        long[] bits = self.clone();
        addBelow(bits);
        return bits;
    }

    private void addBelow(long[] bits) {
        LabelTests.add(below, bits);
        for (TestedTree child : children) {
            if (child.children.length > 0) {
                child.addBelow(bits);
            }
        }
    }

    /** Whether something holds of this node or of one below it. */
    boolean holdsSomewhere(Predicate<TestedTree> condition) {
        if (condition.test(this)) {
            return true;
        }
        for (TestedTree child : children) {
            if (child.holdsSomewhere(condition)) {
                return true;
            }
        }
        return false;
    }
}

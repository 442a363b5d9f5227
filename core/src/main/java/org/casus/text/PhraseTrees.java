package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.tregex.TregexPattern;
import edu.stanford.nlp.trees.tregex.tsurgeon.Tsurgeon;
import edu.stanford.nlp.trees.tregex.tsurgeon.TsurgeonPattern;
import java.util.ArrayList;
import java.util.List;

/** CoreNLP's phrase trees of the parser's binary ones. */
final class PhraseTrees {

    /** The closing mark belongs below the top, not into the last phrase; the parser's own last step in CoreNLP. */
    private static final TregexPattern LOW_MARK = TregexPattern.compile(
            "__ !> __ <- (__=top <- (__ <<- (/[.]|PU/=punc < /[.!?。！？]/ ?> (__=single <: =punc))))");

    private static final TsurgeonPattern RAISE_MARK =
            Tsurgeon.parseOperation("[move punc >-1 top] [if exists single prune single]");

    private PhraseTrees() {}

    /**
     * The phrase tree.
     *
     * @param words the sentence's tokens; their places in the sentence are written to them
     */
    static Tree of(ParserNode root, List<CoreLabel> words) {
        Tree tree = tree(root, words);
        return hasLowMark(tree) ? Tsurgeon.processPattern(LOW_MARK, RAISE_MARK, tree) : tree;
    }

    private static Tree tree(ParserNode node, List<CoreLabel> words) {
        if (node.isLeaf()) {
            return new LabeledScoredTreeNode(leaf(words.get(node.head()), node.head()));
        }
        CoreLabel label = new CoreLabel(2);
        label.setValue(node.label().text());
        List<Tree> children = new ArrayList<>();
        addChildren(node, words, children);
        return new LabeledScoredTreeNode(label, children);
    }

    /** The children of an incomplete phrase are those of the phrase that it is part of. */
    private static void addChildren(ParserNode node, List<CoreLabel> words, List<Tree> children) {
        for (ParserNode child : node.children()) {
            if (!child.isLeaf() && child.isPartial()) {
                addChildren(child, words, children);
            } else {
                children.add(tree(child, words));
            }
        }
    }

    private static CoreLabel leaf(CoreLabel word, int place) {
        CoreLabel label = new CoreLabel(6);
        label.setValue(word.value());
        label.setWord(word.word());
        label.setTag(word.tag());
        label.setLemma(word.lemma());
        label.setIndex(place + 1);
        label.setSentIndex(word.sentIndex()); // decides the order in which the conversion sees the words
        return label;
    }

    /** Whether the last tag is that of a closing mark and not a child of the topmost phrase. */
    private static boolean hasLowMark(Tree root) {
        Tree above = root.lastChild();
        Tree node = above.isLeaf() ? above : above.lastChild();
        int depth = 1;
        while (!node.isLeaf() && !node.isPreTerminal()) {
            node = node.lastChild();
            depth++;
        }
        return depth > 1 && (node.value().contains(".") || node.value().contains("PU"));
    }
}

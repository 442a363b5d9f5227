package org.casus.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a binary phrase tree while it is being made.
 *
 * @param label the word of a leaf, the tag above it, or a phrase's category, "@" before it where the phrase is not complete
 * @param word the word of the head
 * @param tag the head's tag
 * @param head the head's place in the sentence
 * @param first the only child or the left one, null for a leaf
 * @param second the right child of two
 */
record ParserNode(
        FeaturePart label,
        FeaturePart word,
        FeaturePart tag,
        int head,
        @Nullable ParserNode first,
        @Nullable ParserNode second) {

    static ParserNode leaf(FeaturePart word, FeaturePart tag, int place) {
        return new ParserNode(word, word, tag, place, null, null);
    }

    /** The tag over a leaf. */
    static ParserNode tag(ParserNode leaf) {
        return new ParserNode(leaf.tag, leaf.word, leaf.tag, leaf.head, leaf, null);
    }

    static ParserNode unary(FeaturePart label, ParserNode child) {
        return new ParserNode(label, child.word, child.tag, child.head, child, null);
    }

    static ParserNode binary(FeaturePart label, ParserNode left, ParserNode right, boolean leftIsHead) {
        ParserNode head = leftIsHead ? left : right;
        return new ParserNode(label, head.word, head.tag, head.head, left, right);
    }

    boolean isLeaf() {
        return first == null;
    }

    boolean isTag() {
        return first != null && first.isLeaf();
    }

    /** From left to right. */
    List<ParserNode> children() {
        if (first == null) {
            return List.of();
        }
        return second == null ? List.of(first) : List.of(first, second);
    }

    /** Whether a phrase of one child stands here, other than a tag. */
    boolean isUnary() {
        return first != null && second == null && !first.isLeaf();
    }

    /** Whether the phrase is not complete. */
    boolean isPartial() {
        return label.text().startsWith("@");
    }

    /** The only child; null where there are two or none. */
    @Nullable
    ParserNode only() {
        return second == null ? first : null;
    }

    /** The left one of two children; null where there are not two. */
    @Nullable
    ParserNode left() {
        return second == null ? null : first;
    }

    /** The right one of two children; null where there are not two. */
    @Nullable
    ParserNode right() {
        return second;
    }

    /** The dependent that the head took last on its left side; null for none. */
    @Nullable
    ParserNode lastLeftDependent() {
        ParserNode node = first;
        while (node != null && node.head == head) {
            node = node.first;
        }
        return node;
    }

    /** The dependent that the head took last on its right side; null for none. */
    @Nullable
    ParserNode lastRightDependent() {
        ParserNode node = this;
        while (node != null && (node.second == null || node.second.head == head)) {
            node = node.second == null ? node.first : node.second;
        }
        return node == null ? null : node.second;
    }
}

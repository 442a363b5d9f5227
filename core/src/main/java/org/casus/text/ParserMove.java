package org.casus.text;

import java.util.List;

/**
 * What the parser may do next.
 *
 * @param kind what is done
 * @param labels the categories of the phrases that are made, the outermost first; one for {@link Kind#LEFT} and
 *     {@link Kind#RIGHT}, none where nothing is made
 * @param root whether what is made is a whole tree
 */
record ParserMove(Kind kind, List<FeaturePart> labels, boolean root) {

    /** The kinds of move; their order is that of the parser's file. */
    enum Kind {
        /** The next word goes on the stack. */
        SHIFT,
        /** A phrase, or several, over the top of the stack. */
        UNARY,
        /** A phrase over the two topmost, whose head is the left one. */
        LEFT,
        /** A phrase over the two topmost, whose head is the right one. */
        RIGHT,
        /** The tree is done. */
        FINISH,
        /** Nothing, behind the end. */
        IDLE
    }

    ParserMove {
        labels = List.copyOf(labels);
    }

    /** Whether this move may be made (Zhang and Clark 2009, and what CoreNLP changed in it). */
    boolean isLegal(ParserState state) {
        return switch (kind) {
            case SHIFT -> !state.isAtEnd();
            case UNARY -> isLegalUnary(state);
            case LEFT, RIGHT -> isLegalBinary(state);
            case FINISH -> state.isWhole();
            case IDLE -> false;
        };
    }

    private boolean isLegalUnary(ParserState state) {
        if (state.size() == 0 || state.top(0).isUnary()) {
            return false;
        }
        ParserNode top = state.top(0);
        return (!top.isPartial() || completes(top, labels.get(labels.size() - 1)))
                && (!root || state.size() == 1 && state.isAtEnd());
    }

    private boolean isLegalBinary(ParserState state) {
        if (state.size() < 2) {
            return false;
        }
        ParserNode right = state.top(0);
        ParserNode left = state.top(1);
        if (right.isPartial() && (kind == Kind.LEFT || left.isPartial() || !continues(right))
                || left.isPartial() && (kind == Kind.RIGHT || !continues(left))) {
            return false;
        }
        if (makesPartial()) {
            boolean mustComplete = state.size() == 2 || state.top(2).isPartial();
            return !state.isAtEnd() || !mustComplete;
        }
        return !root || state.size() == 2 && state.isAtEnd();
    }

    /** Whether the phrase that is made goes on being made. */
    private boolean makesPartial() {
        return labels.get(0).text().charAt(0) == '@';
    }

    private boolean continues(ParserNode partial) {
        FeaturePart label = labels.get(0);
        return label.text().equals(partial.label().text()) || completes(partial, label);
    }

    private static boolean completes(ParserNode partial, FeaturePart label) {
        String begun = partial.label().text();
        return begun.length() == label.text().length() + 1 && begun.endsWith(label.text());
    }

    /** Makes this move. */
    void apply(ParserState state) {
        switch (kind) {
            case SHIFT -> state.shift();
            case UNARY -> {
                ParserNode top = state.pop();
                for (int i = labels.size() - 1; i >= 0; i--) {
                    top = ParserNode.unary(labels.get(i), top);
                }
                state.push(top);
            }
            case LEFT, RIGHT -> {
                ParserNode right = state.pop();
                ParserNode left = state.pop();
                state.push(ParserNode.binary(labels.get(0), left, right, kind == Kind.LEFT));
            }
            case FINISH, IDLE -> state.finish();
        }
    }
}

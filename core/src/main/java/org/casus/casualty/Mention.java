package org.casus.casualty;

import org.jspecify.annotations.Nullable;

/**
 * People as a noun phrase names them, counted where the words count them: "27 people", "a boy", "Ana Ruiz", "who".
 *
 * @param first index of its first token, words of bound included
 * @param last index of its last token
 * @param head index of the token that the tree attaches
 * @param low as in {@link Figure}
 * @param best as in {@link Figure}
 * @param high as in {@link Figure}
 * @param of plain plural noun for who they are ("people", "children")
 * @param counted whether a number word counts them, and not only a singular noun
 */
record Mention(
        int first,
        int last,
        int head,
        @Nullable Integer low,
        @Nullable Integer best,
        @Nullable Integer high,
        String of,
        boolean counted) {

    static Mention of(Quantity quantity, int last, int head, String of) {
        return new Mention(quantity.first(), last, head, quantity.low(), quantity.best(), quantity.high(), of, true);
    }

    static Mention one(int first, int last, String of) {
        return new Mention(first, last, last, 1, 1, 1, of, false);
    }

    static Mention uncounted(int first, int last, String of) {
        return new Mention(first, last, last, null, null, null, of, false);
    }

    boolean covers(int token) {
        return first <= token && token <= last;
    }
}

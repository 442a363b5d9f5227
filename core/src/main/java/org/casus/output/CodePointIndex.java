package org.casus.output;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Turns offsets in UTF-16 units, which the coder uses inside, into offsets in Unicode code points, which every written
 * form uses: a reader in Python, R or SQL counts characters, not UTF-16 units. See decision 0001.
 */
final class CodePointIndex {

    /** Offsets of the second units of surrogate pairs, ascending; empty for most texts. */
    private final int[] lowSurrogates;

    CodePointIndex(String text) {
        lowSurrogates = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    /** The number of code points before a UTF-16 offset. */
    int of(int offset) {
        int at = Arrays.binarySearch(lowSurrogates, offset);
        int pairsBefore = at >= 0 ? at : -at - 1;
        return offset - pairsBefore;
    }
}

package org.casus.origin;

import java.util.HashSet;
import java.util.Set;

/** Counting on sorted samples of hashes. */
final class Sketches {

    private Sketches() {}

    /** How many of the hashes, ascending as unsigned numbers, have at least {@code level} leading zero bits. */
    static int below(int[] hashes, int level) {
        int count = hashes.length;
        while (count > 0 && Integer.numberOfLeadingZeros(hashes[count - 1]) < level) {
            count--;
        }
        return count;
    }

    /** How many of the first {@code count} hashes of {@code some} are in {@code others}; both ascending, unsigned. */
    static int common(int[] some, int count, int[] others) {
        int common = 0;
        int other = 0;
        for (int i = 0; i < count; i++) {
            while (other < others.length && Integer.compareUnsigned(others[other], some[i]) < 0) {
                other++;
            }
            common += other < others.length && others[other] == some[i] ? 1 : 0;
        }
        return common;
    }

    /** The high halves of pairs: the words around specifics. */
    static Set<Integer> surroundings(long[] specifics) {
        Set<Integer> around = new HashSet<>();
        for (long each : specifics) {
            around.add((int) (each >>> Integer.SIZE));
        }
        return around;
    }
}

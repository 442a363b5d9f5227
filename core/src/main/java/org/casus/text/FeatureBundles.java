package org.casus.text;

import java.util.Arrays;

/**
 * Features of a state that come together in many others too, so that their scores need to be added up once. Not
 * thread-safe.
 */
final class FeatureBundles {

    /** Odd, and otherwise drawn by chance. */
    private static final long FACTOR = 0xd6e8feb86659fd93L;

    private final long[] codes;
    private final int[] ends;
    private final long[] keys;
    private int size;
    private int count;
    private long key;

    /** @param most how many features there can be in all */
    FeatureBundles(int most) {
        codes = new long[most];
        ends = new int[most];
        keys = new long[most];
    }

    void clear() {
        size = 0;
        count = 0;
        key = 0;
    }

    /** Adds a feature to the bundle that is being made. */
    void add(long code) {
        codes[size++] = code;
        key = (key + code) * FACTOR;
    }

    /** Ends the bundle that is being made, where it holds any. */
    void close() {
        if (size > begin(count)) {
            keys[count] = key;
            ends[count++] = size;
            key = 0;
        }
    }

    int count() {
        return count;
    }

    /** Tells this bundle from others. */
    long key(int bundle) {
        return keys[bundle];
    }

    /** The codes of its features. */
    long[] codes(int bundle) {
        return Arrays.copyOfRange(codes, begin(bundle), ends[bundle]);
    }

    private int begin(int bundle) {
        return bundle == 0 ? 0 : ends[bundle - 1];
    }
}

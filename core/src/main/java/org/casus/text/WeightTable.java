package org.casus.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * The parser's weights: an open-addressing hash of 64-bit feature codes ({@link FeaturePart}) and the rows of weights, in
 * arrays that a prepared file fills at once. CoreNLP keeps them as three and a half million strings and arrays, which take
 * seconds to load, half a gigabyte of heap, and several cache misses a look-up. Two features with one code would be an error
 * of the parser; {@link ParserWeights} refuses to make such a table. Thread-safe.
 *
 * <p>A slot holds the upper half of the code and the place of the row, which begins with the lower half: most features of a
 * state have no weights, and a small slot tells so from one cache line.
 */
final class WeightTable {

    /** The order of the bytes of the file, which the machine that reads it has made. */
    static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /** Lower half of the code and number of entries. */
    static final int ROW_INTS = 2;

    /**
     * Longer rows are kept as one score for each transition: they are a few thousandths of all and more than half of those
     * asked for.
     */
    static final int LONGEST = 32;

    /** Marks an empty slot: no row begins where the first int is. */
    static final long EMPTY = 0;

    static final long UPPER_HALF = 0xffffffff00000000L;

    /** A transition is a byte, four of them an int, before the scores, which are the bits of floats. */
    static final int TRANSITIONS_AN_INT = Integer.BYTES;

    /** Seventeen megabytes at most; a power of two. */
    private static final int MOST_SUMS = 1 << 14;

    private final long[] slots;
    private final int[] rows;
    private final float[][] longRows;

    /** By some bits of their key, the latest of those that share them. */
    private final Sum[] sums = new Sum[MOST_SUMS];

    /** The scores of features that come together. */
    private record Sum(long key, float[] scores) {}

    /** @param file what {@link ParserWeights#write} has written, positioned at its start */
    WeightTable(ByteBuffer file) {
        ByteBuffer bytes = file.slice().order(ORDER);
        slots = new long[bytes.getInt()];
        rows = new int[bytes.getInt()];
        int transitions = bytes.getInt();
        longRows = new float[bytes.getInt()][transitions];
        FloatBuffer scores = bytes.asFloatBuffer();
        for (float[] row : longRows) {
            scores.get(row);
        }
        bytes.position(bytes.position() + scores.position() * Float.BYTES);
        bytes.asLongBuffer().get(slots);
        bytes.position(bytes.position() + slots.length * Long.BYTES);
        bytes.asIntBuffer().get(rows);
    }

    /**
     * Adds up the weights of features.
     *
     * @param codes the features' codes; overwritten
     * @param size how many of them count
     * @param first room for as many numbers; overwritten
     * @param scores what is added to, one for each transition
     */
    void score(long[] codes, int size, long[] first, float[] scores) {
        // one step for all features at a time: the processor then waits for many far places of memory at once. The
        // first has no branch that hangs on what is found there, which would be guessed wrong and waited for alone
        for (int i = 0; i < size; i++) {
            long code = mix(codes[i]);
            codes[i] = code;
            first[i] = slots[slot(code, slots.length)];
        }
        for (int i = 0; i < size; i++) {
            codes[i] = find(codes[i], first[i]);
        }
        for (int i = 0; i < size; i++) {
            int at = (int) codes[i];
            if (at > 0) {
                addRow(at, scores);
            }
        }
    }

    /**
     * Adds up the weights of bundles of features.
     *
     * @param scores what is added to, one for each transition
     */
    void score(FeatureBundles bundles, float[] scores) {
        for (int i = 0; i < bundles.count(); i++) {
            long key = bundles.key(i);
            int place = (int) mix(key) & MOST_SUMS - 1;
            Sum sum = sums[place];
            if (sum == null || sum.key != key) {
                sum = sum(key, bundles.codes(i), scores.length);
                sums[place] = sum; // where two threads write at once either will do
            }
            add(sum.scores, scores);
        }
    }

    private Sum sum(long key, long[] codes, int transitions) {
        float[] scores = new float[transitions];
        score(codes, codes.length, new long[codes.length], scores);
        return new Sum(key, scores);
    }

    private void addRow(int row, float[] scores) {
        int entries = rows[row + 1];
        if (entries < 0) {
            add(longRows[~entries], scores);
            return;
        }
        int transitions = row + ROW_INTS;
        int weights = transitions + transitionInts(entries);
        for (int i = 0; i < entries; i++) {
            int four = rows[transitions + i / TRANSITIONS_AN_INT];
            int transition = four >>> i % TRANSITIONS_AN_INT * Byte.SIZE & 0xff;
            scores[transition] += Float.intBitsToFloat(rows[weights + i]);
        }
    }

    private static void add(float[] row, float[] scores) {
        for (int i = 0; i < row.length; i++) {
            scores[i] += row[i];
        }
    }

    /**
     * The place of a feature's row; 0 for none.
     *
     * @param first what the first slot to look at holds
     */
    private int find(long code, long first) {
        long found = first;
        int slot = slot(code, slots.length);
        while (found != EMPTY) {
            if (((found ^ code) & UPPER_HALF) == 0 && rows[(int) found] == (int) code) {
                return (int) found;
            }
            slot = slot + 1 == slots.length ? 0 : slot + 1;
            found = slots[slot];
        }
        return 0;
    }

    /** The code under which the table keeps a feature: spreads the low bits, which decide the slot. */
    static long mix(long code) {
        long mixed = (code ^ code >>> 32) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    /** Where to look first for what is kept under a code. */
    static int slot(long code, int slots) {
        return (int) ((code & ~UPPER_HALF) * slots >>> 32);
    }

    /** How many ints the transitions of a row take. */
    static int transitionInts(int entries) {
        return (entries + TRANSITIONS_AN_INT - 1) / TRANSITIONS_AN_INT;
    }
}

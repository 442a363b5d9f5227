package org.casus.text;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * The parser's weights as a table in a mapped file: an open-addressing hash of 64-bit feature codes
 * ({@link FeaturePart}), then the rows of weights. CoreNLP keeps them as three and a half million strings and arrays, which
 * take seconds to load, half a gigabyte of heap, and several cache misses a look-up. Two features with one code would be an
 * error of the parser; {@link ParserWeights} refuses to make such a table.
 *
 * <p>A slot holds half of the code and the place of the row, whose first eight bytes are the whole code: most features of
 * a state have no weights, and a small slot tells so from one cache line.
 */
final class WeightTable {

    static final int SLOT_BYTES = Long.BYTES;

    /** Numbers of slots, of transitions, and of longer rows, which follow at once. */
    static final int HEADER_BYTES = 3 * Integer.BYTES;

    /** Code and number of entries. */
    static final int ROW_BYTES = Long.BYTES + Short.BYTES;

    /** Longer rows are kept as one score for each transition: they are a ten-thousandth of all and a third of those asked for. */
    static final int LONGEST = 32;

    /** Stands for the number of entries of a longer row; its own number follows. */
    static final short LONG = -1;

    /** Transition and score, as the bits of a float. */
    static final int ENTRY_BYTES = Short.BYTES + Integer.BYTES;

    /** Marks an empty slot: no row begins where the header does. */
    static final long EMPTY = 0;

    static final long UPPER_HALF = 0xffffffff00000000L;

    private final ByteBuffer bytes;
    private final int slots;
    private final int firstSlot;
    private final float[][] longRows;

    /** @param bytes what {@link ParserWeights#write} has written, positioned at its start; only read */
    WeightTable(ByteBuffer bytes) {
        this.bytes = bytes.slice();
        this.slots = this.bytes.getInt();
        int transitions = this.bytes.getInt();
        this.longRows = new float[this.bytes.getInt()][transitions];
        FloatBuffer scores = this.bytes.asFloatBuffer();
        for (float[] row : longRows) {
            scores.get(row);
        }
        this.firstSlot = HEADER_BYTES + scores.position() * Float.BYTES;
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
            first[i] = bytes.getLong(firstSlot + slot(code, slots) * SLOT_BYTES);
        }
        for (int i = 0; i < size; i++) {
            codes[i] = find(codes[i], first[i]);
        }
        for (int i = 0; i < size; i++) {
            int at = (int) codes[i];
            if (at > 0) {
                add(at, scores);
            }
        }
    }

    private void add(int row, float[] scores) {
        int at = row + ROW_BYTES;
        int entries = bytes.getShort(row + Long.BYTES);
        if (entries == LONG) {
            add(longRows[bytes.getInt(at)], scores);
            return;
        }
        for (; entries > 0; entries--) {
            scores[bytes.getShort(at)] += Float.intBitsToFloat(bytes.getInt(at + Short.BYTES));
            at += ENTRY_BYTES;
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
        int slot = slot(code, slots);
        while (found != EMPTY) {
            if (((found ^ code) & UPPER_HALF) == 0 && bytes.getLong((int) found) == code) {
                return (int) found;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
            found = bytes.getLong(firstSlot + slot * SLOT_BYTES);
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
}

package org.casus.text;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parser's weights as a table in a mapped file: an open-addressing hash of 64-bit feature codes
 * ({@link FeaturePart}), then the rows of weights. CoreNLP keeps them as three and a half million strings and arrays, which
 * take seconds to load, half a gigabyte of heap, and several cache misses a look-up. Two features with one code would be an
 * error of the parser; {@link #write} refuses to make such a table.
 *
 * <p>A slot holds half of the code and the place of the row, whose first eight bytes are the whole code: most features of
 * a state have no weights, and a small slot tells so from one cache line.
 */
final class WeightTable {

    /** Slots a feature: enough that a feature that is not in the table is told from few probes. */
    private static final double SLOTS_A_FEATURE = 2;

    private static final int SLOT_BYTES = Long.BYTES;

    /** Numbers of slots, of transitions, and of longer rows, which follow at once. */
    private static final int HEADER_BYTES = 3 * Integer.BYTES;

    /** Code and number of entries. */
    private static final int ROW_BYTES = Long.BYTES + Short.BYTES;

    /** Longer rows are kept as one score for each transition: they are a ten-thousandth of all and a third of those asked for. */
    private static final int LONGEST = 32;

    /** Stands for the number of entries of a longer row; its own number follows. */
    private static final short LONG = -1;

    /** Transition and score, as the bits of a float. */
    private static final int ENTRY_BYTES = Short.BYTES + Integer.BYTES;

    /** Marks an empty slot: no row begins where the header does. */
    private static final long EMPTY = 0;

    private static final long UPPER_HALF = 0xffffffff00000000L;

    private final ByteBuffer bytes;
    private final int slots;
    private final int firstSlot;
    private final float[][] longRows;

    /** @param bytes what {@link #write} has written, positioned at its start; only read */
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
     * @param scores what is added to, one for each transition
     */
    void score(long[] codes, int size, float[] scores) {
        // one step for all features at a time: the processor then waits for many far places of memory at once
        for (int i = 0; i < size; i++) {
            codes[i] = find(codes[i]);
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

    /** The place of a feature's row; 0 for none. */
    private int find(long feature) {
        long code = mix(feature);
        int slot = slot(code, slots);
        while (true) {
            long found = bytes.getLong(firstSlot + slot * SLOT_BYTES);
            if (found == EMPTY) {
                return 0;
            }
            if (((found ^ code) & UPPER_HALF) == 0 && bytes.getLong((int) found) == code) {
                return (int) found;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }

    /** Spreads the low bits, which decide the slot. */
    private static long mix(long code) {
        long mixed = (code ^ code >>> 32) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    private static int slot(long code, int slots) {
        return (int) ((code & ~UPPER_HALF) * slots >>> 32);
    }

    /**
     * Writes a table of the same weights.
     *
     * @param weights CoreNLP's
     * @param transitions how many transitions the parser knows
     * @throws IllegalStateException where two features have one code
     */
    static void write(WeightMap weights, int transitions, DataOutputStream out) throws IOException {
        Rows rows = new Rows(weights, transitions);
        int slots = (int) (weights.size() * SLOTS_A_FEATURE) + 1;
        long[] table = new long[slots];
        int end = HEADER_BYTES + rows.longRows.size() * transitions * Float.BYTES + slots * SLOT_BYTES;
        for (int row = 0; row < rows.codes.length; row++) {
            long code = rows.codes[row];
            int slot = slot(code, slots);
            while (table[slot] != EMPTY) {
                if (((table[slot] ^ code) & UPPER_HALF) == 0 && rows.bytes.getLong((int) table[slot] - end) == code) {
                    throw new IllegalStateException("two features have the code " + code);
                }
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            table[slot] = code & UPPER_HALF | end + rows.places[row];
        }
        out.writeInt(slots);
        out.writeInt(transitions);
        out.writeInt(rows.longRows.size());
        for (float[] row : rows.longRows) {
            for (float score : row) {
                out.writeFloat(score);
            }
        }
        for (long slot : table) {
            out.writeLong(slot);
        }
        out.write(rows.bytes.array(), 0, rows.bytes.position());
    }

    /** The rows of a table that is made. */
    private static final class Rows {

        private final long[] codes;
        private final int[] places;
        private final ByteBuffer bytes;
        private final List<float[]> longRows = new ArrayList<>();

        Rows(WeightMap weights, int transitions) {
            codes = new long[weights.size()];
            places = new int[codes.length];
            bytes = ByteBuffer.allocate(Math.toIntExact(bytes(weights)));
            int row = 0;
            for (Map.Entry<String, Weight> entry : weights.entrySet()) {
                codes[row] = mix(new FeaturePart(entry.getKey()).code());
                places[row] = bytes.position();
                float[] scores = new float[transitions]; // CoreNLP shows a weight's scores only by adding them up
                entry.getValue().score(scores);
                bytes.putLong(codes[row++]);
                put(scores);
            }
        }

        private static long bytes(WeightMap weights) {
            long bytes = 0;
            for (Map.Entry<String, Weight> entry : weights.entrySet()) {
                bytes += ROW_BYTES + Math.min(entry.getValue().size(), LONGEST) * ENTRY_BYTES;
            }
            return bytes;
        }

        private void put(float[] scores) {
            short entries = 0;
            for (float score : scores) {
                entries += score == 0 ? 0 : 1;
            }
            if (entries > LONGEST) {
                bytes.putShort(LONG).putInt(longRows.size());
                longRows.add(scores);
                return;
            }
            bytes.putShort(entries);
            for (int transition = 0; transition < scores.length; transition++) {
                if (scores[transition] != 0) {
                    bytes.putShort((short) transition).putInt(Float.floatToRawIntBits(scores[transition]));
                }
            }
        }
    }
}

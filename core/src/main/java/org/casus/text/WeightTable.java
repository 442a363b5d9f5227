package org.casus.text;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parser's weights as a table in a mapped file: an open-addressing hash of 64-bit feature codes, then the weights.
 * CoreNLP keeps them as three and a half million strings and arrays, which take seconds to load, half a gigabyte of heap,
 * and several cache misses a look-up. Two features with one code would be an error of the parser; {@link #write} refuses
 * to make such a table.
 */
final class WeightTable extends WeightMap {

    /** Slots a feature: enough that a feature that is not in the table is told from few probes. */
    private static final double SLOTS_A_FEATURE = 1.5;

    private static final int SLOT_BYTES = Long.BYTES + Integer.BYTES;
    private static final int HEADER_BYTES = Integer.BYTES;

    /** Transition and score, as the bits of a float. */
    private static final int ENTRY_BYTES = Short.BYTES + Integer.BYTES;

    /** Marks an empty slot; no feature may have this code. */
    private static final long EMPTY = 0;

    private static final long serialVersionUID = 1;

    private final transient ByteBuffer bytes;
    private final transient int slots;

    /** @param bytes what {@link #write} has written, positioned at its start; only read */
    WeightTable(ByteBuffer bytes) {
        this.bytes = bytes.slice();
        this.slots = this.bytes.getInt(0);
    }

    @Override
    public @Nullable Weight get(String feature) {
        int offset = find(code(feature));
        return offset < 0 ? null : new Packed(bytes, offset);
    }

    private int find(long code) {
        int slot = slot(code, slots);
        while (true) {
            int at = HEADER_BYTES + slot * SLOT_BYTES;
            long found = bytes.getLong(at);
            if (found == code) {
                return bytes.getInt(at + Long.BYTES);
            }
            if (found == EMPTY) {
                return -1;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }

    private static int slot(long code, int slots) {
        return (int) Math.multiplyHigh(code >>> 1, (long) slots << 1);
    }

    /** FNV-1a over the characters (Fowler, Noll and Vo), mixed so that its high bits spread. */
    static long code(String feature) {
        long code = 0xcbf29ce484222325L;
        for (int i = 0; i < feature.length(); i++) {
            code = (code ^ feature.charAt(i)) * 0x100000001b3L;
        }
        code = (code ^ code >>> 32) * 0x9e3779b97f4a7c15L;
        return code ^ code >>> 29;
    }

    /**
     * Writes a table of the same weights.
     *
     * @param weights CoreNLP's
     * @param transitions how many transitions the parser knows
     * @throws IllegalStateException where two features have one code
     */
    static void write(WeightMap weights, int transitions, DataOutputStream out) throws IOException {
        int slots = (int) (weights.size() * SLOTS_A_FEATURE) + 1;
        long[] codes = new long[slots];
        int[] offsets = new int[slots];
        int end = HEADER_BYTES + slots * SLOT_BYTES;
        ByteBuffer data = ByteBuffer.allocate(dataBytes(weights, transitions));
        float[] scores = new float[transitions];
        for (Map.Entry<String, Weight> entry : weights.entrySet()) {
            long code = code(entry.getKey());
            int slot = slot(code, slots);
            while (codes[slot] != EMPTY) {
                if (codes[slot] == code) {
                    throw new IllegalStateException("two features have the code " + code);
                }
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            if (code == EMPTY) {
                throw new IllegalStateException("the code of an empty slot: " + entry.getKey());
            }
            codes[slot] = code;
            offsets[slot] = end + data.position();
            put(entry.getValue(), scores, data);
        }
        out.writeInt(slots);
        for (int slot = 0; slot < slots; slot++) {
            out.writeLong(codes[slot]);
            out.writeInt(offsets[slot]);
        }
        out.write(data.array(), 0, data.position());
    }

    private static int dataBytes(WeightMap weights, int transitions) {
        long bytes = 0;
        for (Map.Entry<String, Weight> entry : weights.entrySet()) {
            bytes += Short.BYTES + (long) Math.min(entry.getValue().size(), transitions) * ENTRY_BYTES;
        }
        return Math.toIntExact(bytes);
    }

    /** CoreNLP shows a weight's scores only by adding them up. */
    private static void put(Weight weight, float[] scores, ByteBuffer data) {
        Arrays.fill(scores, 0);
        weight.score(scores);
        int start = data.position();
        data.putShort((short) 0);
        short entries = 0;
        for (int transition = 0; transition < scores.length; transition++) {
            if (scores[transition] != 0) {
                data.putShort((short) transition).putInt(Float.floatToRawIntBits(scores[transition]));
                entries++;
            }
        }
        data.putShort(start, entries);
    }

    /** A weight that adds up from the table. */
    private static final class Packed extends Weight {

        private static final long serialVersionUID = 1;

        private final transient ByteBuffer bytes;
        private final transient int offset;

        Packed(ByteBuffer bytes, int offset) {
            this.bytes = bytes;
            this.offset = offset;
        }

        @Override
        public void score(float[] scores) {
            int entries = bytes.getShort(offset);
            int at = offset + Short.BYTES;
            for (int i = 0; i < entries; i++) {
                scores[bytes.getShort(at)] += Float.intBitsToFloat(bytes.getInt(at + Short.BYTES));
                at += ENTRY_BYTES;
            }
        }
    }
}

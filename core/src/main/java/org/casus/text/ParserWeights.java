package org.casus.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.table.SerializedObjects;

/**
 * The parser's weights as CoreNLP has serialised them, on their way into a {@link WeightTable}: features become codes as
 * they are read, so that none of the millions of strings is made. Not thread-safe.
 */
final class ParserWeights implements SerializedObjects.Reading {

    /** CoreNLP's class that holds them. */
    static final String TYPE = "edu.stanford.nlp.parser.shiftreduce.WeightMap";

    /** Slots a feature: enough that a feature that is not in the table is told from few probes. */
    private static final double SLOTS_A_FEATURE = 2;

    private static final int STRING = 0x74;
    private static final int SHORTS_A_WEIGHT = 3;
    private static final int CHUNK = 1 << 16;

    /** The features' codes in the order of the weights. */
    private long[] codes = new long[0];

    /** By feature, one behind the other: the number of shorts, then transition and both halves of the score, by turns. */
    private ByteBuffer packed = ByteBuffer.allocate(0);

    private final List<float[]> longRows = new ArrayList<>();

    /** Those of a serialised map alone. */
    static ParserWeights of(InputStream serialised) throws IOException {
        ParserWeights weights = new ParserWeights();
        new SerializedObjects(serialised, Map.of(TYPE, weights)).read();
        return weights;
    }

    @Override
    public List<Object> read(SerializedObjects objects) throws IOException {
        if (!(objects.read() instanceof SerializedObjects.Instance number)
                || !(number.fields().get("value") instanceof Integer size)) {
            throw new IOException("the parser's weights do not begin with their number");
        }
        codes = new long[size];
        byte[] text = new byte[1 << Short.SIZE];
        DataInputStream in = objects.in();
        for (int feature = 0; feature < size; feature++) {
            if (in.readUnsignedByte() != STRING) {
                throw new IOException("the parser's feature " + feature + " is no string");
            }
            int length = in.readUnsignedShort();
            in.readFully(text, 0, length);
            codes[feature] = WeightTable.mix(FeaturePart.code(text, length));
        }
        objects.skipHandles(size);
        if (!(objects.read() instanceof byte[] weights)) {
            throw new IOException("the parser's features have no weights");
        }
        packed = ByteBuffer.wrap(weights);
        return List.of();
    }

    /**
     * Writes the table, after reading.
     *
     * @param transitions how many the parser knows
     * @throws IllegalStateException where two features have one code
     */
    void write(int transitions, DataOutputStream out) throws IOException {
        int slots = (int) (codes.length * SLOTS_A_FEATURE) + 1;
        int[] places = places(transitions);
        int begin =
                WeightTable.HEADER_BYTES + longRows.size() * transitions * Float.BYTES + slots * WeightTable.SLOT_BYTES;
        out.writeInt(slots);
        out.writeInt(transitions);
        out.writeInt(longRows.size());
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (float[] row : longRows) {
            for (float score : row) {
                flush(chunk, Float.BYTES, out);
                chunk.putFloat(score);
            }
        }
        for (int feature : features(slots)) {
            flush(chunk, Long.BYTES, out);
            chunk.putLong(
                    feature < 0
                            ? WeightTable.EMPTY
                            : codes[feature] & WeightTable.UPPER_HALF | begin + places[feature]);
        }
        writeRows(chunk, out);
        out.write(chunk.array(), 0, chunk.position());
    }

    /** The feature of each slot, -1 for none. */
    private int[] features(int slots) {
        int[] features = new int[slots];
        Arrays.fill(features, -1);
        for (int feature = 0; feature < codes.length; feature++) {
            int slot = WeightTable.slot(codes[feature], slots);
            while (features[slot] >= 0) {
                if (codes[features[slot]] == codes[feature]) {
                    throw new IllegalStateException("two features have the code " + codes[feature]);
                }
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            features[slot] = feature;
        }
        return features;
    }

    /** Where the rows will be, counted from the first; keeps the long ones. */
    private int[] places(int transitions) {
        int[] places = new int[codes.length];
        int place = 0;
        packed.rewind();
        for (int feature = 0; feature < places.length; feature++) {
            places[feature] = place;
            int weights = packed.getInt() / SHORTS_A_WEIGHT;
            if (weights <= WeightTable.LONGEST) {
                place += WeightTable.ROW_BYTES + weights * WeightTable.ENTRY_BYTES;
                packed.position(packed.position() + weights * WeightTable.ENTRY_BYTES);
            } else {
                place += WeightTable.ROW_BYTES + Integer.BYTES;
                float[] row = new float[transitions];
                for (; weights > 0; weights--) {
                    row[packed.getShort()] += packed.getFloat();
                }
                longRows.add(row);
            }
        }
        return places;
    }

    private void writeRows(ByteBuffer chunk, DataOutputStream out) throws IOException {
        int longRow = 0;
        packed.rewind();
        for (long code : codes) {
            int weights = packed.getInt() / SHORTS_A_WEIGHT;
            int bytes = weights * WeightTable.ENTRY_BYTES;
            flush(chunk, WeightTable.ROW_BYTES + WeightTable.LONGEST * WeightTable.ENTRY_BYTES, out);
            if (weights <= WeightTable.LONGEST) {
                chunk.putLong(code).putShort((short) weights).put(packed.array(), packed.position(), bytes);
            } else {
                chunk.putLong(code).putShort(WeightTable.LONG).putInt(longRow++);
            }
            packed.position(packed.position() + bytes);
        }
    }

    /** Makes room for so many bytes. */
    private static void flush(ByteBuffer chunk, int bytes, DataOutputStream out) throws IOException {
        if (chunk.remaining() < bytes) {
            out.write(chunk.array(), 0, chunk.position());
            chunk.clear();
        }
    }
}

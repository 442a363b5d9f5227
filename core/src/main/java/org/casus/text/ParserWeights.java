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

    /** Transition and both halves of the score. */
    private static final int WEIGHT_BYTES = SHORTS_A_WEIGHT * Short.BYTES;

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
     * @throws IllegalStateException where two features have one code, or transitions do not fit into a byte
     */
    void write(int transitions, DataOutputStream out) throws IOException {
        if (transitions > 1 << Byte.SIZE) {
            throw new IllegalStateException(transitions + " transitions are more than a byte can tell apart");
        }
        int slots = (int) (codes.length * SLOTS_A_FEATURE) + 1;
        int[] places = places(transitions);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(WeightTable.ORDER);
        chunk.putInt(slots).putInt(places[codes.length]).putInt(transitions).putInt(longRows.size());
        for (float[] row : longRows) {
            for (float score : row) {
                flush(chunk, Float.BYTES, out);
                chunk.putFloat(score);
            }
        }
        for (int feature : features(slots)) {
            flush(chunk, Long.BYTES, out);
            chunk.putLong(feature < 0 ? WeightTable.EMPTY : codes[feature] & WeightTable.UPPER_HALF | places[feature]);
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

    /** Where the rows will be, and where they will end; keeps the long ones. */
    private int[] places(int transitions) {
        int[] places = new int[codes.length + 1];
        int place = 1;
        packed.rewind();
        for (int feature = 0; feature < codes.length; feature++) {
            places[feature] = place;
            int weights = packed.getInt() / SHORTS_A_WEIGHT;
            place += WeightTable.ROW_INTS;
            if (weights <= WeightTable.LONGEST) {
                place += WeightTable.transitionInts(weights) + weights;
                packed.position(packed.position() + weights * WEIGHT_BYTES);
            } else {
                float[] row = new float[transitions];
                for (; weights > 0; weights--) {
                    row[packed.getShort()] += packed.getFloat();
                }
                longRows.add(row);
            }
        }
        places[codes.length] = place;
        return places;
    }

    private void writeRows(ByteBuffer chunk, DataOutputStream out) throws IOException {
        int longRow = 0;
        packed.rewind();
        flush(chunk, Integer.BYTES, out);
        chunk.putInt(0); // no row is at the place 0
        for (long code : codes) {
            int weights = packed.getInt() / SHORTS_A_WEIGHT;
            flush(chunk, (WeightTable.ROW_INTS + 2 * WeightTable.LONGEST) * Integer.BYTES, out);
            chunk.putInt((int) code);
            if (weights <= WeightTable.LONGEST) {
                writeRow(weights, chunk);
            } else {
                chunk.putInt(~longRow++);
            }
            packed.position(packed.position() + weights * WEIGHT_BYTES);
        }
    }

    private void writeRow(int weights, ByteBuffer chunk) {
        chunk.putInt(weights);
        int four = 0;
        for (int i = 0; i < weights; i++) {
            int transition = packed.getShort(packed.position() + i * WEIGHT_BYTES);
            int part = i % WeightTable.TRANSITIONS_AN_INT;
            four = part == 0 ? transition : four | transition << part * Byte.SIZE;
            if (part + 1 == WeightTable.TRANSITIONS_AN_INT || i + 1 == weights) {
                chunk.putInt(four);
            }
        }
        for (int i = 0; i < weights; i++) {
            chunk.putFloat(packed.getFloat(packed.position() + i * WEIGHT_BYTES + Short.BYTES));
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

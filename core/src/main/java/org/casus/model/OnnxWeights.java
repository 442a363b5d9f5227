package org.casus.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * The weights in an ONNX file of a transformer whose matrices were made 8-bit by ONNX Runtime's dynamic quantization: each
 * is named by the layer that multiplies by it, {@code encoder.layer.0.attention.self.query}. Field numbers are those of
 * {@code onnx.proto3}. Immutable as long as nobody writes into the arrays it gives.
 */
public final class OnnxWeights {

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final String MULTIPLICATION = "MatMulInteger";
    private static final int MOST = 64;

    /** Numbers are moved above zero to be rounded by cutting, which is many times faster than {@link Math#round(float)}. */
    private static final int UPWARD = 1024;

    private static final float HALF = 0.5f;
    private static final String QUANTIZED = "_quantized";

    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Map<String, String> layers = new TreeMap<>();

    private final byte[] file;

    private OnnxWeights(byte[] file) {
        this.file = file;
    }

    /**
     * A matrix, row by row.
     *
     * @param name its name in the file, without the ending that tells its parts
     * @param rows how many numbers come in, for a layer
     * @param columns how many come out
     * @param values rows times columns
     */
    public record Matrix(String name, int rows, int columns, float[] values) {}

    /** One tensor of the file: its shape and its numbers, in whichever of the three ways it has them. */
    private static final class Tensor {

        private static final int SIGNED_BYTES = 3;

        private String name = "";
        private final List<Integer> shape = new ArrayList<>();
        private final List<Float> floats = new ArrayList<>();
        private final List<Integer> integers = new ArrayList<>();
        private byte[] raw = new byte[0];
        private boolean signed;
        private int end;

        private boolean take(int field, CodedInputStream in) throws IOException {
            switch (field) {
                case 1 -> shape.add(in.readInt32());
                case 2 -> signed = in.readInt32() == SIGNED_BYTES;
                case 4 -> {
                    packed(in, () -> floats.add(in.readFloat()));
                    end = in.getTotalBytesRead();
                }
                case 5 -> packed(in, () -> integers.add(in.readInt32()));
                case 8 -> name = in.readString();
                case 9 -> {
                    raw = in.readByteArray();
                    end = in.getTotalBytesRead();
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        @FunctionalInterface
        private interface Reading {
            void next() throws IOException;
        }

        private static void packed(CodedInputStream in, Reading reading) throws IOException {
            int outer = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                reading.next();
            }
            in.popLimit(outer);
        }

        private float[] floats() {
            float[] values = new float[raw.length > 0 ? raw.length / Float.BYTES : floats.size()];
            ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < values.length; i++) {
                values[i] = raw.length > 0 ? bytes.getFloat(i * Float.BYTES) : floats.get(i);
            }
            return values;
        }

        private int bytes() {
            return raw.length > 0 ? raw.length : floats.size() * Float.BYTES;
        }

        private int integer(int index) {
            if (raw.length == 0) {
                return integers.get(index);
            }
            return signed ? raw[index] : Byte.toUnsignedInt(raw[index]);
        }
    }

    /**
     * Reads an ONNX file.
     *
     * @throws IOException where it is none
     */
    public static OnnxWeights read(byte[] file) throws IOException {
        OnnxWeights weights = new OnnxWeights(file);
        each(CodedInputStream.newInstance(file), (field, in) -> {
            if (field != GRAPH) {
                return false;
            }
            inside(in, weights::part);
            return true;
        });
        return weights;
    }

    /** Takes a field of a message, or leaves it to be skipped. */
    @FunctionalInterface
    private interface Fields {
        boolean take(int field, CodedInputStream in) throws IOException;
    }

    private static void each(CodedInputStream in, Fields fields) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!fields.take(WireFormat.getTagFieldNumber(tag), in)) {
                in.skipField(tag);
            }
        }
    }

    /** Reads the message that the field just begun holds. */
    private static void inside(CodedInputStream in, Fields fields) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        each(in, fields);
        in.popLimit(outer);
    }

    private boolean part(int field, CodedInputStream in) throws IOException {
        if (field == NODE) {
            node(in);
        } else if (field == INITIALIZER) {
            Tensor tensor = new Tensor();
            inside(in, tensor::take);
            tensors.put(tensor.name, tensor);
        }
        return field == NODE || field == INITIALIZER;
    }

    /** Input 1, output 2, kind 4: a multiplication's second input is its matrix, its output is named by its layer. */
    private void node(CodedInputStream in) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        inside(in, (field, node) -> {
            List<String> names = field == 1 ? inputs : field == 2 ? outputs : field == 4 ? kinds : null;
            return names != null && names.add(node.readString());
        });
        if (kinds.contains(MULTIPLICATION)) {
            String output = outputs.get(0);
            String layer = output.substring(1, output.indexOf("/MatMul_output")).replace('/', '.');
            layers.put(layer, inputs.get(1).replace(QUANTIZED, ""));
        }
    }

    /** Names of the layers that hold a matrix, in alphabetic order. */
    public List<String> layers() {
        return List.copyOf(layers.keySet());
    }

    /** The matrix of a layer. */
    public Matrix layer(String name) {
        return matrix(known(layers.get(name), name));
    }

    /** A table of the encoder, such as {@code embeddings.word_embeddings.weight}. */
    public Matrix matrix(String name) {
        Tensor quantized = tensor(name + QUANTIZED);
        float[] scales = tensor(name + "_scale").floats();
        Tensor zeros = tensor(name + "_zero_point");
        int columns = quantized.shape.get(1);
        float[] values = new float[quantized.raw.length];
        int[] zero = new int[columns];
        float[] scale = new float[columns];
        for (int k = 0; k < columns; k++) {
            zero[k] = zeros.integer(scales.length == 1 ? 0 : k);
            scale[k] = scales[scales.length == 1 ? 0 : k];
        }
        byte[] raw = quantized.raw;
        int cut = quantized.signed ? ~0 : 0xFF;
        for (int at = 0; at < values.length; at += columns) {
            for (int k = 0; k < columns; k++) {
                values[at + k] = ((raw[at + k] & cut) - zero[k]) * scale[k];
            }
        }
        return new Matrix(name, quantized.shape.get(0), columns, values);
    }

    /** A row of numbers that was left as it was, such as {@code embeddings.LayerNorm.bias}. */
    public float[] vector(String name) {
        return tensor(name).floats();
    }

    /**
     * The file with what training has added to its matrices. They are made 8-bit again column by column, within half of the
     * range as they were: on processors without VNNI the sums of full ones would overflow.
     */
    byte[] with(Adapter adapter) {
        byte[] changed = file.clone();
        for (String layer : adapter.products().keySet()) {
            replace(changed, adapter.added(layer, layer(layer)));
        }
        return changed;
    }

    private void replace(byte[] changed, Matrix matrix) {
        Tensor numbers = tensor(matrix.name() + QUANTIZED);
        Tensor scales = tensor(matrix.name() + "_scale");
        Tensor zeros = tensor(matrix.name() + "_zero_point");
        int columns = matrix.columns();
        float[] values = matrix.values();
        float[] largest = new float[columns];
        for (int at = 0; at < values.length; at += columns) {
            for (int k = 0; k < columns; k++) {
                largest[k] = Math.max(largest[k], Math.abs(values[at + k]));
            }
        }
        ByteBuffer out = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        float[] steps = new float[columns];
        float[] zero = new float[columns];
        for (int k = 0; k < columns; k++) {
            out.putFloat(scales.end - scales.bytes() + k * Float.BYTES, largest[k] / MOST);
            steps[k] = largest[k] == 0 ? 0 : MOST / largest[k];
            zero[k] = zeros.integer(k) + UPWARD + HALF;
        }
        int start = numbers.end - numbers.bytes();
        for (int at = 0; at < values.length; at += columns) {
            for (int k = 0; k < columns; k++) {
                changed[start + at + k] = (byte) ((int) (values[at + k] * steps[k] + zero[k]) - UPWARD);
            }
        }
    }

    private Tensor tensor(String name) {
        return known(tensors.get(name), name);
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new CasusException("the sentence encoder has no weights '" + name
                    + "': its artifact is another one than this version of Casus was built for");
        }
        return found;
    }
}

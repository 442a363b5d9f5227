package org.casus.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;

/**
 * What training adds to an encoder's matrices: to each a product of two thin ones (LoRA, Hu et al. 2021), which is a
 * twentieth of its numbers. The file holds them in 16 bits (bfloat16), layers in alphabetic order. Immutable as long as
 * nobody writes into the arrays it gives.
 */
public final class Adapter {

    private static final int VERSION = 0x4361_7331;
    private static final int LOW_BITS = 16;
    private static final int HALF = 0x8000;

    private final Map<String, Product> products;

    /** @param products by the layer that each is added to */
    public Adapter(Map<String, Product> products) {
        this.products = Collections.unmodifiableMap(new TreeMap<>(products));
    }

    /**
     * A product of two matrices.
     *
     * @param rank columns of the first, rows of the second
     * @param down the first, row by row, as many rows as numbers come into the layer
     * @param up the second, row by row, as many columns as numbers come out of it
     */
    public record Product(int rank, float[] down, float[] up) {}

    /** Reads what {@link #write} wrote. */
    static Adapter read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        if (in.readInt() != VERSION) {
            throw new CasusException("the encoder's adapter is of another version; train it again");
        }
        Map<String, Product> products = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            products.put(in.readUTF(), new Product(in.readInt(), numbers(in), numbers(in)));
        }
        return new Adapter(products);
    }

    private static float[] numbers(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.intBitsToFloat(in.readUnsignedShort() << LOW_BITS);
        }
        return numbers;
    }

    /** Writes it, each number rounded to its upper 16 bits. */
    public void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(VERSION);
        out.writeInt(products.size());
        for (Map.Entry<String, Product> entry : products.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().rank());
            write(out, entry.getValue().down());
            write(out, entry.getValue().up());
        }
        out.flush();
    }

    private static void write(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeShort(Float.floatToIntBits(number) + HALF >>> LOW_BITS);
        }
    }

    /** The layers it changes, each with what is added to its matrix. */
    Map<String, Product> products() {
        return products;
    }

    /** A matrix with its layer's product added; the matrix itself where the layer has none. */
    OnnxWeights.Matrix added(String layer, OnnxWeights.Matrix matrix) {
        Product product = products.get(layer);
        if (product == null) {
            return matrix;
        }
        float[] sum = Arrays.copyOf(matrix.values(), matrix.values().length);
        int columns = matrix.columns();
        for (int row = 0; row < matrix.rows(); row++) {
            for (int k = 0; k < product.rank(); k++) {
                float by = product.down()[row * product.rank() + k];
                for (int column = 0, at = row * columns, from = k * columns; column < columns; column++) {
                    sum[at + column] += by * product.up()[from + column];
                }
            }
        }
        return new OnnxWeights.Matrix(matrix.name(), matrix.rows(), columns, sum);
    }
}

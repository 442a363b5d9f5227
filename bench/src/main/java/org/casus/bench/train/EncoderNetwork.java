package org.casus.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.casus.model.Adapter;
import org.casus.model.OnnxWeights;

/**
 * The encoder (BERT, Devlin et al. 2019) with a product of two thin matrices beside each of its own (LoRA, Hu et al. 2021)
 * and a linear layer over the averages of stretches of its output. Only these learn.
 */
final class EncoderNetwork implements AutoCloseable {

    private static final int HEADS = 12;
    private static final float EPSILON = 1e-12f;
    private static final float BEYOND = -1e4f;
    private static final String BIAS = ".bias";
    private static final String DOWN = ".down";
    private static final String UP = ".up";
    private static final String HEAD = "head";
    private static final String SCALE = "scale";

    private final NDManager manager = NDManager.newBaseManager();
    private final Halves halves = new Halves();
    private final Map<String, NDArray> fixed = new HashMap<>();
    private final Map<String, NDArray> learned = new LinkedHashMap<>();
    private final TuningSettings settings;
    private final int size;
    private final int layers;

    /**
     * An encoder that has learned nothing yet.
     *
     * @param pools how many stretches are averaged
     * @param classes how many classes are told apart
     * @param random what the first of the thin matrices begin with; the second begin with zeros
     */
    EncoderNetwork(OnnxWeights weights, TuningSettings settings, int pools, int classes, Random random) {
        this.settings = settings;
        for (String table : List.of("word", "position", "token_type")) {
            fix(table, weights.matrix("embeddings." + table + "_embeddings.weight"));
        }
        this.size = (int) get(fixed, "word").getShape().get(1);
        fixNorm(weights, "embeddings.LayerNorm");
        // an array, which lives as long as the network: DJL frees a mere number's memory before the gradient is taken
        fixed.put(SCALE, manager.create((float) (1 / Math.sqrt((double) size / HEADS))));
        int deepest = 0;
        for (String layer : weights.layers()) {
            OnnxWeights.Matrix matrix = weights.layer(layer);
            fixHalf(layer, matrix);
            fixVector(weights, layer + BIAS);
            if (layer.endsWith("output.dense")) {
                fixNorm(weights, layer.replace("dense", "LayerNorm"));
            }
            deepest = Math.max(deepest, Integer.parseInt(layer.split("\\.")[2]));
            float[] down = new float[matrix.rows() * settings.rank()];
            for (int i = 0; i < down.length; i++) {
                down[i] = (float) (random.nextGaussian() / Math.sqrt(matrix.rows()));
            }
            learn(layer + DOWN, down, matrix.rows(), settings.rank());
            learn(layer + UP, new float[settings.rank() * matrix.columns()], settings.rank(), matrix.columns());
        }
        this.layers = deepest + 1;
        learn(HEAD, new float[pools * size * classes], (long) pools * size, classes);
        learn(HEAD + BIAS, new float[classes], classes);
    }

    private void fix(String name, OnnxWeights.Matrix matrix) {
        fixed.put(name, manager.create(matrix.values(), new Shape(matrix.rows(), matrix.columns())));
    }

    private void fixHalf(String name, OnnxWeights.Matrix matrix) {
        try (NDArray whole = manager.create(matrix.values(), new Shape(matrix.rows(), matrix.columns()))) {
            fixed.put(name, halves.half(whole));
        }
    }

    private void fixVector(OnnxWeights weights, String name) {
        fixed.put(name, manager.create(weights.vector(name)));
    }

    private void fixNorm(OnnxWeights weights, String name) {
        fixVector(weights, name + ".weight");
        fixVector(weights, name + BIAS);
    }

    private void learn(String name, float[] values, long... shape) {
        NDArray array = manager.create(values, new Shape(shape));
        array.setRequiresGradient(true);
        learned.put(name, array);
    }

    /** What learns, by name. */
    Map<String, NDArray> learned() {
        return learned;
    }

    /** The values of what learns, by name. */
    Map<String, float[]> values() {
        Map<String, float[]> values = new TreeMap<>();
        learned.forEach((name, array) -> values.put(name, array.toFloatArray()));
        return values;
    }

    /** Makes what learns anew with other values. */
    void replace(Map<String, float[]> values) {
        values.forEach((name, array) -> {
            NDArray old = get(learned, name);
            learn(name, array, old.getShape().getShape());
            old.close();
        });
    }

    NDManager manager() {
        return manager;
    }

    /**
     * The scores of some sentences.
     *
     * @param learning whether parts are left out at random
     * @return a row of classes for each
     */
    NDArray scores(List<Reading> batch, boolean learning) {
        int rows = batch.size();
        int length = batch.stream().mapToInt(one -> one.ids().length).max().orElse(0);
        int pools = batch.get(0).pools().length;
        long[] ids = new long[rows * length];
        float[] mask = new float[rows * length];
        float[] shares = new float[rows * pools * length];
        for (int i = 0; i < rows; i++) {
            Reading one = batch.get(i);
            for (int j = 0; j < length; j++) {
                boolean within = j < one.ids().length;
                ids[i * length + j] = within ? one.ids()[j] : 0;
                mask[i * length + j] = within ? 0 : BEYOND;
            }
            for (int k = 0; k < pools; k++) {
                System.arraycopy(one.pools()[k], 0, shares, (i * pools + k) * length, one.ids().length);
            }
        }
        NDArray pieces = embedded(manager.create(ids, new Shape(rows, length)));
        NDArray seen = manager.create(mask, new Shape(rows, 1, 1, length));
        for (int layer = 0; layer < layers; layer++) {
            pieces = layer("encoder.layer." + layer + ".", pieces, seen, learning);
        }
        NDArray pooled = manager.create(shares, new Shape(rows, pools, length))
                .matMul(pieces)
                .reshape(rows, (long) pools * size);
        return dropped(pooled, learning).matMul(get(learned, HEAD)).add(get(learned, HEAD + BIAS));
    }

    private NDArray embedded(NDArray ids) {
        long rows = ids.getShape().get(0);
        long length = ids.getShape().get(1);
        NDArray words = get(fixed, "word").get(ids.flatten()).reshape(rows, length, size);
        NDArray places = get(fixed, "position").get("0:" + length);
        return normed(words.add(places).add(get(fixed, "token_type").get("0:1")), "embeddings.LayerNorm");
    }

    private NDArray layer(String name, NDArray in, NDArray mask, boolean learning) {
        String attention = name + "attention.";
        NDArray query = heads(linear(in, attention + "self.query", learning));
        NDArray key = heads(linear(in, attention + "self.key", learning));
        NDArray value = heads(linear(in, attention + "self.value", learning));
        NDArray weights = query.matMul(key.transpose(0, 1, 3, 2))
                .mul(get(fixed, SCALE))
                .add(mask)
                .softmax(-1);
        NDArray context = weights.matMul(value).transpose(0, 2, 1, 3).reshape(in.getShape());
        NDArray attended =
                normed(in.add(linear(context, attention + "output.dense", learning)), attention + "output.LayerNorm");
        NDArray wide = Activation.gelu(linear(attended, name + "intermediate.dense", learning));
        return normed(attended.add(linear(wide, name + "output.dense", learning)), name + "output.LayerNorm");
    }

    private NDArray heads(NDArray array) {
        Shape shape = array.getShape();
        return array.reshape(shape.get(0), shape.get(1), HEADS, size / HEADS).transpose(0, 2, 1, 3);
    }

    private NDArray linear(NDArray in, String layer, boolean learning) {
        NDArray own = halves.product(in, get(fixed, layer)).add(get(fixed, layer + BIAS));
        NDArray thin = thinned(in, learning).matMul(get(learned, layer + DOWN));
        return own.add(thin.matMul(get(learned, layer + UP)));
    }

    /** Leaves out the same numbers of all pieces of a sentence (Gal and Ghahramani 2016), which costs little. */
    private NDArray thinned(NDArray array, boolean learning) {
        return learning
                ? array.mul(dropped(
                        manager.ones(new Shape(
                                array.getShape().get(0), 1, array.getShape().get(2))),
                        true))
                : array;
    }

    private NDArray dropped(NDArray array, boolean learning) {
        return learning ? Dropout.dropout(array, settings.dropout(), true).singletonOrThrow() : array;
    }

    private NDArray normed(NDArray array, String name) {
        return LayerNorm.layerNorm(
                        array, new Shape(size), get(fixed, name + ".weight"), get(fixed, name + BIAS), EPSILON)
                .singletonOrThrow();
    }

    private static NDArray get(Map<String, NDArray> arrays, String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalStateException("no weights '" + name + "'");
        }
        return array;
    }

    /** What the matrices have learned. */
    Adapter adapter() {
        Map<String, Adapter.Product> products = new TreeMap<>();
        learned.forEach((name, down) -> {
            if (name.endsWith(DOWN)) {
                String layer = name.substring(0, name.length() - DOWN.length());
                products.put(
                        layer,
                        new Adapter.Product(
                                settings.rank(),
                                down.toFloatArray(),
                                get(learned, layer + UP).toFloatArray()));
            }
        });
        return new Adapter(products);
    }

    /** Weights of the classes: for each number of the averages a row, then the row that is always added. */
    float[][] head() {
        int classes = (int) get(learned, HEAD).getShape().get(1);
        float[] flat = get(learned, HEAD).toFloatArray();
        float[][] rows = new float[flat.length / classes + 1][classes];
        for (int i = 0; i < flat.length; i++) {
            rows[i / classes][i % classes] = flat[i];
        }
        rows[rows.length - 1] = get(learned, HEAD + BIAS).toFloatArray();
        return rows;
    }

    @Override
    public void close() {
        halves.close();
        manager.close();
    }
}

package org.casus.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * How likely each class is: a softmax regression over named features and one over the numbers of an encoder, trained apart,
 * whose logarithms are averaged (a logarithmic opinion pool, Genest and Zidek 1986). Its file is a table of weights,
 * preceded by lines that tell what it was trained on. Immutable and thread-safe.
 */
public final class TypeModel {

    /** The class of pairs that hold no relation. */
    public static final String NONE = "NONE";

    private static final String RESOURCE = "/models/plover-types.tsv";
    private static final String DENSE = "#";
    private static final String BIAS = "bias";
    /** What the encoder's opinion counts for where a file does not tell. */
    private static final double ENCODER_SHARE = 0.5;

    private static final String DENSE_BIAS = DENSE + BIAS;

    private final Map<String, String> about;
    private final List<String> classes;
    private final Map<String, float[]> weights;
    private final List<float[]> dense;
    private final double share;
    private final double temperature;
    private final String digest;

    private TypeModel(
            Map<String, String> about, List<String> classes, Map<String, float[]> weights, String digest, String file) {
        this.about = Collections.unmodifiableMap(new TreeMap<>(about));
        this.classes = List.copyOf(classes);
        this.weights = Map.copyOf(weights);
        List<float[]> numbered = new ArrayList<>();
        for (int i = 0; weights.containsKey(DENSE + i); i++) {
            numbered.add(weights.get(DENSE + i));
        }
        this.dense = List.copyOf(numbered);
        this.digest = digest;
        this.temperature = number(about, "temperature", 1, file);
        this.share = dense.isEmpty() ? 0 : number(about, "encoder-share", ENCODER_SHARE, file);
    }

    private static double number(Map<String, String> about, String key, double otherwise, String file) {
        try {
            return about.containsKey(key) ? Double.parseDouble(about.get(key)) : otherwise;
        } catch (NumberFormatException e) {
            throw new CasusException(file + ": '@" + key + "' must be a number; train it again", e);
        }
    }

    /**
     * The built-in model.
     *
     * @throws CasusException where its file is missing or broken
     */
    public static TypeModel fromResources() {
        try (InputStream in = TypeModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new CasusException("the model " + RESOURCE + " is missing; code without it: --model none");
            }
            return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CasusException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * A model in the form that {@code casus-bench train} writes: lines {@code @key TAB value}, one line {@code class TAB
     * name ...}, then a line of weights for each feature; {@code #12} is the encoder's number 12, {@code bias} and {@code
     * #bias} are what is always added for the names and for the numbers.
     *
     * @param file its name, for messages
     * @param text its contents
     * @throws CasusException where a line is wrong
     */
    public static TypeModel parse(String file, String text) {
        Map<String, String> about = new HashMap<>();
        Map<String, float[]> weights = new HashMap<>();
        List<String> classes = List.of();
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split("\t", -1);
                if (line.startsWith("@")) {
                    about.put(cells[0].substring(1), cells[cells.length - 1]);
                } else if (classes.isEmpty()) {
                    classes = List.of(cells).subList(1, cells.length);
                } else {
                    weights.put(cells[0], row(cells, classes.size(), file, number));
                }
            }
        } catch (IOException e) {
            throw new CasusException("cannot read " + file, e);
        }
        if (!weights.containsKey(BIAS)) {
            throw new CasusException(file + ": no line 'bias'; train it again");
        }
        return new TypeModel(about, classes, weights, Sha256.shortOf(text), file);
    }

    private static float[] row(String[] cells, int size, String file, int line) {
        float[] row = new float[size];
        try {
            for (int i = 0; i < size; i++) {
                row[i] = cells[i + 1].isEmpty() ? 0 : Float.parseFloat(cells[i + 1]);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new CasusException(file + " line " + line + ": " + size + " weights expected; train it again", e);
        }
        return row;
    }

    /** Name and version, which records carry as their rule. */
    public String id() {
        return about.getOrDefault("id", "model");
    }

    /** SHA-256 of its file, first 12 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** What it was trained on and with: {@code id}, {@code codebook}, {@code encoder}, {@code data}, ... */
    public Map<String, String> about() {
        return about;
    }

    /** The classes, in the order of {@link #probabilities}. */
    public List<String> classes() {
        return classes;
    }

    /**
     * How likely each class is.
     *
     * @param names the named features that hold; unknown ones count for nothing
     * @param numbers the encoder's numbers
     * @return calibrated probabilities, in the order of {@link #classes()}
     */
    public double[] probabilities(List<String> names, float[] numbers) {
        double[] named = named(names);
        double[] seen = new double[classes.size()];
        add(seen, weights.get(DENSE_BIAS), 1);
        for (int i = 0; i < Math.min(numbers.length, dense.size()); i++) {
            add(seen, dense.get(i), numbers[i]);
        }
        return softmax(pooled(named, seen, share), temperature);
    }

    /**
     * How likely each class is by the named features alone.
     *
     * @param names the named features that hold; unknown ones count for nothing
     */
    public double[] probabilities(List<String> names) {
        return softmax(named(names), temperature);
    }

    private double[] named(List<String> names) {
        double[] named = new double[classes.size()];
        add(named, weights.get(BIAS), 1);
        for (String name : names) {
            add(named, weights.get(name), 1);
        }
        return named;
    }

    /**
     * The scores of two opinions taken together.
     *
     * @param named scores of the named features
     * @param seen scores of the encoder's numbers
     * @param share what the second counts for, 0 to 1
     */
    public static double[] pooled(double[] named, double[] seen, double share) {
        double[] first = softmax(named, 1);
        double[] second = softmax(seen, 1);
        double[] sum = new double[named.length];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = (1 - share) * StrictMath.log(Math.max(first[k], Double.MIN_NORMAL))
                    + share * StrictMath.log(Math.max(second[k], Double.MIN_NORMAL));
        }
        return sum;
    }

    private static void add(double[] sum, float @Nullable [] row, float value) {
        for (int k = 0; row != null && k < sum.length; k++) {
            sum[k] += (double) row[k] * value;
        }
    }

    /** Exponentials of the scores, each divided by the temperature, scaled to sum to 1. */
    public static double[] softmax(double[] scores, double temperature) {
        double most = Arrays.stream(scores).max().orElse(0);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            shares[k] = StrictMath.exp((scores[k] - most) / temperature);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}

package org.casus.bench.ecb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.CasusException;
import org.casus.bench.train.Lbfgs;
import org.casus.table.WordTable;

/** A logistic regression over named features. Immutable. */
final class Regression {

    private static final String BIAS = "bias";

    /** Half the square of each weight, times this, is added to the loss; weights are those of features in deviations. */
    private static final double RIDGE = 1;

    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-8;
    private static final double TINY = 1e-9;

    private final List<String> features;

    /** The bias comes last. */
    private final double[] weights;

    private Regression(List<String> features, double[] weights) {
        this.features = List.copyOf(features);
        this.weights = weights.clone();
    }

    /**
     * Reads a table of features and weights.
     *
     * @throws CasusException where one of the features is missing or its weight is no number
     */
    static Regression load(String resource, List<String> features) {
        Map<String, Double> table = new HashMap<>();
        for (WordTable.Row row : WordTable.load(resource).rows()) {
            try {
                table.put(row.get("feature"), Double.parseDouble(row.get("weight")));
            } catch (NumberFormatException e) {
                throw new CasusException(resource + " line " + row.line() + ": no number; run ecb-train again", e);
            }
        }
        List<String> wanted = new ArrayList<>(features);
        wanted.add(BIAS);
        double[] weights = wanted.stream()
                .mapToDouble(feature -> {
                    Double weight = table.get(feature);
                    if (weight == null) {
                        throw new CasusException(
                                resource + ": has no feature \"" + feature + "\"; run ecb-train again");
                    }
                    return weight;
                })
                .toArray();
        return new Regression(features, weights);
    }

    /**
     * Fits the weights.
     *
     * @param features their names
     * @param rows their values, example by example
     * @param yes whether each example is one of what is asked for
     */
    static Regression fit(List<String> features, List<double[]> rows, List<Boolean> yes) {
        int size = features.size();
        double[] mean = new double[size];
        double[] deviation = new double[size];
        for (int k = 0; k < size; k++) {
            int feature = k;
            mean[k] = rows.stream().mapToDouble(row -> row[feature]).average().orElse(0);
            double centre = mean[k];
            deviation[k] = Math.sqrt(rows.stream()
                            .mapToDouble(row -> (row[feature] - centre) * (row[feature] - centre))
                            .average()
                            .orElse(0))
                    + TINY;
        }
        double[] fitted = Lbfgs.minimise(
                (point, gradient) -> loss(rows, yes, mean, deviation, point, gradient), size + 1, STEPS, TOLERANCE);
        double[] weights = new double[size + 1];
        weights[size] = fitted[size];
        for (int k = 0; k < size; k++) {
            weights[k] = fitted[k] / deviation[k];
            weights[size] -= weights[k] * mean[k];
        }
        return new Regression(features, weights);
    }

    private static double loss(
            List<double[]> rows,
            List<Boolean> yes,
            double[] mean,
            double[] deviation,
            double[] point,
            double[] gradient) {
        int size = mean.length;
        double loss = 0;
        gradient[size] = 0;
        for (int k = 0; k < size; k++) {
            loss += RIDGE / 2 * point[k] * point[k];
            gradient[k] = RIDGE * point[k];
        }
        double[] even = new double[size];
        for (int i = 0; i < rows.size(); i++) {
            double odds = point[size];
            for (int k = 0; k < size; k++) {
                even[k] = (rows.get(i)[k] - mean[k]) / deviation[k];
                odds += point[k] * even[k];
            }
            boolean is = yes.get(i);
            loss += Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(0, is ? -odds : odds);
            double error = share(odds) - (is ? 1 : 0);
            gradient[size] += error;
            for (int k = 0; k < size; k++) {
                gradient[k] += error * even[k];
            }
        }
        return loss;
    }

    /** How likely what has these odds is, 0 to 1. */
    static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** How likely an example is, 0 to 1. */
    double share(double[] row) {
        return share(odds(row));
    }

    /** The logarithm of its odds. */
    double odds(double[] row) {
        double odds = weights[features.size()];
        for (int k = 0; k < features.size(); k++) {
            odds += weights[k] * row[k];
        }
        return odds;
    }

    /** As {@link #load} reads it. */
    String table() {
        StringBuilder table = new StringBuilder("feature\tweight\n");
        for (int k = 0; k <= features.size(); k++) {
            String name = k < features.size() ? features.get(k) : BIAS;
            table.append(String.format(Locale.ROOT, "%s\t%.3f%n", name, weights[k]));
        }
        return table.toString().replace(System.lineSeparator(), "\n");
    }
}

package org.casus.bench.train;

import java.util.Arrays;
import java.util.List;
import org.casus.model.TypeModel;

/**
 * How badly weights explain examples: the negative logarithm of what they give the right classes together, plus the squares
 * of the weights. The bias is not held down.
 */
final class SoftmaxLoss implements Lbfgs.Function {

    private final List<Example> examples;
    private final int features;
    private final int classes;
    private final double penalty;

    /**
     * @param examples what to explain
     * @param features how many features there are; the weight of feature f for class k is number {@code f * classes + k} of a
     *     point, the biases come last
     * @param classes how many classes
     * @param penalty what half the squares of the weights are multiplied by
     */
    SoftmaxLoss(List<Example> examples, int features, int classes, double penalty) {
        this.examples = List.copyOf(examples);
        this.features = features;
        this.classes = classes;
        this.penalty = penalty;
    }

    /** How many numbers a point has. */
    int size() {
        return (features + 1) * classes;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < features * classes; i++) {
            loss += penalty / 2 * point[i] * point[i];
            gradient[i] = penalty * point[i];
        }
        Arrays.fill(gradient, features * classes, gradient.length, 0);
        for (Example example : examples) {
            double[] shares = TypeModel.softmax(scores(point, example), 1);
            double right = 0;
            for (int k : example.classes()) {
                right += shares[k];
            }
            loss -= StrictMath.log(Math.max(right, Double.MIN_NORMAL));
            double[] slope = shares.clone();
            for (int k : example.classes()) {
                slope[k] -= shares[k] / Math.max(right, Double.MIN_NORMAL);
            }
            spread(example, slope, gradient);
        }
        return loss;
    }

    double[] scores(double[] point, Example example) {
        double[] sum = Arrays.copyOfRange(point, features * classes, point.length);
        for (int i = 0; i < example.features().length; i++) {
            int row = example.features()[i] * classes;
            double value = example.values()[i];
            for (int k = 0; k < classes; k++) {
                sum[k] += value * point[row + k];
            }
        }
        return sum;
    }

    private void spread(Example example, double[] slope, double[] gradient) {
        for (int i = 0; i < example.features().length; i++) {
            int row = example.features()[i] * classes;
            double value = example.values()[i];
            for (int k = 0; k < classes; k++) {
                gradient[row + k] += value * slope[k];
            }
        }
        for (int k = 0; k < classes; k++) {
            gradient[features * classes + k] += slope[k];
        }
    }
}

package org.casus.bench.train;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.event.PairEvidence;
import org.casus.model.TypeModel;
import org.casus.table.Sha256;

/** Fits the weights, and foretells each pair by weights that have not seen it. */
final class Trainer {

    static final int FOLDS = 5;

    private static final double TOLERANCE = 1e-6;
    private static final int HEX = 16;
    private static final int STEPS_OF_TEMPERATURE = 60;
    private static final double LOWEST = 0.5;
    private static final double STEP = 0.05;

    private final Settings settings;

    Trainer(Settings settings) {
        this.settings = settings;
    }

    /**
     * A pair to learn from.
     *
     * @param pair the pair
     * @param classes indices of the classes its label may mean
     * @param evidence what is known of it
     */
    record Item(MarkedPair pair, int[] classes, PairEvidence evidence) {

        /** Which fold it is held out in: pairs of one sentence together, whatever the order of files. */
        int fold() {
            return new BigInteger(Sha256.shortOf(pair.text()), HEX)
                    .mod(BigInteger.valueOf(FOLDS))
                    .intValue();
        }
    }

    /** Weights with the features they are of. */
    record Fitted(Vocabulary vocabulary, SoftmaxLoss loss, double[] point) {

        double[] scores(PairEvidence evidence) {
            return loss.scores(point, vocabulary.example(evidence));
        }
    }

    Fitted fit(List<Item> items) {
        int numbers = items.isEmpty() ? 0 : items.get(0).evidence().numbers().length;
        Vocabulary vocabulary =
                new Vocabulary(items.stream().map(Item::evidence).toList(), numbers, settings);
        List<Example> examples = items.stream()
                .map(item -> vocabulary.example(item.evidence(), item.classes()))
                .toList();
        SoftmaxLoss loss = new SoftmaxLoss(examples, vocabulary.size(), Classes.ALL.size(), settings.penalty());
        double[] point = Lbfgs.minimise(loss, loss.size(), settings.steps(), TOLERANCE);
        return new Fitted(vocabulary, loss, point);
    }

    /** Each item's scores by weights fitted without its fold, in the items' order. */
    List<double[]> heldOut(List<Item> items) {
        List<double[]> scores = new ArrayList<>(Collections.nCopies(items.size(), new double[0]));
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Fitted fitted =
                    fit(items.stream().filter(item -> item.fold() != out).toList());
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).fold() == out) {
                    scores.set(i, fitted.scores(items.get(i).evidence()));
                }
            }
        }
        return scores;
    }

    /** The temperature at which held-out answers are as sure as they are right. */
    static double temperature(List<Item> items, List<double[]> scores) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (int step = 0; step < STEPS_OF_TEMPERATURE; step++) {
            double temperature = LOWEST + step * STEP;
            double loss = 0;
            for (int i = 0; i < items.size(); i++) {
                double[] shares = TypeModel.softmax(scores.get(i), temperature);
                double right = 0;
                for (int k : items.get(i).classes()) {
                    right += shares[k];
                }
                loss -= StrictMath.log(Math.max(right, Double.MIN_NORMAL));
            }
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    /** The model's file. */
    static String write(Fitted fitted, Map<String, String> about) {
        StringBuilder out = new StringBuilder();
        about.forEach((key, value) ->
                out.append('@').append(key).append('\t').append(value).append('\n'));
        out.append("class\t").append(String.join("\t", Classes.ALL)).append('\n');
        int features = fitted.vocabulary().size();
        line(out, "bias", fitted.point(), features, 1);
        for (int f = 0; f < features; f++) {
            line(
                    out,
                    fitted.vocabulary().name(f),
                    fitted.point(),
                    f,
                    fitted.vocabulary().scale(f));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, double[] point, int row, double scale) {
        out.append(name);
        for (int k = 0; k < Classes.ALL.size(); k++) {
            String number = String.format(Locale.ROOT, "%.3f", scale * point[row * Classes.ALL.size() + k]);
            String brief = number.replaceFirst("^(-?)0\\.", "$1.").replaceFirst("\\.?0+$", "");
            out.append('\t').append(brief.equals("-") ? "" : brief);
        }
        out.append('\n');
    }
}

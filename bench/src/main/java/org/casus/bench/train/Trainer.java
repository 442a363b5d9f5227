package org.casus.bench.train;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.casus.event.PairEvidence;
import org.casus.model.TypeModel;
import org.casus.table.Sha256;

/** Fits the weights of named features. */
final class Trainer {

    static final int FOLDS = 5;

    /** What the lines of the encoder's numbers begin with. */
    static final String HEAD = "#";

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

        double weight(int feature, int category) {
            return point[feature * Classes.ALL.size() + category];
        }
    }

    Fitted fit(List<Item> items) {
        Vocabulary vocabulary =
                new Vocabulary(items.stream().map(Item::evidence).toList(), settings);
        List<Example> examples = items.stream()
                .map(item -> vocabulary.example(item.evidence(), item.classes()))
                .toList();
        SoftmaxLoss loss = new SoftmaxLoss(examples, vocabulary.size(), Classes.ALL.size(), settings.penalty());
        double[] point = Lbfgs.minimise(loss, loss.size(), settings.steps(), TOLERANCE);
        return new Fitted(vocabulary, loss, point);
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

    /**
     * The model's file: what is known of it, the weights of the names, and those of the encoder's numbers.
     *
     * @param head lines of the encoder's numbers, as {@link #lines} gives them
     */
    static String write(Map<String, String> about, Fitted fitted, List<String> head) {
        List<String> lines = new ArrayList<>();
        about.forEach((key, value) -> lines.add("@" + key + "\t" + value));
        lines.add("class\t" + String.join("\t", Classes.ALL));
        int features = fitted.vocabulary().size();
        lines.add(line("bias", k -> fitted.weight(features, k)));
        for (int f = 0; f < features; f++) {
            int feature = f;
            double scale = fitted.vocabulary().scale(f);
            lines.add(line(fitted.vocabulary().name(f), k -> scale * fitted.weight(feature, k)));
        }
        lines.addAll(head);
        return String.join("\n", lines) + "\n";
    }

    /** Lines of the model's file for the encoder's numbers. */
    static List<String> lines(FineTuning.Tuned tuned) {
        List<String> lines = new ArrayList<>();
        int last = tuned.head().length - 1;
        for (int row = 0; row <= last; row++) {
            float[] weights = tuned.head()[row];
            lines.add(line(row == last ? HEAD + "bias" : HEAD + row, k -> weights[k]));
        }
        return lines;
    }

    private static String line(String name, IntToDoubleFunction weights) {
        StringBuilder out = new StringBuilder(name);
        for (int k = 0; k < Classes.ALL.size(); k++) {
            String number = String.format(Locale.ROOT, "%.3f", weights.applyAsDouble(k));
            String brief = number.replaceFirst("^(-?)0\\.", "$1.").replaceFirst("\\.?0+$", "");
            out.append('\t').append(brief.equals("-") ? "" : brief);
        }
        return out.toString();
    }
}

package org.casus.bench.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.casus.model.Adapter;
import org.casus.model.OnnxWeights;
import org.casus.model.WordPiece;

/** Fine-tunes the encoder on pairs whose classes are known. The same pairs and seed give the same weights on one machine. */
final class FineTuning {

    /** Batches are made of pairs of like length out of so many, so that little is filled up. */
    private static final int CHUNK = 8;

    private static final float LEAST = 1e-7f;

    private final OnnxWeights weights;
    private final WordPiece pieces;
    private final TuningSettings settings;
    private final Consumer<String> progress;

    /** @param progress told of each epoch */
    FineTuning(OnnxWeights weights, WordPiece pieces, TuningSettings settings, Consumer<String> progress) {
        this.weights = weights;
        this.pieces = pieces;
        this.settings = settings;
        this.progress = progress;
        // its library comes from Maven's artifact, never from its maker's server
        System.setProperty("ai.djl.offline", "true");
        // sums made on several threads may differ in their last digits
        System.setProperty("ai.djl.pytorch.num_threads", "1");
    }

    /**
     * What was learned.
     *
     * @param adapter of the encoder's matrices
     * @param head for each number of the averages a row of the classes' weights, then the row that is always added
     */
    record Tuned(Adapter adapter, float[][] head) {

        /** The scores of the classes for an encoder's numbers. */
        double[] scores(float[] numbers) {
            float[] always = head[head.length - 1];
            double[] scores = new double[always.length];
            for (int k = 0; k < scores.length; k++) {
                scores[k] = always[k];
                for (int i = 0; i < numbers.length; i++) {
                    scores[k] += (double) head[i][k] * numbers[i];
                }
            }
            return scores;
        }
    }

    Tuned fit(List<Trainer.Item> items) {
        Random random = new Random(settings.seed());
        Engine.getInstance().setRandomSeed(settings.seed());
        try (EncoderNetwork network = network(items, random)) {
            List<List<Trainer.Item>> batches = batches(items, random);
            Optimizer optimizer = optimizer(batches.size());
            int all = settings.epochs() + settings.rounds();
            Mean ends = new Mean();
            for (int epoch = 1; epoch <= all; epoch++) {
                double loss = 0;
                for (List<Trainer.Item> batch : batches) {
                    loss += step(network, optimizer, readings(batch, random), gold(batch));
                }
                progress.accept(
                        String.format(Locale.ROOT, "epoch %d of %d, loss %.3f", epoch, all, loss / batches.size()));
                batches = batches(items, random);
                if (epoch >= settings.epochs()) {
                    ends.add(network.values());
                }
            }
            network.replace(ends.values());
            return new Tuned(network.adapter(), network.head());
        }
    }

    /** The mean of the values that arrays had at several times. */
    private static final class Mean {

        private final Map<String, float[]> sums = new TreeMap<>();
        private int count;

        void add(Map<String, float[]> values) {
            count++;
            values.forEach((name, array) -> sums.merge(name, array, Mean::sum));
        }

        private static float[] sum(float[] one, float[] other) {
            float[] sum = one.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other[i];
            }
            return sum;
        }

        Map<String, float[]> values() {
            Map<String, float[]> means = new TreeMap<>();
            sums.forEach((name, sum) -> {
                float[] mean = sum.clone();
                for (int i = 0; i < mean.length; i++) {
                    mean[i] /= count;
                }
                means.put(name, mean);
            });
            return means;
        }
    }

    private EncoderNetwork network(List<Trainer.Item> items, Random random) {
        int pools = items.get(0).evidence().text().stretches().size();
        return new EncoderNetwork(weights, settings, pools, Classes.ALL.size(), random);
    }

    /** @param round steps in which each pair is seen once */
    private Optimizer optimizer(int round) {
        int steps = settings.epochs() * round;
        float warm = settings.warmUp() * steps;
        Tracker rate = step -> {
            if (step < warm) {
                return settings.rate() * step / warm;
            }
            return step < steps
                    ? settings.rate() * (steps - step) / (steps - warm)
                    : settings.again() * (round - (step - steps) % round) / round;
        };
        return Optimizer.adamW()
                .optLearningRateTracker(rate)
                .optWeightDecays(settings.decay())
                .build();
    }

    private List<List<Trainer.Item>> batches(List<Trainer.Item> items, Random random) {
        List<Trainer.Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        List<List<Trainer.Item>> batches = new ArrayList<>();
        for (List<Trainer.Item> chunk : cut(shuffled, settings.batch() * CHUNK)) {
            chunk.sort(Comparator.comparingInt(item -> item.pair().text().length()));
            batches.addAll(cut(chunk, settings.batch()));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static List<List<Trainer.Item>> cut(List<Trainer.Item> items, int size) {
        List<List<Trainer.Item>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            parts.add(new ArrayList<>(items.subList(from, Math.min(items.size(), from + size))));
        }
        return parts;
    }

    /** Learns from a batch; the loss is the mean of minus the logarithm of what the right classes get together. */
    private double step(EncoderNetwork network, Optimizer optimizer, List<Reading> batch, float[] gold) {
        double loss = backward(network, batch, gold);
        network.learned().forEach((name, array) -> {
            try (NDArray gradient = array.getGradient()) {
                optimizer.update(name, array, gradient);
            }
        });
        return loss;
    }

    private static double backward(EncoderNetwork network, List<Reading> batch, float[] gold) {
        try (NDScope ignored = new NDScope();
                GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            gradients.zeroGradients();
            NDArray right = network.scores(batch, true)
                    .softmax(-1)
                    .mul(network.manager().create(gold, new Shape(batch.size(), Classes.ALL.size())))
                    .sum(new int[] {1});
            NDArray loss = right.add(LEAST).log().mean().neg();
            gradients.backward(loss);
            return loss.getFloat();
        }
    }

    private List<Reading> readings(List<Trainer.Item> batch, Random random) {
        return batch.stream()
                .map(item -> item.evidence().text())
                .map(text -> random.nextFloat() < settings.masking() ? text.masked() : text)
                .map(text -> Reading.of(text, pieces))
                .toList();
    }

    private static float[] gold(List<Trainer.Item> batch) {
        int classes = Classes.ALL.size();
        float[] gold = new float[batch.size() * classes];
        for (int i = 0; i < batch.size(); i++) {
            for (int right : batch.get(i).classes()) {
                gold[i * classes + right] = 1;
            }
        }
        return gold;
    }
}

package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The mapped weights against the map they were made of. */
final class WeightTableTest {

    private static final int TRANSITIONS = 90;
    private static final int FEATURES = 20_000;

    private static WeightMap weights(Random random) {
        WeightMap weights = new WeightMap();
        for (int feature = 0; feature < FEATURES; feature++) {
            Weight weight = new Weight();
            // rows of few scores and, now and then, of nearly all
            for (int entries = random.nextInt(feature % 50 == 0 ? 200 : 8); entries > 0; entries--) {
                weight.updateWeight(random.nextInt(TRANSITIONS), random.nextFloat() - 0.5f);
            }
            weights.put("S0WT-" + Integer.toString(feature, 36) + "-é€\0", weight);
        }
        return weights;
    }

    private static WeightTable table(WeightMap weights) throws IOException {
        ByteArrayOutputStream serialised = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialised)) {
            out.writeObject(weights);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ParserWeights.of(new ByteArrayInputStream(serialised.toByteArray()))
                .write(TRANSITIONS, new DataOutputStream(written));
        return new WeightTable(ByteBuffer.wrap(written.toByteArray()));
    }

    private static float[] scores(WeightTable table, List<String> features) {
        float[] scores = new float[TRANSITIONS];
        long[] codes =
                features.stream().mapToLong(f -> new FeaturePart(f).code()).toArray();
        table.score(codes, codes.length, new long[codes.length], scores);
        return scores;
    }

    @Test
    void everyFeatureScoresAsBefore() throws IOException {
        WeightMap weights = weights(new Random(20261124));
        WeightTable table = table(weights);
        for (String feature : weights.keySet()) {
            float[] expected = new float[TRANSITIONS];
            Objects.requireNonNull(weights.get(feature)).score(expected);
            assertArrayEquals(expected, scores(table, List.of(feature)), feature);
        }
    }

    @Test
    void theScoresOfManyFeaturesAreAddedInTheirOrder() throws IOException {
        WeightMap weights = weights(new Random(2));
        List<String> features = new ArrayList<>(weights.keySet()).subList(0, 200);
        float[] expected = new float[TRANSITIONS];
        features.forEach(f -> Objects.requireNonNull(weights.get(f)).score(expected));
        assertArrayEquals(expected, scores(table(weights), features));
    }

    @Test
    void bundlesScoreAsTheirFeaturesDo() throws IOException {
        WeightMap weights = weights(new Random(3));
        WeightTable table = table(weights);
        List<String> features = new ArrayList<>(weights.keySet());
        FeatureBundles bundles = new FeatureBundles(features.size());
        for (int turn = 0; turn < 2; turn++) { // reckoned, then remembered
            for (int begin = 0; begin + 3 <= 9_000; begin += 3) {
                float[] expected = new float[TRANSITIONS];
                bundles.clear();
                for (String feature : features.subList(begin, begin + 3)) {
                    bundles.add(new FeaturePart(feature).code());
                    Objects.requireNonNull(weights.get(feature)).score(expected);
                }
                bundles.close();
                bundles.close(); // an empty one is none
                float[] scores = new float[TRANSITIONS];
                table.score(bundles, scores);
                assertEquals(1, bundles.count());
                assertArrayEquals(expected, scores);
            }
        }
    }

    @Test
    void bundlesOfOneStateAreToldApart() throws IOException {
        WeightMap weights = weights(new Random(4));
        List<String> features = new ArrayList<>(weights.keySet()).subList(0, 3);
        float[] expected = new float[TRANSITIONS];
        FeatureBundles bundles = new FeatureBundles(features.size());
        for (String feature : features) {
            bundles.add(new FeaturePart(feature).code());
            bundles.close();
            Objects.requireNonNull(weights.get(feature)).score(expected);
        }
        float[] scores = new float[TRANSITIONS];
        table(weights).score(bundles, scores);
        assertEquals(3, bundles.count());
        assertArrayEquals(expected, scores);
    }

    @Test
    void moreTransitionsThanAByteTellsApartAreRefused() {
        DataOutputStream out = new DataOutputStream(new ByteArrayOutputStream());
        assertThrows(IllegalStateException.class, () -> new ParserWeights().write(257, out));
    }

    @Test
    void anUnknownFeatureHasNoWeight() throws IOException {
        WeightTable table = table(weights(new Random(1)));
        for (int feature = 0; feature < FEATURES; feature++) {
            assertArrayEquals(new float[TRANSITIONS], scores(table, List.of("S1WT-" + feature)), "S1WT-" + feature);
        }
    }
}

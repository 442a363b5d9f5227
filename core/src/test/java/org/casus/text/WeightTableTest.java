package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
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
            for (int entries = random.nextInt(8); entries > 0; entries--) {
                weight.updateWeight(random.nextInt(TRANSITIONS), random.nextFloat() - 0.5f);
            }
            weights.put("S0WT-" + Integer.toString(feature, 36) + "-é", weight);
        }
        return weights;
    }

    @Test
    void everyFeatureScoresAsBefore() throws IOException {
        WeightMap weights = weights(new Random(20261124));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        WeightTable.write(weights, TRANSITIONS, new DataOutputStream(written));
        WeightTable table = new WeightTable(ByteBuffer.wrap(written.toByteArray()));
        for (Map.Entry<String, Weight> entry : weights.entrySet()) {
            float[] expected = new float[TRANSITIONS];
            float[] actual = new float[TRANSITIONS];
            entry.getValue().score(expected);
            Weight found = table.get(entry.getKey());
            assertNotNull(found, entry.getKey());
            found.score(actual);
            assertArrayEquals(expected, actual, entry.getKey());
        }
    }

    @Test
    void anUnknownFeatureHasNoWeight() throws IOException {
        WeightMap weights = weights(new Random(1));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        WeightTable.write(weights, TRANSITIONS, new DataOutputStream(written));
        WeightTable table = new WeightTable(ByteBuffer.wrap(written.toByteArray()));
        for (int feature = 0; feature < FEATURES; feature++) {
            assertNull(table.get("S1WT-" + feature), "S1WT-" + feature);
        }
    }
}

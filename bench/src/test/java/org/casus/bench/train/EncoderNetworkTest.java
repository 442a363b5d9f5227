package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.casus.article.Span;
import org.casus.event.PairText;
import org.casus.model.SentenceEncoder;
import org.junit.jupiter.api.Test;

class EncoderNetworkTest {

    private static final TuningSettings SETTINGS = new TuningSettings(1, 0, 1, 2, 5e-3f, 1e-3f, 0.1f, 0, 0, 0, 1);
    private static final String QUERY = "encoder.layer.0.attention.self.query.down";

    /** What autograd keeps for later must not be in memory that the Java machine frees meanwhile. */
    @Test
    void gradientsDoNotDependOnMemoryGivenBack() throws InterruptedException {
        String text = "* Peru * sent medicine to # Chile #";
        PairText pair = new PairText(text, new Span(0, 8), new Span(text.indexOf('#'), text.length()));
        List<Reading> batch = List.of(Reading.of(pair, SentenceEncoder.pieces()));
        Random random = new Random(1);
        try (EncoderNetwork network = new EncoderNetwork(
                SentenceEncoder.weights(), SETTINGS, batch.get(0).pools().length, Classes.ALL.size(), random)) {
            network.replace(filled(network, random));
            float[] calm = gradient(network, batch, false);
            assertTrue(calm[0] != 0);
            assertArrayEquals(calm, gradient(network, batch, true));
        }
    }

    /** Values other than zero, so that gradients reach the first layer. */
    private static Map<String, float[]> filled(EncoderNetwork network, Random random) {
        Map<String, float[]> values = network.values();
        for (float[] array : values.values()) {
            for (int i = 0; i < array.length; i++) {
                array[i] = (float) random.nextGaussian() / 50;
            }
        }
        return values;
    }

    private static float[] gradient(EncoderNetwork network, List<Reading> batch, boolean disturbed)
            throws InterruptedException {
        try (NDScope ignored = new NDScope();
                GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
            gradients.zeroGradients();
            NDArray loss = network.scores(batch, false).softmax(-1).get("0,0").log();
            if (disturbed) {
                reuseFreedMemory();
            }
            gradients.backward(loss);
        }
        try (NDScope ignored = new NDScope()) {
            return Objects.requireNonNull(network.learned().get(QUERY))
                    .getGradient()
                    .toFloatArray();
        }
    }

    private static void reuseFreedMemory() throws InterruptedException {
        List<ByteBuffer> taken = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            System.gc();
            Thread.sleep(100); // buffers are freed by a thread of their own
            for (int i = 0; i < 20_000; i++) {
                taken.add(ByteBuffer.allocateDirect(Float.BYTES).putFloat(0, 1e30f));
            }
        }
        assertTrue(taken.size() > 1);
    }
}

package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;

class OnnxWeightsTest {

    private static final String LAYER = "encoder.layer.3.output.dense";

    @Test
    void everyLayerOfTheEncoderHasItsMatrix() {
        OnnxWeights weights = SentenceEncoder.weights();
        assertEquals(12 * 6, weights.layers().size());
        OnnxWeights.Matrix matrix = weights.layer(LAYER);
        assertEquals(1536, matrix.rows());
        assertEquals(384, matrix.columns());
        assertEquals(384, weights.vector("encoder.layer.3.output.LayerNorm.weight").length);
        assertEquals(30_522, weights.matrix("embeddings.word_embeddings.weight").rows());
    }

    @Test
    void whatWasLearnedStandsInTheNewFile() throws IOException {
        OnnxWeights before = SentenceEncoder.weights();
        float[] down = new float[1536];
        float[] up = new float[384];
        down[5] = 1;
        up[7] = 0.5f;
        Adapter adapter = new Adapter(Map.of(LAYER, new Adapter.Product(1, down, up)));
        OnnxWeights after = OnnxWeights.read(before.with(adapter));
        float[] old = before.layer(LAYER).values();
        float[] changed = after.layer(LAYER).values();
        int at = 5 * 384 + 7;
        assertEquals(old[at] + 0.5f, changed[at], 0.01f);
        for (int i = 0; i < 384; i++) {
            assertTrue(i == at || Math.abs(old[i] - changed[i]) < 0.01f, "number " + i);
        }
        assertEquals(
                before.layer("encoder.layer.2.output.dense").values()[9],
                after.layer("encoder.layer.2.output.dense").values()[9]);
    }

    @Test
    void whatTheFileLacksIsTold() {
        OnnxWeights weights = SentenceEncoder.weights();
        assertThrows(CasusException.class, () -> weights.vector("encoder.layer.99.bias"));
        assertThrows(
                IOException.class,
                () -> OnnxWeights.read("no model".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}

package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class HalvesTest {

    /** Whole numbers this small are exact in 16 bits. */
    @Test
    void aProductIsThatOfTheMatricesAndGivesGradientsToItsLeftSide() {
        System.setProperty("ai.djl.offline", "true");
        try (NDManager manager = NDManager.newBaseManager();
                Halves halves = new Halves()) {
            NDArray left = manager.create(new float[] {1, 2, 3, 4}, new Shape(2, 2));
            left.setRequiresGradient(true);
            NDArray half = halves.half(manager.create(new float[] {5, 6, 7, 8, 9, 10}, new Shape(2, 3)));
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray product = halves.product(left, half);
                assertArrayEquals(new float[] {21, 24, 27, 47, 54, 61}, product.toFloatArray());
                gradients.backward(product.sum());
            }
            assertArrayEquals(new float[] {18, 27, 18, 27}, left.getGradient().toFloatArray());
        }
    }
}

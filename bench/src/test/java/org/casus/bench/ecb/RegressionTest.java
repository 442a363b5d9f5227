package org.casus.bench.ecb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weights that examples were drawn by are found again. */
class RegressionTest {

    private static final double[] TRUE = {2, -1, 0};

    @Test
    void findsWhatExamplesWereDrawnBy() {
        Random random = new Random(7);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> yes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] row = {random.nextGaussian(), 3 + 5 * random.nextGaussian(), random.nextInt(2)};
            double odds = 1 + TRUE[0] * row[0] + TRUE[1] * (row[1] - 3) / 5;
            rows.add(row);
            yes.add(random.nextDouble() < 1 / (1 + Math.exp(-odds)));
        }
        Regression fitted = Regression.fit(List.of("a", "b", "c"), rows, yes);
        assertEquals(1, fitted.odds(new double[] {0, 3, 0}), 0.1);
        assertEquals(3, fitted.odds(new double[] {1, 3, 0}), 0.15);
        assertEquals(0, fitted.odds(new double[] {0, 8, 0}), 0.1);
        assertEquals(0.5, fitted.share(new double[] {-0.5, 3, 1}), 0.05);
        assertTrue(fitted.table().startsWith("feature\tweight\na\t"), fitted.table());
    }
}

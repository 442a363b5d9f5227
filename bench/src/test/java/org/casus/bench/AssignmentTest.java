package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best assignment is the best of all that can be tried. */
class AssignmentTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noOtherIsBetter(int seed) {
        Random random = new Random(seed);
        double[][] values = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            }
        }
        assertEquals(tried(values, 0, new boolean[values[0].length]), Assignment.best(values), 1e-9);
    }

    private static double tried(double[][] values, int row, boolean[] taken) {
        if (row == values.length) {
            return 0;
        }
        double best = tried(values, row + 1, taken);
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.max(best, values[row][j] + tried(values, row + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }
}

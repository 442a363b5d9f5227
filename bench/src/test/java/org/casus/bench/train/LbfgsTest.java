package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LbfgsTest {

    @Test
    void findsTheBottomOfABowl() {
        double[] point = Lbfgs.minimise(
                (x, gradient) -> {
                    gradient[0] = 2 * (x[0] - 3);
                    gradient[1] = 20 * (x[1] + 1);
                    return (x[0] - 3) * (x[0] - 3) + 10 * (x[1] + 1) * (x[1] + 1);
                },
                2,
                100,
                0);
        assertEquals(3, point[0], 1e-6);
        assertEquals(-1, point[1], 1e-6);
    }

    /** Rosenbrock's valley: long, bent and flat (Rosenbrock 1960). */
    @Test
    void findsTheEndOfABentValley() {
        double[] point = Lbfgs.minimise(
                (x, gradient) -> {
                    double bend = x[1] - x[0] * x[0];
                    gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
                    gradient[1] = 200 * bend;
                    return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
                },
                2,
                500,
                0);
        assertEquals(1, point[0], 1e-3);
        assertEquals(1, point[1], 1e-3);
    }
}

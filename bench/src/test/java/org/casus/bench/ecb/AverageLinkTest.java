package org.casus.bench.ecb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points on a line, the more alike the nearer: one minus their distance. */
class AverageLinkTest {

    private static final double[] POINTS = {0, 0.1, 0.3, 1.0, 1.1};

    @ParameterizedTest(name = "joined from {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.95 | [[0], [1], [2], [3], [4]]",
                "0.85 | [[0, 1], [2], [3, 4]]",
                "0.75 | [[0, 1, 2], [3, 4]]",
                "0.00 | [[0, 1, 2, 3, 4]]"
            })
    void joins(double least, String groups) {
        assertEquals(
                groups,
                AverageLink.groups(POINTS.length, (i, j) -> 1 - Math.abs(POINTS[i] - POINTS[j]), least)
                        .toString());
    }
}

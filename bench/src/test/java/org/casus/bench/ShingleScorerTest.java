package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShingleScorerTest {

    @ParameterizedTest
    @CsvSource({
        "one two three four five, one two three four five, 1, 1",
        "one two three four five, one two three four, 1, 0.5",
        "one two three four, one two three four five, 0.5, 1",
        "one two three four, six seven eight nine, 0, 0",
        "one two, one two, 1, 1",
        "one two three four, '', 0, 0"
    })
    void comparesRunsOfFourWords(String truth, String body, double precision, double recall) {
        ShingleScorer.Overlap overlap = ShingleScorer.overlap(truth, body);
        assertEquals(precision, overlap.precision(), 1e-9);
        assertEquals(recall, overlap.recall(), 1e-9);
    }
}

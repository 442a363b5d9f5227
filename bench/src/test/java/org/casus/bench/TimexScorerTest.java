package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.casus.bench.TimexScorer.Timex;
import org.junit.jupiter.api.Test;

class TimexScorerTest {

    @Test
    void countsOverlapsOnceAndValuesAmongThem() {
        TimexScorer scorer = new TimexScorer("casus");
        scorer.add(
                List.of(new Timex(0, 10, "DATE", "2020"), new Timex(20, 30, "DATE", "2021-01")),
                List.of(
                        new Timex(0, 10, "DATE", "2020"),
                        new Timex(25, 30, "TIME", "2021-02"),
                        new Timex(40, 50, "SET", "P1D")));
        List<Double> values = scorer.scores().stream().map(Score::value).toList();
        assertEquals(
                List.of("strict F1", "relaxed F1", "type F1", "value F1"),
                scorer.scores().stream().map(Score::metric).toList());
        assertEquals(2.0 * 1 / 5, values.get(0), 1e-9);
        assertEquals(2.0 * 2 / 5, values.get(1), 1e-9);
        assertEquals(0.8 * 0.5, values.get(2), 1e-9);
        assertEquals(0.8 * 0.5, values.get(3), 1e-9);
    }
}

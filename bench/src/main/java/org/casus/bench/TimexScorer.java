package org.casus.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts expressions of time found and read right, document by document. */
final class TimexScorer {

    /**
     * An expression of time.
     *
     * @param start offset of the first code point
     * @param end offset after the last code point
     * @param type TIMEX3 type
     * @param value TIMEX3 value
     */
    record Timex(int start, int end, String type, String value) {

        int overlap(Timex other) {
            return Math.min(end, other.end) - Math.max(start, other.start);
        }
    }

    private final String system;
    private int gold;
    private int predicted;
    private int strict;
    private int found;
    private int types;
    private int values;

    TimexScorer(String system) {
        this.system = system;
    }

    /** Counts one document. */
    void add(List<Timex> expected, List<Timex> predictions) {
        gold += expected.size();
        predicted += predictions.size();
        Set<Integer> used = new HashSet<>();
        for (Timex timex : expected) {
            if (predictions.stream().anyMatch(p -> p.start() == timex.start() && p.end() == timex.end())) {
                strict++;
            }
            int best = -1;
            for (int i = 0; i < predictions.size(); i++) {
                int overlap = timex.overlap(predictions.get(i));
                if (overlap > 0 && !used.contains(i) && (best < 0 || overlap > timex.overlap(predictions.get(best)))) {
                    best = i;
                }
            }
            if (best >= 0) {
                used.add(best);
                found++;
                types += timex.type().equalsIgnoreCase(predictions.get(best).type()) ? 1 : 0;
                values += timex.value().equalsIgnoreCase(predictions.get(best).value()) ? 1 : 0;
            }
        }
    }

    List<Score> scores() {
        double relaxed = f1(found);
        return List.of(
                new Score(system, "strict F1", f1(strict), gold),
                new Score(system, "relaxed F1", relaxed, gold),
                new Score(system, "type F1", relaxed * types / Math.max(1, found), gold),
                new Score(system, "value F1", relaxed * values / Math.max(1, found), gold));
    }

    private double f1(int right) {
        return gold + predicted == 0 ? 0 : 2.0 * right / (gold + predicted);
    }
}

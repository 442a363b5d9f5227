package org.casus.bench;

import java.util.List;

/** Whether there is an event at all: precision, recall and F1. */
final class Presence {

    private int hits;
    private int found;
    private int gold;
    private int all;

    void add(boolean want, boolean got) {
        all++;
        gold += want ? 1 : 0;
        found += got ? 1 : 0;
        hits += want && got ? 1 : 0;
    }

    /** The three numbers, none where nothing was measured. */
    List<Score> scores(String suffix) {
        if (all == 0) {
            return List.of();
        }
        double precision = found == 0 ? 0 : (double) hits / found;
        double recall = gold == 0 ? 0 : (double) hits / gold;
        double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return List.of(
                Score.casus("event present precision" + suffix, precision, found),
                Score.casus("event present recall" + suffix, recall, gold),
                Score.casus("event present F1" + suffix, f1, all));
    }
}

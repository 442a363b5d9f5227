package org.casus.bench.train;

import java.util.Map;

/**
 * What is chosen by cross-validation on the training set, never on another one.
 *
 * @param penalty of the squares of the weights
 * @param steps of the solver at most
 * @param scales by the letters before a name's colon or equals sign
 */
record Settings(double penalty, int steps, Map<String, Double> scales) {

    /** The settings of the built-in model; docs/decisions/0007 tells how they were found. */
    static final Settings CHOSEN =
            new Settings(1.0, 150, Map.of("c", 1.0, "w", 0.5, "b", 0.7, "r", 0.7, "p", 0.7, "v", 0.7));

    Settings {
        scales = Map.copyOf(scales);
    }

    double scale(String name) {
        return scales.getOrDefault(name.substring(0, 1), 0.0);
    }
}

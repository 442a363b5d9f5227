package org.casus.event;

import org.jspecify.annotations.Nullable;

/**
 * How sure a record's type is: by the model's calibrated opinion where it was asked, else by simple signs that are not
 * calibrated: the pattern's conditions raise it, missing or unresolved roles lower it.
 */
final class Confidence {

    /** Figures are read by narrow rules. */
    static final double OF_FIGURES = 0.8;

    private static final double BASE = 0.6;
    private static final double STEP = 0.05;
    private static final int MOST = 6;

    private Confidence() {}

    /**
     * Of a record that is kept.
     *
     * @param likelihood what a model makes of it, null where none was asked
     */
    static double of(Candidate candidate, @Nullable Likelihood likelihood) {
        return likelihood == null ? bySigns(candidate) : Math.round(likelihood.type() * 100) / 100.0;
    }

    /** By the simple signs alone; a model is not asked about what is turned down. */
    static double bySigns(Candidate candidate) {
        double sure = BASE + STEP * Math.min(MOST, candidate.match().specificity());
        if (candidate.actors().isEmpty()) {
            sure -= 4 * STEP;
        } else if (candidate.actors().stream().anyMatch(a -> a.country() == null)) {
            sure -= 2 * STEP;
        }
        if (candidate.isNoun()) {
            sure -= STEP;
        }
        return Math.round(sure * 100) / 100.0;
    }
}

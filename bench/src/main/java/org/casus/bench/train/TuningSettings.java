package org.casus.bench.train;

/**
 * How the encoder is fine-tuned.
 *
 * @param rank of the products added to its matrices
 * @param epochs how often each pair is seen while the rate falls from its highest to nothing
 * @param rounds how often each is seen again after that, in each round at a rate that falls to nothing once more; the weights
 *     are the mean of those at the end of the epochs and of each round (Izmailov et al. 2018)
 * @param batch pairs in a step
 * @param rate the highest rate of learning, reached after the warm-up and then lowered evenly to nothing
 * @param again the rate at the beginning of each round
 * @param warmUp share of the steps
 * @param masking share of the pairs whose parties' names are hidden, anew in each epoch
 * @param dropout share of numbers left out at random while learning
 * @param decay of the weights in each step
 * @param seed of everything random
 */
record TuningSettings(
        int rank,
        int epochs,
        int rounds,
        int batch,
        float rate,
        float again,
        float warmUp,
        float masking,
        float dropout,
        float decay,
        int seed) {

    /** The settings of the built-in model; docs/decisions/0007 tells how they were found. */
    static final TuningSettings CHOSEN = new TuningSettings(16, 4, 3, 16, 4e-4f, 2e-4f, 0.06f, 0.5f, 0.1f, 0.01f, 7);
}

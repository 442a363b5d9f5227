package org.casus.bench.train;

/**
 * How the encoder is fine-tuned.
 *
 * @param rank of the products added to its matrices
 * @param epochs how often each pair is seen
 * @param batch pairs in a step
 * @param rate the highest rate of learning, reached after the warm-up and then lowered evenly to nothing
 * @param warmUp share of the steps
 * @param masking share of the pairs whose parties' names are hidden, anew in each epoch
 * @param dropout share of numbers left out at random while learning
 * @param decay of the weights in each step
 * @param seed of everything random
 */
record TuningSettings(
        int rank,
        int epochs,
        int batch,
        float rate,
        float warmUp,
        float masking,
        float dropout,
        float decay,
        int seed) {

    /** The settings of the built-in model; docs/decisions/0007 tells how they were found. */
    static final TuningSettings CHOSEN = new TuningSettings(16, 4, 16, 4e-4f, 0.06f, 0.5f, 0.1f, 0.01f, 7);
}

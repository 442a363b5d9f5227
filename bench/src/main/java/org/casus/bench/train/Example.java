package org.casus.bench.train;

/**
 * One thing to learn from, in numbers.
 *
 * @param features indices of the features that hold
 * @param values their values, as many
 * @param classes indices of the classes of which one is right: a set may not tell two of ours apart
 */
record Example(int[] features, float[] values, int[] classes) {}

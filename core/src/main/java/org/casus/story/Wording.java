package org.casus.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The telling words of an article: those that few articles have, weighted, and names of several words. Immutable.
 */
public final class Wording {

    private final int[] terms;
    private final int[] weights;
    private final int[] names;

    /**
     * @param terms hashes of the words, ascending
     * @param weights their weights in ten-thousandths; the sum of their squares is that of 1
     * @param names hashes of the names, ascending
     */
    Wording(int[] terms, int[] weights, int[] names) {
        this.terms = terms.clone();
        this.weights = weights.clone();
        this.names = names.clone();
    }

    private static final double SCALE = 1e4;

    static int scaled(double weight) {
        return (int) Math.round(weight * SCALE);
    }

    /** Cosine of the weighted words: 0 for nothing in common, 1 for the same words. */
    public double likeness(Wording other) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < terms.length; i++) {
            while (at < other.terms.length && other.terms[at] < terms[i]) {
                at++;
            }
            if (at < other.terms.length && other.terms[at] == terms[i]) {
                sum += weights[i] / SCALE * (other.weights[at] / SCALE);
            }
        }
        return sum;
    }

    /** How many names both have. */
    public int commonNames(Wording other) {
        int common = 0;
        for (int name : names) {
            common += Arrays.binarySearch(other.names, name) >= 0 ? 1 : 0;
        }
        return common;
    }

    /** Whether all words of a name are among the telling ones. */
    boolean tells(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+", -1))
                .allMatch(word -> Arrays.binarySearch(terms, word.hashCode()) >= 0);
    }

    /** The words with the largest weights. */
    int[] strongest(int most) {
        return IntStream.range(0, terms.length)
                .boxed()
                .sorted((a, b) -> weights[b] != weights[a]
                        ? Integer.compare(weights[b], weights[a])
                        : Integer.compare(terms[a], terms[b]))
                .limit(most)
                .mapToInt(i -> terms[i])
                .toArray();
    }

    /** Not to be changed. */
    int[] terms() {
        return terms;
    }

    /** Not to be changed. */
    int[] weights() {
        return weights;
    }

    /** Not to be changed. */
    int[] names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wording that
                && Arrays.equals(terms, that.terms)
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(names, that.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }
}

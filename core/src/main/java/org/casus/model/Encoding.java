package org.casus.model;

import java.util.List;
import java.util.function.Predicate;
import org.casus.article.Span;

/** A text as the encoder sees it: a vector for each of its pieces. */
public final class Encoding {

    private final float[][] vectors;
    private final List<Span> spans;

    Encoding(float[][] vectors, List<Span> spans) {
        this.vectors = vectors;
        this.spans = List.copyOf(spans);
    }

    /** The mean of all pieces, at length 1. */
    public float[] mean() {
        return pool(span -> true);
    }

    /** The mean of the pieces that overlap a stretch of the text, at length 1; zeros where there are none. */
    public float[] mean(Span within) {
        return pool(within::overlaps);
    }

    private float[] pool(Predicate<Span> takes) {
        float[] sum = new float[vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            if (takes.test(spans.get(i))) {
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += vectors[i][k];
                }
            }
        }
        double square = 0;
        for (float value : sum) {
            square += (double) value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int k = 0; k < sum.length && length > 0; k++) {
            sum[k] /= length;
        }
        return sum;
    }
}

package org.casus.model;

import java.util.List;
import org.casus.article.Span;

/** A text as the encoder sees it: a vector for each of its pieces. */
public final class Encoding {

    private final float[][] vectors;
    private final List<Span> spans;

    Encoding(float[][] vectors, List<Span> spans) {
        this.vectors = vectors;
        this.spans = List.copyOf(spans);
    }

    /** How many numbers a vector has. */
    public int size() {
        return vectors[0].length;
    }

    /** The mean of the pieces that overlap a stretch of the text; zeros where there are none. */
    public float[] mean(Span within) {
        float[] sum = new float[size()];
        int count = 0;
        for (int i = 0; i < vectors.length; i++) {
            if (within.overlaps(spans.get(i))) {
                count++;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += vectors[i][k];
                }
            }
        }
        for (int k = 0; k < sum.length && count > 0; k++) {
            sum[k] /= count;
        }
        return sum;
    }
}

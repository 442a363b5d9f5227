package org.casus.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Whether what is said to be sure is right: answers by tenths of their confidence. */
public final class Reliability {

    private static final int BINS = 10;

    private final int[] all = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sure = new double[BINS];

    /** @param confidence 0 to 1 */
    public void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        all[bin]++;
        right[bin] += isRight ? 1 : 0;
        sure[bin] += confidence;
    }

    /** The expected calibration error: the mean gap between how sure and how right, weighted by how often. */
    public double error() {
        double gap = 0;
        int sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gap += Math.abs(sure[bin] - right[bin]);
            sum += all[bin];
        }
        return sum == 0 ? 0 : gap / sum;
    }

    /** The table, without empty tenths. */
    public void print(PrintWriter out) {
        out.printf("%-12s %10s %10s %6s%n", "confidence", "mean", "right", "n");
        for (int bin = 0; bin < BINS; bin++) {
            if (all[bin] > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f to %.1f   %10.3f %10.3f %6d%n",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        sure[bin] / all[bin],
                        (double) right[bin] / all[bin],
                        all[bin]);
            }
        }
        out.printf(Locale.ROOT, "expected calibration error %.3f%n", error());
        out.flush();
    }
}

package org.casus.bench;

/**
 * One measured number.
 *
 * @param system what was measured ("casus"), or a baseline beside it ("sutime")
 * @param metric the measure ("value F1"); unique within its system
 * @param value the number
 * @param sample how many items it was measured on
 * @param count whether the number counts things rather than being a share
 */
public record Score(String system, String metric, double value, int sample, boolean count) {

    /** The system whose scores are compared with the expected ones. */
    public static final String CASUS = "casus";

    /** A share, such as F1. */
    public Score(String system, String metric, double value, int sample) {
        this(system, metric, value, sample, false);
    }

    /** A share that Casus itself reaches. */
    public static Score casus(String metric, double value, int sample) {
        return new Score(CASUS, metric, value, sample);
    }

    /** A count of Casus itself: so many of the sample. */
    public static Score count(String metric, int value, int sample) {
        return new Score(CASUS, metric, value, sample, true);
    }
}

package org.casus.bench;

/**
 * One measured number.
 *
 * @param system what was measured ("casus"), or a baseline beside it ("sutime")
 * @param metric the measure ("value F1"); unique within its system
 * @param value the number
 * @param sample how many items it was measured on
 */
public record Score(String system, String metric, double value, int sample) {

    /** The system whose scores are compared with the expected ones. */
    public static final String CASUS = "casus";

    /** A number of Casus itself. */
    public static Score casus(String metric, double value, int sample) {
        return new Score(CASUS, metric, value, sample);
    }
}

package org.casus.event;

/**
 * What a model makes of a candidate's two parties.
 *
 * @param type how likely the candidate's type is, 0 to 1
 * @param none how likely it is that the two do nothing to each other, 0 to 1
 */
record Likelihood(double type, double none) {

    /** Below it nearly half of what the model doubts in everyday news is right; docs/decisions/0007 tells more. */
    private static final double NO_EVENT = 0.99;

    /** Whether the model sees no relation: that a pattern's word stands between the two is a figure of speech. */
    boolean isNone() {
        return none >= NO_EVENT;
    }
}

package org.casus.event;

/**
 * What a model makes of a candidate's two parties.
 *
 * @param type how likely the candidate's type is, 0 to 1
 * @param none how likely it is that the two do nothing to each other, 0 to 1
 */
record Likelihood(double type, double none) {

    /**
     * Of 442 articles of everyday news the model gave a dozen kept records as much, and all were wrong: candidates that "beat"
     * and "battle" rivals, reporters who "spoke to" a neighbour.
     */
    private static final double NO_EVENT = 0.99;

    /** A type that has more is only doubted: "the soldiers who attacked a village". */
    private static final double OUT_OF_QUESTION = 0.25;

    /** Whether the model sees no relation: that a pattern's word stands between the two is a figure of speech. */
    boolean isNone() {
        return none >= NO_EVENT && type < OUT_OF_QUESTION;
    }
}

package org.casus.event;

/**
 * Whether the text says that a thing happened, by grammar alone: attribution and dates are weighed later.
 *
 * @param factuality ACTUAL, DEMANDED, PLANNED, HYPOTHETICAL, DENIED, or PAST for history told in the past perfect
 * @param announced whether it is foretold outright ("will meet"), not merely planned or threatened
 * @param reason the words that decide, for the reader ("in the scope of 'urge'"); empty for ACTUAL
 */
record Reality(Factuality factuality, boolean announced, String reason) {

    static final Reality ACTUAL = new Reality(Factuality.ACTUAL, false, "");

    boolean isActual() {
        return factuality == Factuality.ACTUAL;
    }
}

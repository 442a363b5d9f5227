package org.casus.store;

/**
 * How often one country acted on another.
 *
 * @param actor country that acts; of reciprocal events the first in the alphabet
 * @param recipient country that is acted upon
 * @param period month, or empty where all time was asked for
 * @param cooperation reports, or incidents, of quad class 1 and 2
 * @param conflict of quad class 3 and 4
 */
public record PairCount(String actor, String recipient, String period, long cooperation, long conflict) {}

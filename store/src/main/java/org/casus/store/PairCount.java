package org.casus.store;

/**
 * How often one country, or named actor, acted on another.
 *
 * @param actor country or identity of who acts; of reciprocal events the first in the alphabet
 * @param actorName as some text writes it, for a country its code
 * @param recipient country or identity of who is acted upon
 * @param recipientName as some text writes it, for a country its code
 * @param period month, or empty where all time was asked for
 * @param cooperation reports, or incidents, of quad class 1 and 2
 * @param conflict of quad class 3 and 4
 */
public record PairCount(
        String actor,
        String actorName,
        String recipient,
        String recipientName,
        String period,
        long cooperation,
        long conflict) {}

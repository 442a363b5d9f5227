package org.casus.casualty;

import org.jspecify.annotations.Nullable;

/**
 * The losses of one happening, put together from all that an article says of it.
 *
 * @param killed number of dead, attackers included, null where the article gives none
 * @param injured number of people injured and alive, null where the article gives none
 */
public record Toll(@Nullable Integer killed, @Nullable Integer injured) {}

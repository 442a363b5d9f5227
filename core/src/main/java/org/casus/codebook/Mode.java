package org.casus.codebook;

import org.jspecify.annotations.Nullable;

/**
 * A mode: how an event of a type was done.
 *
 * @param code its name within the type ("heavy-weapons")
 * @param score its score, null where the ontology publishes none
 */
public record Mode(String code, @Nullable Double score) {}

package org.casus.codebook;

import org.jspecify.annotations.Nullable;

/**
 * A sentence beside a pattern that it must or must not code.
 *
 * @param text the sentence
 * @param codes whether the pattern must code it
 * @param actors countries of the actors, joined by "+", null where not stated
 * @param recipients countries of the recipients, joined by "+", null where not stated
 * @param file where it stands, for messages
 * @param line its line, from 1
 */
public record Example(
        String text,
        boolean codes,
        @Nullable String actors,
        @Nullable String recipients,
        String file,
        int line) {}

package org.casus.codebook;

import java.util.List;

/**
 * What must, or must not, stand at the end of a path.
 *
 * @param path where to look
 * @param items lemmas or phrases, {@code *} for anything, or event types in capitals; word classes are already spelt out
 * @param wanted whether one of the items must be there, or none may be
 */
record Condition(RolePath path, List<String> items, boolean wanted) {

    Condition {
        items = List.copyOf(items);
    }
}

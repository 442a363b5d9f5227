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

    /** How much conditions make a pattern more specific: each that is wanted two, having any that is not one. */
    static int specificity(List<Condition> conditions) {
        int wanted = (int) conditions.stream().filter(Condition::wanted).count();
        return 2 * wanted + (conditions.size() > wanted ? 1 : 0);
    }

    /** Whether the other condition holds wherever this one does. */
    boolean implies(Condition other) {
        if (wanted != other.wanted || !path.equals(other.path)) {
            return false;
        }
        return wanted
                ? other.items.contains("*") || other.items.containsAll(items)
                : items.contains("*") || items.containsAll(other.items);
    }
}

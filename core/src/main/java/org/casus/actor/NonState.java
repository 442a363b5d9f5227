package org.casus.actor;

import java.util.Set;

/** PLOVER's codes that stand in the place of a country. */
final class NonState {

    private static final Set<String> CODES = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private NonState() {}

    static boolean is(String code) {
        return CODES.contains(code);
    }
}

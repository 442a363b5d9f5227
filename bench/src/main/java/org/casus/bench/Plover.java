package org.casus.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fifteen roots of PLOVER's first draft, which public sets use in place of the sixteen types: CONCEDE and RETREAT are
 * one there.
 */
final class Plover {

    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("YIELD", 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));

    private Plover() {}

    /**
     * The root of a type, null for null. The draft codes a yielding that is only announced as AGREE; CAMEO 1.1 has it under
     * 03 (express intent to cooperate), not 08 (yield), so the record's CAMEO code tells them apart.
     */
    static @Nullable String root(@Nullable String type, @Nullable String cameo) {
        if ("CONCEDE".equals(type) && (cameo == null || cameo.startsWith("03"))) {
            return "AGREE";
        }
        return "CONCEDE".equals(type) || "RETREAT".equals(type) ? "YIELD" : type;
    }

    /** The roots in alphabetic order. */
    static List<String> roots() {
        return QUADS.keySet().stream().sorted().toList();
    }

    /** The quad class of a root, "-" for none. */
    static String quad(@Nullable String root) {
        Integer quad = root == null ? null : QUADS.get(root);
        return quad == null ? "-" : quad.toString();
    }

    /** The sets write IGO for the United Nations and the European Union too. */
    static @Nullable String country(@Nullable String country) {
        return "UNO".equals(country) || "EUR".equals(country) ? "IGO" : country;
    }
}

package org.casus.bench.train;

import java.util.List;
import java.util.Map;
import org.casus.CasusException;
import org.casus.model.TypeModel;

/** The classes of the model, and which of them a label of a training set may mean. */
final class Classes {

    /**
     * PLOVER's types, a concession that is only announced (CAMEO 035, which the public sets count as AGREE), and none.
     */
    static final List<String> ALL = List.of(
            "ACCUSE",
            "AGREE",
            "AID",
            "ASSAULT",
            "COERCE",
            "CONCEDE",
            "CONCEDE/035",
            "CONSULT",
            "COOPERATE",
            "MOBILIZE",
            TypeModel.NONE,
            "PROTEST",
            "REJECT",
            "REQUEST",
            "RETREAT",
            "SANCTION",
            "SUPPORT",
            "THREATEN");

    /** Roots of PLOVER's first draft that stand for several of these. */
    private static final Map<String, List<String>> ROOTS =
            Map.of("YIELD", List.of("CONCEDE", "RETREAT"), "AGREE", List.of("AGREE", "CONCEDE/035"));

    private Classes() {}

    /** Indices of the classes that a label of PLOVER's first draft may mean; own labels mean themselves. */
    static int[] of(String label, boolean draft) {
        List<String> names = draft ? ROOTS.getOrDefault(label, List.of(label)) : List.of(label);
        int[] indices = names.stream().mapToInt(ALL::indexOf).toArray();
        for (int index : indices) {
            if (index < 0) {
                throw new CasusException("no class '" + label + "'; the classes are " + ALL);
            }
        }
        return indices;
    }

    /** The root of PLOVER's first draft that a class belongs to. */
    static String root(String name) {
        return switch (name) {
            case "CONCEDE", "RETREAT" -> "YIELD";
            case "CONCEDE/035" -> "AGREE";
            default -> name;
        };
    }
}

package org.casus.bench.train;

import java.util.List;
import java.util.Map;
import org.casus.CasusException;
import org.casus.event.PairEvidence;
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

    /** Roots of PLOVER's first draft that stand for several of these, the usual one first. */
    private static final Map<String, List<String>> ROOTS = Map.of("YIELD", List.of("CONCEDE", "RETREAT"));

    private Classes() {}

    /** Indices of the classes that a label of PLOVER's first draft may mean. */
    static int[] ofRoot(String root, PairEvidence evidence) {
        if (root.equals("AGREE")) { // what is announced is a concession where the codebook says so
            return indices(List.of(evidence.names().contains("c:best=CONCEDE") ? "CONCEDE/035" : "AGREE"));
        }
        List<String> names = ROOTS.getOrDefault(root, List.of(root));
        return indices(names.stream()
                .filter(name -> evidence.names().contains("c:best=" + name))
                .findFirst()
                .map(List::of)
                .orElse(names));
    }

    /** The index of a class by its own name. */
    static int[] of(String name) {
        return indices(List.of(name));
    }

    private static int[] indices(List<String> names) {
        int[] indices = names.stream().mapToInt(ALL::indexOf).toArray();
        for (int index : indices) {
            if (index < 0) {
                throw new CasusException("no class '" + names + "'; the classes are " + ALL);
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

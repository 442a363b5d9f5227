package org.casus.story;

import java.util.HashMap;
import java.util.Map;
import org.casus.CasusException;
import org.casus.table.WordTable;

/** How much each thing that two reports have in common speaks for one happening; logarithms of odds. */
final class LikenessWeights {

    private static final String PATH = "/story/likeness.tsv";

    private final Map<String, Double> weights = new HashMap<>();
    private final String digest;

    private LikenessWeights(WordTable table) {
        digest = table.digest();
        for (WordTable.Row row : table.rows()) {
            try {
                weights.put(row.get("feature"), Double.parseDouble(row.get("weight")));
            } catch (NumberFormatException e) {
                throw new CasusException(
                        PATH + " line " + row.line() + ": \"" + row.get("weight") + "\" is no number", e);
            }
        }
    }

    static LikenessWeights fromResources() {
        return new LikenessWeights(WordTable.load(PATH));
    }

    /** The weight of a feature. */
    double of(String feature) {
        Double weight = weights.get(feature);
        if (weight == null) {
            throw new CasusException(PATH + ": has no feature \"" + feature + "\"");
        }
        return weight;
    }

    String digest() {
        return digest;
    }
}

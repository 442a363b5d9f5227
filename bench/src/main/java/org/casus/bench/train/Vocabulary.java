package org.casus.bench.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.event.PairEvidence;

/**
 * The features of a training set: names that are not unique, in alphabetic order. A feature's scale says how far the penalty
 * lets it go: the codebook's word counts for more than a lemma.
 */
final class Vocabulary {

    private static final int FEWEST = 2;

    private final Settings settings;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Vocabulary(Collection<PairEvidence> all, Settings settings) {
        this.settings = settings;
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(evidence -> evidence.names().forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.forEach((name, count) -> {
            if (count >= FEWEST && settings.scale(name) > 0) {
                indices.put(name, names.size());
                names.add(name);
            }
        });
    }

    /** How many features. */
    int size() {
        return names.size();
    }

    /** The name of a feature as the model's file has it. */
    String name(int feature) {
        return names.get(feature);
    }

    /** What a feature's value is multiplied by. */
    double scale(int feature) {
        return settings.scale(names.get(feature));
    }

    Example example(PairEvidence evidence, int... classes) {
        int[] features = evidence.names().stream()
                .filter(indices::containsKey)
                .mapToInt(indices::get)
                .toArray();
        float[] values = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            values[i] = (float) scale(features[i]);
        }
        return new Example(features, values, classes);
    }
}

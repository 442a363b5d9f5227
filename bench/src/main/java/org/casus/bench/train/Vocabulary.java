package org.casus.bench.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.event.PairEvidence;

/**
 * The features of a training set: names that are not unique, in alphabetic order, then the encoder's numbers. A feature's
 * scale says how far the penalty lets it go: the codebook's word counts for more than a lemma.
 */
final class Vocabulary {

    private static final int FEWEST = 2;

    private final Settings settings;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int numbers;

    Vocabulary(Collection<PairEvidence> all, int numbers, Settings settings) {
        this.settings = settings;
        this.numbers = numbers;
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
        return names.size() + numbers;
    }

    /** The name of a feature as the model's file has it. */
    String name(int feature) {
        return feature < names.size() ? names.get(feature) : "#" + (feature - names.size());
    }

    /** What a feature's value is multiplied by. */
    double scale(int feature) {
        return feature < names.size() ? settings.scale(names.get(feature)) : settings.numberScale();
    }

    Example example(PairEvidence evidence, int... classes) {
        int[] named = evidence.names().stream()
                .filter(indices::containsKey)
                .mapToInt(indices::get)
                .toArray();
        int[] features = new int[named.length + numbers];
        float[] values = new float[features.length];
        for (int i = 0; i < named.length; i++) {
            features[i] = named[i];
            values[i] = (float) scale(named[i]);
        }
        for (int i = 0; i < numbers; i++) {
            features[named.length + i] = names.size() + i;
            values[named.length + i] = evidence.numbers()[i] * (float) settings.numberScale();
        }
        return new Example(features, values, classes);
    }
}

package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which documents of a set to measure. A part kept apart from tuning is measured with, say, {@code --skip 1 --every 2}. */
final class Selection {

    @Option(names = "--skip", paramLabel = "N", description = "How many documents to leave out first.")
    private int skip;

    @Option(names = "--every", paramLabel = "N", description = "Take every Nth document (default: all).")
    private int every = 1;

    @Option(names = "--limit", paramLabel = "N", description = "How many documents to measure at most (default: all).")
    private int limit = Integer.MAX_VALUE;

    /** The documents to measure, in the set's order. */
    List<JsonNode> of(JsonNode documents) {
        List<JsonNode> selected = new ArrayList<>();
        for (int i = Math.max(0, skip); i < documents.size() && selected.size() < limit; i += Math.max(1, every)) {
            selected.add(documents.get(i));
        }
        return selected;
    }
}

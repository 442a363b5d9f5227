package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening with everything said about it.
 *
 * @param summary in a line
 * @param records its reports, by day of publication, then as added
 * @param story what the reports agree and disagree on, the history of its tolls, its origins, as {@code casus
 *     incidents} writes it. Null where incidents have not been joined across articles.
 * @param origins the texts that report it, each with the articles that print it
 */
public record IncidentView(
        IncidentSummary summary,
        List<StoredRecord> records,
        @Nullable JsonNode story,
        List<OriginView> origins) {

    public IncidentView {
        records = List.copyOf(records);
        origins = List.copyOf(origins);
    }
}

package org.casus.store;

import java.util.List;

/**
 * One happening with everything said about it.
 *
 * @param summary in a line
 * @param records its reports, by day of publication, then as added
 */
public record IncidentView(IncidentSummary summary, List<StoredRecord> records) {

    public IncidentView {
        records = List.copyOf(records);
    }
}

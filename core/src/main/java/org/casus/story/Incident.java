package org.casus.story;

import java.time.LocalDate;
import java.util.List;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * One happening with all that was reported of it.
 *
 * @param id stable hash of the key of the report that arrived first
 * @param type event type, null where only losses are told
 * @param date when, from the report that tells it most exactly
 * @param place where, likewise; null where no report tells
 * @param reports all reports, in the order of publication
 * @param origins ids of the independent origins of the reports, sorted: reprints of one text count once
 * @param firstReport day of the first report, null where no report has one
 * @param lastReport day of the last one, null where no report has one
 * @param fields agreed and disputed sides
 * @param toll losses by kind
 * @param tollHistory every count of losses, in the order of publication
 * @param revisions what later reports changed, in the order of publication
 */
public record Incident(
        String id,
        @Nullable String type,
        EventDate date,
        @Nullable Place place,
        List<Report> reports,
        List<String> origins,
        @Nullable LocalDate firstReport,
        @Nullable LocalDate lastReport,
        List<IncidentField> fields,
        List<TollRange> toll,
        List<TollEntry> tollHistory,
        List<Revision> revisions) {

    public Incident {
        reports = List.copyOf(reports);
        origins = List.copyOf(origins);
        fields = List.copyOf(fields);
        toll = List.copyOf(toll);
        tollHistory = List.copyOf(tollHistory);
        revisions = List.copyOf(revisions);
    }
}

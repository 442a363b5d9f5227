package org.casus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening and what its reports say, in a line. The bounds of deaths span all reports: the least low to the greatest
 * high, and between them the best figures that sources give.
 *
 * @param id of the incident
 * @param reports records that tell of it
 * @param articles articles among them
 * @param outlets outlets among them; reprints of one agency story are several outlets
 * @param firstDay first possible day, ISO, empty where unknown
 * @param lastDay last possible day, ISO, empty where unknown
 * @param types event types, in the order of the alphabet
 * @param country of the place, null where unknown
 * @param place name of the most exact place, null where unknown
 * @param lat its latitude, null where unresolved
 * @param lon its longitude, null where unresolved
 * @param precision how exact it is, null where unknown
 * @param contested whether the place is contested
 * @param killed deaths, null where no report gives a figure
 */
public record IncidentSummary(
        String id,
        int reports,
        int articles,
        int outlets,
        String firstDay,
        String lastDay,
        List<String> types,
        @Nullable String country,
        @Nullable String place,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String precision,
        boolean contested,
        @Nullable Range killed) {

    public IncidentSummary {
        types = List.copyOf(types);
    }

    /**
     * Figures of several sources.
     *
     * @param low least that any source's words allow, null where open
     * @param leastBest smallest best figure, null where none is given
     * @param greatestBest greatest best figure, null where none is given
     * @param high most that any source's words allow, null where open
     */
    public record Range(
            @Nullable Integer low,
            @Nullable Integer leastBest,
            @Nullable Integer greatestBest,
            @Nullable Integer high) {}
}

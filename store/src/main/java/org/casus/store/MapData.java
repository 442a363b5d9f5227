package org.casus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a map shows. Spots are places that a point may stand for; everything coarser is an area and never a dot.
 *
 * @param spots places of precision exact or settlement
 * @param areas districts, provinces, regions and countries
 * @param nowhere reports, or incidents, without a resolved place
 */
public record MapData(List<Spot> spots, List<Area> areas, long nowhere) {

    public MapData {
        spots = List.copyOf(spots);
        areas = List.copyOf(areas);
    }

    /**
     * A place that a dot may be drawn for.
     *
     * @param lat latitude in degrees, WGS 84
     * @param lon longitude in degrees
     * @param name of the place
     * @param country ISO alpha-3, null where in none
     * @param precision exact or settlement
     * @param contested whether somebody disputes whose it is
     * @param count reports or incidents
     */
    public record Spot(
            double lat,
            double lon,
            String name,
            @Nullable String country,
            String precision,
            boolean contested,
            long count) {}

    /**
     * An area that something happened somewhere in.
     *
     * @param precision admin2, admin1, region or country
     * @param country ISO alpha-3, null where in none or several
     * @param admin1 first-order division, null where not applicable
     * @param name of the area
     * @param lat latitude of a point within, for a label
     * @param lon longitude of it
     * @param contested whether somebody disputes whose it is
     * @param count reports or incidents
     */
    public record Area(
            String precision,
            @Nullable String country,
            @Nullable String admin1,
            String name,
            double lat,
            double lon,
            boolean contested,
            long count) {}
}

package org.casus.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Areas that are claimed by one and held by another, and which places lie in them. */
final class ContestedAreas {

    /**
     * One part of a contested area.
     *
     * @param name the area's name ("Crimea")
     * @param scope "country:ESH", "admin1:UA.11" or "box:SOUTH,WEST,NORTH,EAST:ISO3" in degrees, the
     *     country being the gazetteer's and empty on the high seas
     * @param codedUnder ISO 3166 alpha-3 code of the country its events are coded under, empty for the gazetteer's own
     * @param status who claims and who holds it
     */
    record Area(String name, String scope, String codedUnder, String status) {

        boolean contains(Gazetteer.Entry e) {
            String value = scope.substring(scope.indexOf(':') + 1);
            if (scope.startsWith("country:")) {
                return value.equals(e.country());
            }
            if (scope.startsWith("admin1:")) {
                return value.equals(e.admin1());
            }
            int country = value.indexOf(':');
            String[] box = value.substring(0, country).split(",");
            String within = value.substring(country + 1);
            return e.kind() != Gazetteer.Kind.COUNTRY
                    && (within.isEmpty() || within.equals(e.country()))
                    && e.lat() >= Double.parseDouble(box[0])
                    && e.lon() >= Double.parseDouble(box[1])
                    && e.lat() <= Double.parseDouble(box[2])
                    && e.lon() <= Double.parseDouble(box[3]);
        }
    }

    private final List<Area> areas;

    ContestedAreas(List<Area> areas) {
        this.areas = List.copyOf(areas);
    }

    Optional<Area> of(Gazetteer.Entry entry) {
        return areas.stream().filter(a -> a.contains(entry)).findFirst();
    }

    /** The country a place's events are coded under. */
    @Nullable
    String country(Gazetteer.Entry entry) {
        return of(entry).map(Area::codedUnder).filter(code -> !code.isEmpty()).orElse(entry.country());
    }
}

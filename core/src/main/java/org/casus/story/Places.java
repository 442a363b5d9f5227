package org.casus.story;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.casus.place.Place;
import org.casus.place.Place.Precision;
import org.jspecify.annotations.Nullable;

/** Comparing the places of happenings. */
final class Places {

    private static final double EARTH_KM = 6371;

    /** Two points of one town differ so much between tables. */
    static final double SAME_KM = 15;

    private static final Set<Precision> POINTS = EnumSet.of(Precision.EXACT, Precision.SETTLEMENT);
    private static final Set<Precision> DIVISIONS = EnumSet.of(Precision.ADMIN1, Precision.ADMIN2, Precision.REGION);

    private Places() {}

    /** Kilometres between two places' points, NaN where one has none. */
    static double kilometres(Place a, Place b) {
        if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
            return Double.NaN;
        }
        double north = Math.toRadians(b.lat() - a.lat());
        double east = Math.toRadians(b.lon() - a.lon());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    /** Whether one may lie in the other: a town in its country or division. */
    static boolean mayContain(Place a, Place b) {
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return false;
        }
        if (a.precision() == Precision.COUNTRY || b.precision() == Precision.COUNTRY) {
            return a.country() != null && a.country().equals(b.country());
        }
        boolean division = DIVISIONS.contains(a.precision()) || DIVISIONS.contains(b.precision());
        return division && (a.admin1() == null || b.admin1() == null || Objects.equals(a.admin1(), b.admin1()));
    }

    /** Whether both are known well enough to say that they are two places. */
    static boolean areApart(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null) {
            return false;
        }
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return true;
        }
        return POINTS.contains(a.precision()) && POINTS.contains(b.precision()) && kilometres(a, b) > SAME_KM;
    }

    /** Whether a place is known more exactly than another. */
    static boolean isFiner(Place a, Place b) {
        return a.precision().compareTo(b.precision()) < 0;
    }
}

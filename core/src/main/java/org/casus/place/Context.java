package org.casus.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/** What an article says about where it plays: countries and divisions by weight, and points that are known. */
final class Context {

    private static final double NEAR_KM = 150;

    private record Point(double lat, double lon, double weight) {}

    private final Map<String, Double> countries = new HashMap<>();
    private final Map<String, Double> admin1 = new HashMap<>();
    private final List<Point> points = new ArrayList<>();
    private double countryTotal;
    private double admin1Total;

    /** Adds what one resolved name tells. */
    void add(Entry e, double weight) {
        String country = e.country();
        if (country != null) {
            countries.merge(country, weight, Double::sum);
            countryTotal += weight;
        }
        String division = e.admin1();
        if (division != null) {
            admin1.merge(division, weight, Double::sum);
            admin1Total += weight;
        }
        if (e.kind() != Kind.COUNTRY && e.kind() != Kind.SUPRANATIONAL && e.kind() != Kind.REGION) {
            points.add(new Point(e.lat(), e.lon(), weight));
        }
    }

    /** Share of the countries' weight, 0 to 1, beside what {@code own} added itself. */
    double countryShare(@Nullable String country, double own) {
        return share(countries, country, countryTotal, own);
    }

    /** Share of the first-order divisions' weight, 0 to 1, beside what {@code own} added itself. */
    double admin1Share(@Nullable String division, double own) {
        return share(admin1, division, admin1Total, own);
    }

    private static double share(Map<String, Double> weights, @Nullable String key, double total, double own) {
        if (key == null) {
            return 0;
        }
        double rest = weights.getOrDefault(key, 0.0) - own;
        return rest <= 1e-9 ? 0 : rest / Math.max(1, total - own);
    }

    /** How near other places of the article are, 0 to 1, beside the entry itself. */
    double nearness(Entry e, double own) {
        double sum = 0;
        boolean self = own <= 0;
        for (Point p : points) {
            double km = kilometres(e.lat(), e.lon(), p.lat(), p.lon());
            if (km < 0.1 && !self) {
                self = true;
                continue;
            }
            sum += p.weight() * Math.exp(-km / NEAR_KM);
        }
        return Math.min(1, sum / 2);
    }

    /** Great-circle distance by the haversine formula, the earth a sphere of 6371 km. */
    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.toRadians(lat2 - lat1);
        double dLon = Math.toRadians(lon2 - lon1);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.pow(Math.sin(dLon / 2), 2);
        return 6371 * 2 * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}

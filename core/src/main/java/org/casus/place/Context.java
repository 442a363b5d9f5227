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

    /** Share of the countries' weight, 0 to 1. */
    double countryShare(@Nullable String country) {
        return share(countries, country, countryTotal);
    }

    /** Share of the first-order divisions' weight, 0 to 1. */
    double admin1Share(@Nullable String division) {
        return share(admin1, division, admin1Total);
    }

    private static double share(Map<String, Double> weights, @Nullable String key, double total) {
        return key == null ? 0 : weights.getOrDefault(key, 0.0) / Math.max(1, total);
    }

    /** How near other places of the article are, 0 to 1. */
    double nearness(Entry e) {
        double sum = 0;
        for (Point p : points) {
            sum += p.weight() * Math.exp(-kilometres(e.lat(), e.lon(), p.lat(), p.lon()) / NEAR_KM);
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

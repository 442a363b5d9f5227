package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts of what a filter finds. */
final class Aggregates {

    private final Connection connection;
    private final Hits hits;
    private final String counted;

    Aggregates(Connection connection, EventFilter filter) throws SQLException {
        this.connection = connection;
        this.hits = Hits.of(connection, filter);
        this.counted = filter.view() == EventFilter.View.INCIDENT ? "count(DISTINCT r.incident)" : "count(*)";
    }

    /** Reads one row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Counts counts() throws SQLException {
        return list(
                        "SELECT count(*), count(DISTINCT r.incident), count(DISTINCT r.article) FROM " + hits.from()
                                + " WHERE " + hits.where(),
                        row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    List<FacetCount> facet(Facet facet, int limit) throws SQLException {
        boolean ofParty = facet.party() != Facet.Party.NONE;
        String value = ofParty ? "p." + facet.column() : "ifnull(CAST(" + facet.column() + " AS TEXT), '')";
        boolean isIdentity = ofParty && facet.column().equals("identity");
        String from = ofParty
                ? hits.from() + " JOIN party p ON p.record = r.n AND p.role = '"
                        + facet.party().role() + "'"
                : hits.from();
        String count = ofParty && counted.equals("count(*)") ? "count(DISTINCT r.n)" : counted;
        return list(
                "SELECT " + value + " AS value, " + (isIdentity ? "min(p.text)" : "''") + ", " + count + " AS n FROM "
                        + from + " WHERE " + hits.where() + " GROUP BY 1 ORDER BY n DESC, value LIMIT " + limit,
                row -> {
                    String found = row.getString(1);
                    String label = row.getString(2);
                    return new FacetCount(found, label.isEmpty() ? found : label, row.getLong(3));
                });
    }

    List<TimeCount> timeline(TimeCount.Unit unit) throws SQLException {
        return list(
                "SELECT substr(r.day, 1, " + unit.letters() + "), " + counted + " FROM " + hits.from() + " WHERE "
                        + hits.where() + " AND r.day <> '' GROUP BY 1 ORDER BY 1",
                row -> new TimeCount(row.getString(1), row.getLong(2)));
    }

    List<PairCount> pairs(boolean byMonth, int limit) throws SQLException {
        String period = byMonth ? "substr(r.day, 1, 7)" : "''";
        String each = counted.equals("count(*)") ? "r.n" : "r.incident";
        return list(
                "SELECT q.actor, q.recipient, " + period + ", count(DISTINCT CASE WHEN r.quad <= 2 THEN " + each
                        + " END), count(DISTINCT CASE WHEN r.quad > 2 THEN " + each
                        + " END), count(*) AS n FROM " + hits.from() + " JOIN pair q ON q.record = r.n WHERE "
                        + hits.where()
                        + " GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3 LIMIT " + limit,
                row -> new PairCount(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
    }

    MapData map(int limit) throws SQLException {
        String select = "SELECT r.lat, r.lon, r.place_name, r.country, r.admin1, r.place_precision, max(r.contested), "
                + counted + " AS n FROM " + hits.from() + " WHERE " + hits.where();
        String order = " ORDER BY n DESC, 1, 2 LIMIT " + limit;
        List<MapData.Spot> spots = list(
                select + " AND r.lat IS NOT NULL AND r.place_precision IN ('exact', 'settlement') GROUP BY 1, 2, 3"
                        + order,
                row -> new MapData.Spot(
                        row.getDouble(1),
                        row.getDouble(2),
                        name(row),
                        row.getString(4),
                        row.getString(6),
                        row.getInt(7) > 0,
                        row.getLong(8)));
        List<MapData.Area> areas = list(
                select
                        + " AND r.lat IS NOT NULL AND r.place_precision NOT IN ('exact', 'settlement')"
                        + " GROUP BY r.place_precision, r.country, r.admin1, r.place_name" + order,
                row -> new MapData.Area(
                        row.getString(6),
                        row.getString(4),
                        row.getString(5),
                        name(row),
                        row.getDouble(1),
                        row.getDouble(2),
                        row.getInt(7) > 0,
                        row.getLong(8)));
        long nowhere = list(
                        "SELECT " + counted + " FROM " + hits.from() + " WHERE " + hits.where() + " AND r.lat IS NULL",
                        row -> row.getLong(1))
                .get(0);
        return new MapData(spots, areas, nowhere);
    }

    private static String name(ResultSet row) throws SQLException {
        String name = row.getString(3);
        return name == null ? "" : name;
    }

    private <T> List<T> list(String sql, Row<T> read) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(connection, sql, hits.values());
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read.read(row));
            }
        }
        return found;
    }
}

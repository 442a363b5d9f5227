package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts of what a filter finds, over {@link Columns}. */
final class Aggregates {

    private static final String COUNTRIES =
            "(SELECT record, actor, actor AS actor_name, recipient, recipient AS recipient_name FROM pair)";

    /** Each actor with each recipient; of a reciprocal event each two participants, in the alphabet's order. */
    private static final String NAMED = """
            (WITH known AS (
                SELECT role, record, min(CASE WHEN identity = '' THEN country ELSE text END) AS name,
                    CASE WHEN identity = '' THEN country ELSE identity END AS id
                FROM party WHERE identity <> '' OR country <> '' GROUP BY role, record, id)
            SELECT a.record, a.id AS actor, a.name AS actor_name, b.id AS recipient, b.name AS recipient_name
            FROM known a JOIN known b ON a.record = b.record AND a.role = 'actor'
                AND (b.role = 'recipient' OR a.id < b.id
                    AND NOT EXISTS (SELECT 1 FROM party c WHERE c.record = a.record AND c.role = 'recipient')))""";

    private static final Set<String> SPOTS = Set.of("exact", "settlement");

    private final Connection connection;
    private final Condition condition;
    private final String counted;

    Aggregates(Connection connection, EventFilter filter, Condition condition) {
        this.connection = connection;
        this.condition = condition;
        this.counted = filter.view() == EventFilter.View.INCIDENT ? "count(DISTINCT r.incident)" : "count(*)";
    }

    /** Reads one row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Counts counts() throws SQLException {
        return list(
                        "SELECT count(*), count(DISTINCT r.incident), count(DISTINCT r.article) FROM "
                                + condition.from() + " WHERE " + condition.sql(),
                        row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    List<FacetCount> facet(Facet facet, int limit) throws SQLException {
        boolean ofParty = facet.party() != Facet.Party.NONE;
        String value = ofParty ? "p." + facet.column() : "ifnull(CAST(" + facet.column() + " AS TEXT), '')";
        boolean isIdentity = ofParty && facet.column().equals("identity");
        String from = ofParty
                ? condition.from() + " JOIN party p ON p.record = r.n AND p.role = '"
                        + facet.party().role() + "'"
                : condition.from();
        String count = ofParty && counted.equals("count(*)") ? "count(DISTINCT r.n)" : counted;
        return list(
                "SELECT " + value + " AS value, " + (isIdentity ? "min(p.text)" : "''") + ", " + count + " AS n FROM "
                        + from + " WHERE " + condition.sql() + " GROUP BY 1 ORDER BY n DESC, value LIMIT " + limit,
                row -> {
                    String found = row.getString(1);
                    String label = row.getString(2);
                    return new FacetCount(found, label.isEmpty() || found.isEmpty() ? found : label, row.getLong(3));
                });
    }

    List<TimeCount> timeline(TimeCount.Unit unit) throws SQLException {
        return list(
                "SELECT substr(r.day, 1, " + unit.letters() + "), " + counted + " FROM " + condition.from() + " WHERE "
                        + condition.sql() + " AND r.day <> '' GROUP BY 1 ORDER BY 1",
                row -> new TimeCount(row.getString(1), row.getLong(2)));
    }

    List<PairCount> pairs(boolean byName, boolean byMonth, int limit) throws SQLException {
        String period = byMonth ? "substr(r.day, 1, 7)" : "''";
        String each = counted.equals("count(*)") ? "r.n" : "r.incident";
        return list(
                "SELECT q.actor, q.recipient, " + period + ", count(DISTINCT CASE WHEN r.quad <= 2 THEN " + each
                        + " END), count(DISTINCT CASE WHEN r.quad > 2 THEN " + each
                        + " END), count(*) AS n, min(q.actor_name), min(q.recipient_name) FROM " + condition.from()
                        + " JOIN "
                        + (byName ? NAMED : COUNTRIES) + " q ON q.record = r.n WHERE " + condition.sql()
                        + " GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3 LIMIT " + limit,
                row -> new PairCount(
                        row.getString(1),
                        row.getString(7),
                        row.getString(2),
                        row.getString(8),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)));
    }

    MapData map(int limit) throws SQLException {
        List<MapData.Spot> spots = new ArrayList<>();
        List<MapData.Area> areas = new ArrayList<>();
        long nowhere = 0;
        String sql = "SELECT p.lat, p.lon, p.place_name, p.country, p.admin1, p.place_precision, g.contested, g.counted"
                + " FROM (SELECT r.place, max(r.contested) AS contested, " + counted
                + " AS counted FROM " + condition.from() + " WHERE "
                + condition.sql() + " GROUP BY r.place) g LEFT JOIN place p ON p.n = g.place"
                + " ORDER BY g.counted DESC, p.lat, p.lon, p.n";
        for (MapData.Area each : list(sql, Aggregates::area)) {
            if (each.precision().isEmpty()) {
                nowhere = each.count();
            } else if (!SPOTS.contains(each.precision())) {
                areas.add(each);
            } else {
                spots.add(new MapData.Spot(
                        each.lat(),
                        each.lon(),
                        each.name(),
                        each.country(),
                        each.precision(),
                        each.contested(),
                        each.count()));
            }
        }
        return new MapData(
                spots.subList(0, Math.min(limit, spots.size())),
                areas.subList(0, Math.min(limit, areas.size())),
                nowhere);
    }

    /** A place, without precision where it is none. */
    private static MapData.Area area(ResultSet row) throws SQLException {
        String precision = row.getString(6);
        return new MapData.Area(
                precision == null ? "" : precision,
                row.getString(4),
                row.getString(5),
                name(row),
                row.getDouble(1),
                row.getDouble(2),
                row.getInt(7) > 0,
                row.getLong(8));
    }

    private static String name(ResultSet row) throws SQLException {
        String name = row.getString(3);
        return name == null ? "" : name;
    }

    private <T> List<T> list(String sql, Row<T> read) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(connection, sql, condition.values());
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read.read(row));
            }
        }
        return found;
    }
}

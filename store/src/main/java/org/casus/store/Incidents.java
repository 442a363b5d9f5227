package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** Incidents: records grouped by what they tell of. */
final class Incidents {

    private static final String SUMMARY = """
            SELECT r.incident, count(*), count(DISTINCT r.article), count(DISTINCT r.outlet), min(r.day) AS first_day,
                max(ifnull(r.date_end, r.day)), group_concat(DISTINCT r.type), max(r.contested)
            FROM""";

    /** The most exact place that any report gives stands for the incident. */
    private static final String PLACE = """
            SELECT country, place_name, lat, lon, place_precision FROM record
            WHERE incident = ? AND current = 1 AND kind <> 'rejected' AND place_precision IS NOT NULL
            ORDER BY CASE place_precision WHEN 'exact' THEN 0 WHEN 'settlement' THEN 1 WHEN 'admin2' THEN 2
                WHEN 'admin1' THEN 3 WHEN 'region' THEN 4 WHEN 'country' THEN 5 ELSE 6 END, n LIMIT 1""";

    private static final String KILLED = """
            SELECT min(f.low), min(f.best), max(f.best), max(f.high), count(*), count(f.low), count(f.high)
            FROM record r JOIN figure f ON f.record = r.n
            WHERE r.incident = ? AND r.current = 1 AND r.kind IN ('event', 'claim', 'casualty')
            AND f.loss = 'killed' AND f.part = 0""";

    private final Connection connection;

    /** @param connection to the store */
    Incidents(Connection connection) {
        this.connection = connection;
    }

    /** @param columns where {@code condition} holds, see {@link Columns} */
    Page<IncidentSummary> page(Connection columns, Condition condition, @Nullable String after, int limit)
            throws SQLException {
        List<Object> values = new ArrayList<>(condition.values());
        String having = "";
        if (after != null) {
            int dot = after.lastIndexOf('.');
            if (dot < 0) {
                throw new CasusException("after=" + after + ": names no place in a list; take it from the page before");
            }
            having = " HAVING min(r.day) < ? OR min(r.day) = ? AND r.incident < ?";
            values.addAll(List.of(after.substring(0, dot), after.substring(0, dot), after.substring(dot + 1)));
        }
        // which they are is found before more is asked of them than their first day
        String page = "SELECT r.incident FROM " + condition.from() + " WHERE " + condition.sql()
                + " GROUP BY r.incident" + having + " ORDER BY min(r.day) DESC, r.incident DESC LIMIT " + (limit + 1);
        values.addAll(0, condition.values());
        List<IncidentSummary> found = list(
                columns,
                SUMMARY + " " + condition.from() + " WHERE " + condition.sql() + " AND r.incident IN (" + page
                        + ") GROUP BY r.incident" + " ORDER BY first_day DESC, r.incident DESC",
                values);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        IncidentSummary last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), last.firstDay() + "." + last.id());
    }

    List<IncidentSummary> of(String id) throws SQLException {
        return list(
                connection,
                SUMMARY
                        + " record r WHERE r.incident = ? AND r.current = 1 AND r.kind <> 'rejected' GROUP BY r.incident",
                List.of(id));
    }

    private List<IncidentSummary> list(Connection grouped, String sql, List<Object> values) throws SQLException {
        List<IncidentSummary> found = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(grouped, sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    private IncidentSummary read(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String types = row.getString(7);
        try (PreparedStatement select = Sql.prepared(connection, PLACE, id);
                ResultSet place = select.executeQuery()) {
            boolean placed = place.next();
            return new IncidentSummary(
                    id,
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getString(6),
                    types == null
                            ? List.of()
                            : Arrays.stream(types.split(",")).sorted().toList(),
                    placed ? place.getString(1) : null,
                    placed ? place.getString(2) : null,
                    placed ? (Double) place.getObject(3) : null,
                    placed ? (Double) place.getObject(4) : null,
                    placed ? place.getString(5) : null,
                    row.getInt(8) > 0,
                    killed(id));
        }
    }

    private IncidentSummary.@Nullable Range killed(String incident) throws SQLException {
        try (PreparedStatement select = Sql.prepared(connection, KILLED, incident);
                ResultSet row = select.executeQuery()) {
            row.next();
            int figures = row.getInt(5);
            if (figures == 0) {
                return null;
            }
            return new IncidentSummary.Range(
                    row.getInt(6) < figures ? null : (Integer) row.getObject(1),
                    (Integer) row.getObject(2),
                    (Integer) row.getObject(3),
                    row.getInt(7) < figures ? null : (Integer) row.getObject(4));
        }
    }
}

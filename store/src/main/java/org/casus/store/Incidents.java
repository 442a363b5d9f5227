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

    /** The most exact place of an incident stands for it; SQLite takes the other place columns from the same row. */
    private static final String SUMMARY = """
            SELECT r.incident, count(*), count(DISTINCT r.article), count(DISTINCT r.outlet), min(r.day) AS first_day,
                max(ifnull(r.date_end, r.day)), group_concat(DISTINCT r.type), r.country, r.place_name, r.lat, r.lon,
                r.place_precision, max(r.contested),
                min(CASE r.place_precision WHEN 'exact' THEN 0 WHEN 'settlement' THEN 1 WHEN 'admin2' THEN 2
                    WHEN 'admin1' THEN 3 WHEN 'region' THEN 4 WHEN 'country' THEN 5 ELSE 6 END)
            FROM record r WHERE """;

    private static final String KILLED = """
            SELECT min(f.low), min(f.best), max(f.best), max(f.high), count(*), count(f.low), count(f.high)
            FROM record r JOIN figure f ON f.record = r.n
            WHERE r.incident = ? AND r.current = 1 AND r.kind IN ('event', 'claim', 'casualty')
            AND f.loss = 'killed' AND f.part = 0""";

    private final Connection connection;

    Incidents(Connection connection) {
        this.connection = connection;
    }

    Page<IncidentSummary> page(EventFilter filter, @Nullable String after, int limit) throws SQLException {
        Condition where = Condition.of(filter.with(EventFilter.View.INCIDENT));
        List<Object> values = new ArrayList<>(where.values());
        String having = "";
        if (after != null) {
            int dot = after.lastIndexOf('.');
            if (dot < 0) {
                throw new CasusException("after=" + after + ": names no place in a list; take it from the page before");
            }
            having = " HAVING (first_day, r.incident) < (?, ?)";
            values.add(after.substring(0, dot));
            values.add(after.substring(dot + 1));
        }
        List<IncidentSummary> found = list(
                SUMMARY + " " + where.sql() + " GROUP BY r.incident" + having
                        + " ORDER BY first_day DESC, r.incident DESC LIMIT " + (limit + 1),
                values);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        IncidentSummary last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), last.firstDay() + "." + last.id());
    }

    List<IncidentSummary> of(String id) throws SQLException {
        return list(
                SUMMARY + " r.incident = ? AND r.current = 1 AND r.kind <> 'rejected' GROUP BY r.incident",
                List.of(id));
    }

    private List<IncidentSummary> list(String sql, List<Object> values) throws SQLException {
        List<IncidentSummary> found = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    private IncidentSummary read(ResultSet row) throws SQLException {
        String types = row.getString(7);
        return new IncidentSummary(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                types == null
                        ? List.of()
                        : Arrays.stream(types.split(",")).sorted().toList(),
                row.getString(8),
                row.getString(9),
                (Double) row.getObject(10),
                (Double) row.getObject(11),
                row.getString(12),
                row.getInt(13) > 0,
                killed(row.getString(1)));
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

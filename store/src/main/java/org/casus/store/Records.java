package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** Lists of records that a filter finds. */
final class Records {

    private static final String SELECT = """
            SELECT r.n, a.key, a.url, a.outlet, a.title, a.published, a.agency, r.day, j.json
            FROM (SELECT r.n, r.article, r.day, r.confidence FROM record r WHERE %s) r
            JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n""";

    private static final String NEWEST = " ORDER BY r.day DESC, r.n DESC";
    private static final String DOUBTFUL = " ORDER BY abs(r.confidence - 0.5), r.n";

    private final Connection connection;

    Records(Connection connection) {
        this.connection = connection;
    }

    /**
     * Newest day first; what has no day comes last.
     *
     * @param columns where {@code condition} holds, see {@link Columns}
     */
    Page<StoredRecord> page(Connection columns, Condition condition, @Nullable String after, int limit)
            throws SQLException {
        List<Object> values = new ArrayList<>(condition.values());
        String from = "";
        if (after != null) {
            Position position = Position.parse(after);
            from = " AND (r.day < ? OR r.day = ? AND r.n < ?)";
            values.addAll(List.of(position.day(), position.day(), position.n()));
        }
        List<Long> numbers = new ArrayList<>();
        String sql = "SELECT r.n FROM " + condition.from() + " WHERE " + condition.sql() + from + NEWEST + " LIMIT "
                + (limit + 1);
        try (PreparedStatement select = Sql.prepared(columns, sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        List<StoredRecord> found = list("r.n IN (SELECT value FROM json_each(?))", NEWEST, List.of(numbers.toString()));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        StoredRecord last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new Position(last.day(), last.n()).toString());
    }

    /** Records with this id, the current one first, former readings after it. */
    List<StoredRecord> withId(String id) throws SQLException {
        return list("r.id = ?", " ORDER BY (SELECT current FROM record c WHERE c.n = r.n) DESC, r.n DESC", List.of(id));
    }

    List<StoredRecord> ofIncident(String incident) throws SQLException {
        return list("r.incident = ? AND r.current = 1", " ORDER BY a.published, r.n", List.of(incident));
    }

    /** What a reviewer has not decided yet, the most doubtful first. */
    List<StoredRecord> queue(EventFilter filter, String reviewer, int limit) throws SQLException {
        Condition where = Condition.of(filter);
        List<Object> values = new ArrayList<>(where.values());
        values.add(reviewer);
        String undecided = """
                 AND NOT EXISTS (SELECT 1 FROM review v WHERE v.article = r.article AND v.record = r.id
                    AND v.reviewer = ? AND v.until IS NULL)""";
        return list(where.sql() + undecided + DOUBTFUL + " LIMIT " + limit, DOUBTFUL, values);
    }

    /**
     * The long rows are fetched after the short ones have been sorted and cut.
     *
     * @param which condition, order and limit of the short rows
     * @param order the order again, for the long ones
     */
    private List<StoredRecord> list(String which, String order, List<Object> values) throws SQLException {
        List<StoredRecord> found = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(connection, SELECT.replace("%s", which) + order, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    private static StoredRecord read(ResultSet row) throws SQLException {
        return new StoredRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                StoredCoding.read(row.getString(9)));
    }

    /** Where a page ended: day and number of its last record, as "2024-05-07.1234". */
    private record Position(String day, long n) {

        static Position parse(String text) {
            int dot = text.lastIndexOf('.');
            try {
                return new Position(text.substring(0, dot), Long.parseLong(text.substring(dot + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw new CasusException(
                        "after=" + text + ": names no place in a list; take it from the page before", e);
            }
        }

        @Override
        public String toString() {
            return day + "." + n;
        }
    }
}

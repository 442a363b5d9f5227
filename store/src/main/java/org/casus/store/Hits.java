package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter finds, for several counts over it. A page asks for facets, a timeline and a map of one filter in a row:
 * where the filter finds no more than {@link #MOST} records they are put into a temporary table of the connection, which
 * stays until another filter is asked for or the store changes. More are counted where they lie.
 *
 * @param from what follows FROM; the records are named r
 * @param where what follows WHERE
 * @param values of the question marks in where
 */
record Hits(String from, String where, List<Object> values) {

    /** About 20 MB of memory a connection. */
    private static final int MOST = 100_000;

    private static final String COLUMNS =
            "r.n, r.article, r.incident, r.kind, r.type, r.mode, r.quad, r.factuality, r.day,"
                    + " r.date_end, r.country, r.admin1, r.lat, r.lon, r.place_name, r.place_precision, r.contested, r.outlet,"
                    + " r.source, r.rule";

    static Hits of(Connection connection, EventFilter filter) throws SQLException {
        Condition condition = Condition.of(filter);
        Hits inPlace = new Hits("record r", condition.sql(), condition.values());
        String key = filter + "@" + number(connection, "PRAGMA data_version");
        execute(connection, "CREATE TEMP TABLE IF NOT EXISTS hit_of (key TEXT, number INTEGER)");
        Integer known = known(connection, key);
        int found = known == null ? fill(connection, condition, key) : known;
        return found > MOST ? inPlace : new Hits("temp.hit r", "1", List.of());
    }

    /** How many the temporary table holds, null where it is another filter's. */
    private static @Nullable Integer known(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = Sql.prepared(connection, "SELECT number FROM temp.hit_of WHERE key = ?", key);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getInt(1) : null;
        }
    }

    private static int fill(Connection connection, Condition condition, String key) throws SQLException {
        execute(connection, "DELETE FROM temp.hit_of");
        execute(connection, "DROP TABLE IF EXISTS temp.hit");
        Sql.update(
                connection,
                "CREATE TEMP TABLE hit AS SELECT " + COLUMNS + " FROM record r WHERE " + condition.sql() + " LIMIT "
                        + (MOST + 1),
                condition.values().toArray());
        int found = (int) number(connection, "SELECT count(*) FROM temp.hit");
        if (found > MOST) {
            execute(connection, "DROP TABLE temp.hit");
        }
        Sql.update(connection, "INSERT INTO temp.hit_of VALUES (?, ?)", key, found);
        return found;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        Database.execute(connection, sql);
    }
}

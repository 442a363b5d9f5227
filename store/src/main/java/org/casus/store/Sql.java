package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with their values. */
final class Sql {

    private Sql() {}

    static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    static PreparedStatement prepared(Connection connection, String sql, List<Object> values) throws SQLException {
        return prepared(connection, sql, values.toArray());
    }

    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Inserts a row and gives its number. */
    static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        update(connection, sql, values);
        return number(connection, "SELECT last_insert_rowid()");
    }

    /** The number in the first row, 0 where there is none or it is null. */
    static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement select = prepared(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}

package org.casus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** What a store holds, in numbers. */
final class StatusQuery {

    private final Connection connection;
    private final Path file;

    StatusQuery(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    StoreStatus status() throws SQLException {
        return new StoreStatus(
                Database.SCHEMA,
                bytes(),
                number("SELECT count(*) FROM article"),
                number("SELECT count(*) FROM coding"),
                kinds(),
                number("SELECT count(DISTINCT incident) FROM record WHERE current = 1 AND kind IN ('claim', 'event')"),
                number("SELECT count(*) FROM review WHERE until IS NULL"),
                number("SELECT count(*) FROM revision"),
                text("SELECT min(day) FROM record WHERE current = 1 AND kind IN ('claim', 'event') AND day <> ''"),
                text("SELECT max(day) FROM record WHERE current = 1 AND kind IN ('claim', 'event') AND day <> ''"),
                text("SELECT at FROM revision ORDER BY n DESC LIMIT 1"),
                coders());
    }

    private long bytes() {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new CasusException(file + ": cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }

    private Map<String, Long> kinds() throws SQLException {
        Map<String, Long> kinds = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT kind, count(*) FROM record WHERE current = 1 GROUP BY kind")) {
            while (row.next()) {
                kinds.put(row.getString(1), row.getLong(2));
            }
        }
        return kinds;
    }

    private List<StoreStatus.CoderUse> coders() throws SQLException {
        List<StoreStatus.CoderUse> coders = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT v.digest, v.version, v.digests, count(*), sum(c.until IS NULL)
                        FROM coder v JOIN coding c ON c.coder = v.n GROUP BY v.n ORDER BY v.n DESC""")) {
            while (row.next()) {
                coders.add(new StoreStatus.CoderUse(
                        row.getString(1),
                        StoredCoding.provenance(row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)));
            }
        }
        return coders;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}

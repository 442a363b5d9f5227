package org.casus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** What a store holds, in numbers. */
final class StatusQuery {

    private static final Instant FAR = Instant.ofEpochSecond(253402300799L);

    private final Connection connection;
    private final Path file;
    private final String then;
    private final String inForce;

    /** @param asOf the moment to look at, null for now */
    StatusQuery(Connection connection, Path file, @Nullable Instant asOf) {
        this.connection = connection;
        this.file = file;
        this.then = Times.text(asOf == null ? FAR : asOf);
        this.inForce = asOf == null ? "current = 1" : "coding IN (SELECT n FROM coding WHERE " + lasting("") + ")";
    }

    StoreStatus status() throws SQLException {
        String happened = "FROM record WHERE " + inForce + " AND kind IN ('claim', 'event')";
        String added = "added <= '" + then + "'";
        String revisions = "FROM revision WHERE at <= '" + then + "'";
        return new StoreStatus(
                Database.SCHEMA,
                bytes(),
                Sql.number(connection, "SELECT count(*) FROM article WHERE " + added),
                Sql.number(connection, "SELECT count(*) FROM coding WHERE " + added),
                kinds(),
                Sql.number(connection, "SELECT count(DISTINCT incident) " + happened),
                Sql.number(connection, "SELECT count(*) FROM review WHERE " + lasting("")),
                Sql.number(connection, "SELECT count(*) " + revisions),
                text("SELECT min(day) " + happened + " AND day <> ''"),
                text("SELECT max(day) " + happened + " AND day <> ''"),
                text("SELECT at " + revisions + " ORDER BY n DESC LIMIT 1"),
                coders());
    }

    /** What was there then and had no successor yet. */
    private String lasting(String table) {
        return table + "added <= '" + then + "' AND (" + table + "until IS NULL OR " + table + "until > '" + then
                + "')";
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
                ResultSet row = statement.executeQuery(
                        "SELECT kind, count(*) FROM record WHERE " + inForce + " GROUP BY kind")) {
            while (row.next()) {
                kinds.put(row.getString(1), row.getLong(2));
            }
        }
        return kinds;
    }

    private List<StoreStatus.CoderUse> coders() throws SQLException {
        List<StoreStatus.CoderUse> coders = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT v.digest, v.version, v.digests, count(*), sum("
                        + lasting("c.") + ") FROM coder v JOIN coding c ON c.coder = v.n WHERE c.added <= '" + then
                        + "' GROUP BY v.n ORDER BY v.n DESC")) {
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

    private @Nullable String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}

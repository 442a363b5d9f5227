package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.casus.CasusException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file: whether it is a store, in which version, and connections to it. */
final class Database {

    /** "Csus", in the header of every store, so that {@code file} and Casus can tell it from other databases. */
    static final int APPLICATION_ID = 0x43737573;

    /** The schema that this version of Casus reads and writes: the number of the last file in schema/. */
    static final int SCHEMA = 2;

    private static final int BUSY_MILLIS = 30_000;
    private static final int HEADER_BYTES = 100;
    private static final int APPLICATION_ID_AT = 68;
    private static final String MAGIC = "SQLite format 3\0";
    private static final int CACHE_KIB = 32_000;
    private static final long MAPPED_BYTES = 1L << 30;

    private final Path file;

    Database(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /**
     * Sees that there is a store of the present schema, making or migrating it.
     *
     * @throws CasusException where the file is something else, damaged or of a newer Casus
     */
    void prepare() {
        boolean isNew = isEmpty();
        if (!isNew) {
            checkHeader();
        }
        try (Connection connection = connect(false)) {
            if (isNew) {
                execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
            }
            int version = version(connection);
            if (version > SCHEMA) {
                throw newer(version);
            }
            for (int next = version + 1; next <= SCHEMA; next++) {
                migrate(connection, next);
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    /** Sees that there is a store of the present schema, changing nothing. */
    void check() {
        if (!Files.exists(file)) {
            throw new CasusException(file + ": there is no such store; make one with: casus add FILE --store " + file);
        }
        if (isEmpty()) {
            throw new CasusException(file + ": is empty; fill it with: casus add FILE --store " + file);
        }
        checkHeader();
        try (Connection connection = connect(true)) {
            int version = version(connection);
            if (version > SCHEMA) {
                throw newer(version);
            }
            if (version < SCHEMA) {
                throw new CasusException(file + ": was made by an older Casus (schema " + version + " of " + SCHEMA
                        + "); bring it up to date with: casus status --migrate --store " + file);
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    /** A connection that must not be shared between threads. */
    Connection connect(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(MAPPED_BYTES));
        if (!readOnly) {
            config.setJournalMode(JournalMode.WAL);
            // what has been acknowledged must outlive loss of power too
            config.setSynchronous(SynchronousMode.FULL);
            config.setTransactionMode(TransactionMode.IMMEDIATE);
        }
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** What went wrong with the file, and the way out. */
    CasusException explained(SQLException problem) {
        String way;
        if (!(problem instanceof SQLiteException known)) {
            return new CasusException(file + ": " + problem.getMessage(), problem);
        }
        SQLiteErrorCode code = known.getResultCode();
        way = switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> recovery();
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another program has been writing for " + BUSY_MILLIS / 1000 + " seconds; wait for it and try again";
            case SQLITE_FULL -> "the disk is full; make room and run the same command again, it goes on where it was";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                "cannot be opened; check the permissions of the file and of its folder";
            case SQLITE_IOERR -> "cannot be read or written to; check the disk it is on";
            default -> "";
        };
        return new CasusException(
                file + ": " + (way.isEmpty() ? problem.getMessage() : way + " (" + problem.getMessage() + ")"),
                problem);
    }

    private String recovery() {
        return "is damaged; take a backup of it, or save what can be read with: sqlite3 " + file
                + " .recover | sqlite3 saved.db";
    }

    /** A damage that a check found. */
    CasusException damaged(String what) {
        return new CasusException(file + ": " + recovery() + " (" + what + ")");
    }

    private void migrate(Connection connection, int to) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, script(to));
            execute(connection, "PRAGMA user_version = " + to);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String script(int number) {
        return Scripts.read(Database.class, String.format("schema/%03d.sql", number));
    }

    private boolean isEmpty() {
        try {
            return !Files.exists(file) || Files.size(file) == 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    boolean isSqlite() {
        byte[] header = header();
        return header.length == HEADER_BYTES
                && new String(header, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    private byte[] header() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEADER_BYTES);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void checkHeader() {
        if (!isSqlite()) {
            throw new CasusException(file + ": is no SQLite file, or its beginning is damaged; name a store, or take a"
                    + " backup if it was one");
        }
        if (ByteBuffer.wrap(header()).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw new CasusException(file + ": is a SQLite file of another program; name a store of Casus");
        }
    }

    private CasusException unreadable(IOException problem) {
        return new CasusException(
                file + ": cannot be read (" + problem.getMessage() + "); check its permissions", problem);
    }

    private CasusException newer(int version) {
        return new CasusException(file + ": was written by a newer Casus (schema " + version + ", this one knows "
                + SCHEMA + "); use that one");
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

package org.casus.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The short columns of all records, held in memory by DuckDB, so that a filter is counted in milliseconds however many
 * records it finds. Loaded when first asked; from then on the store's log of revisions tells which articles to read again.
 * Thread-safe.
 */
final class Columns implements AutoCloseable {

    /** Which rows of a table belong to the articles whose numbers are given as a JSON array. */
    private static final Map<String, String> OF_ARTICLES = ofArticles();

    private static final String CHANGED = """
            SELECT a.n FROM revision v JOIN article a ON a.key = v.id WHERE v.n > ?1 AND v.subject = 'article'
            UNION SELECT r.article FROM revision v JOIN record r ON r.incident = v.id
            WHERE v.n > ?1 AND v.subject = 'incident'""";

    private final Connections store;
    private final Database database;
    private final Hits hits = new Hits();
    private @Nullable DuckDBConnection memory;
    private @Nullable Connections lent;
    private long version = -1;
    private long lastArticle;

    /** @param store connections to read the store by */
    Columns(Connections store, Database database) {
        this.store = store;
        this.database = database;
    }

    /** Work over the columns. */
    interface Work<T> {

        /**
         * @param columns a connection to DuckDB
         * @param condition the filter
         */
        T run(Connection columns, Condition condition) throws SQLException;
    }

    /** Counts what a filter finds, as the store is now. */
    <T> T use(EventFilter filter, Work<T> work) {
        Loaded current = current();
        String text = filter.text();
        Condition condition = text == null
                ? Condition.of(filter)
                : Condition.of(filter, store.use(connection -> matching(connection, text)));
        // one pass over the records is as quick as any table of what it found
        boolean isDear = text != null || filter.any().keySet().stream().anyMatch(f -> f.party() != Facet.Party.NONE);
        String key = current.version() + " " + filter;
        return current.connections()
                .use(connection -> isDear
                        ? hits.use(connection, key, condition, found -> work.run(connection, found))
                        : work.run(connection, condition));
    }

    /** Connections to the columns, which hold the state of a version of the store or a later one. */
    private record Loaded(Connections connections, long version) {}

    private Loaded current() {
        long wanted = store.use(Columns::version);
        synchronized (this) {
            try {
                Connections known = lent;
                if (known == null || memory == null) {
                    DuckDBConnection opened = open();
                    memory = opened;
                    known = new Connections(database, () -> another(opened));
                    lent = known;
                }
                if (version < wanted) {
                    version = load(memory);
                }
                return new Loaded(known, version);
            } catch (SQLException e) {
                throw database.explained(e);
            }
        }
    }

    private static DuckDBConnection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("temp_directory", ""); // nothing is written anywhere
        DuckDBConnection opened = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
        try (Statement statement = opened.createStatement()) {
            statement.execute(Scripts.read(Columns.class, "columns.sql"));
        }
        return opened;
    }

    private static Connection another(DuckDBConnection opened) throws SQLException {
        Connection duplicate = opened.duplicate();
        duplicate.setAutoCommit(true); // the original may be loading, in a transaction
        return duplicate;
    }

    /** Reads what has changed; the number of the last change. */
    private long load(DuckDBConnection memory) throws SQLException {
        memory.setAutoCommit(false);
        try {
            long loaded = store.useAtOnce(connection -> {
                List<Long> changed = version < 0 ? List.of() : changed(connection);
                List<Long> known =
                        changed.stream().filter(n -> n <= lastArticle).toList();
                String articles = version < 0 ? null : changed.toString();
                for (Map.Entry<String, String> table : OF_ARTICLES.entrySet()) {
                    if (!known.isEmpty()) {
                        delete(memory, table.getKey(), table.getValue(), known);
                    }
                    copy(connection, memory, table.getKey(), table.getValue(), articles);
                }
                numberPlaces(memory, articles);
                lastArticle = Sql.number(memory, "SELECT ifnull(max(n), 0) FROM article");
                return version(connection);
            });
            memory.commit();
            return loaded;
        } catch (SQLException | RuntimeException e) {
            memory.rollback();
            throw e;
        } finally {
            memory.setAutoCommit(true);
        }
    }

    /** Numbers of the articles whose records are not those loaded. */
    private List<Long> changed(Connection connection) throws SQLException {
        List<Long> articles = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(connection, CHANGED, version);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                articles.add(row.getLong(1));
            }
        }
        return articles;
    }

    /** Gives the records just loaded the numbers of their places. */
    private static void numberPlaces(Connection memory, @Nullable String articles) throws SQLException {
        for (String statement : Scripts.read(Columns.class, "places.sql").split(";\\s*\n")) {
            if (articles == null) {
                Sql.update(memory, statement.replace("%s", "TRUE"));
            } else {
                Sql.update(memory, statement.replace("%s", "article IN (SELECT unnest(?::BIGINT[]))"), articles);
            }
        }
    }

    private static void delete(Connection memory, String table, String which, List<Long> articles) throws SQLException {
        String numbers = which.replace("SELECT value FROM json_each(?)", "SELECT unnest(?::BIGINT[])");
        Sql.update(memory, "DELETE FROM " + table + " WHERE " + numbers, articles.toString());
    }

    private static void copy(
            Connection from, DuckDBConnection to, String table, String which, @Nullable String articles)
            throws SQLException {
        Map<String, String> types = types(to, table);
        String sql = "SELECT " + String.join(", ", types.keySet()) + " FROM " + table
                + (articles == null ? "" : " WHERE " + which);
        List<Object> values = articles == null ? List.of() : List.of(articles);
        try (PreparedStatement select = Sql.prepared(from, sql, values);
                ResultSet row = select.executeQuery();
                DuckDBAppender appender = to.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            boolean isRecord = table.equals("record");
            String[] each = types.values().toArray(String[]::new);
            while (row.next()) {
                appender.beginRow();
                for (int i = 0; i < each.length; i++) {
                    append(appender, each[i], row, i + 1);
                }
                if (isRecord) {
                    appender.appendNull(); // its place
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, String type, ResultSet row, int column) throws SQLException {
        if (type.equals("VARCHAR")) {
            String text = row.getString(column);
            if (text == null) {
                appender.appendNull();
            } else {
                appender.append(text);
            }
            return;
        }
        boolean isWhole = type.equals("BIGINT");
        long whole = isWhole ? row.getLong(column) : 0;
        double number = isWhole ? 0 : row.getDouble(column);
        if (row.wasNull()) {
            appender.appendNull();
        } else if (isWhole) {
            appender.append(whole);
        } else {
            appender.append(number);
        }
    }

    /** Columns of a table that the store has too, with their types. */
    private static Map<String, String> types(Connection memory, String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = memory.createStatement();
                ResultSet row = statement.executeQuery("DESCRIBE " + table)) {
            while (row.next()) {
                if (!row.getString("column_name").equals("place")) {
                    types.put(row.getString("column_name"), row.getString("column_type"));
                }
            }
        }
        return types;
    }

    private static List<Long> matching(Connection connection, String text) throws SQLException {
        List<Long> articles = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(
                        connection,
                        "SELECT rowid FROM article_text WHERE article_text MATCH ?",
                        Condition.words(text));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                articles.add(row.getLong(1));
            }
        }
        return articles;
    }

    private static long version(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT max(n) FROM revision");
    }

    /** Tables whose rows are found by those of record come first, as they are deleted before them. */
    private static Map<String, String> ofArticles() {
        String articles = "IN (SELECT value FROM json_each(?))";
        String records = "record IN (SELECT n FROM record WHERE article " + articles + ")";
        Map<String, String> which = new LinkedHashMap<>();
        which.put("party", "role IN ('actor', 'recipient') AND " + records); // the words that the table is sorted by
        which.put("pair", records);
        which.put("record", "article " + articles);
        which.put("coding", "article " + articles);
        which.put("article", "n " + articles);
        return which;
    }

    @Override
    public synchronized void close() {
        Connections known = lent;
        if (known != null) {
            known.close();
        }
        DuckDBConnection opened = memory;
        if (opened != null) {
            try {
                opened.close();
            } catch (SQLException e) {
                throw database.explained(e);
            }
        }
    }
}

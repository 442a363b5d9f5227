package org.casus.store.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.casus.store.EventFilter;
import org.casus.store.Scripts;
import org.casus.store.SqlRows;
import org.casus.store.StoreReader;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Exports of one filter. The records are taken out of the store once and laid beside the output while the exporter is open;
 * DuckDB reads them from there. For one thread.
 */
public final class Exporter implements AutoCloseable {

    private static final List<String> TABLES = List.of("countries", "cameo", "roots", "sectors", "cameo_actors");
    private static final String MEMORY = "1GB";

    /** For files that cannot quote: tabs and line breaks in texts become blanks. */
    private static final String UNQUOTED = "regexp_replace(%s, '[\\t\\r\\n]+', ' ', 'g')";

    private final Path folder;
    private final Path records;
    private final DuckDBConnection duck;
    private final long number;

    private Exporter(Path folder, StoreReader reader, EventFilter filter) throws IOException, SQLException {
        this.folder = Files.createTempDirectory(folder, ".casus-export-");
        this.records = this.folder.resolve("records.jsonl");
        try {
            this.number = stage(reader, filter);
            Properties settings = new Properties();
            settings.setProperty("memory_limit", MEMORY);
            settings.setProperty("temp_directory", this.folder.resolve("spill").toString());
            // nothing is ever fetched
            settings.setProperty("autoinstall_known_extensions", "false");
            this.duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
            prepare(reader);
        } catch (IOException | SQLException | RuntimeException e) {
            clear();
            throw e;
        }
    }

    /**
     * Takes the records out.
     *
     * @param folder where there is room for them while the exporter is open, 1.5 kB a record
     * @throws CasusException where the store cannot be read or the folder not be written to
     */
    public static Exporter open(Path folder, StoreReader reader, EventFilter filter) {
        try {
            return new Exporter(folder, reader, filter);
        } catch (IOException e) {
            throw new CasusException(
                    folder + ": cannot be written to (" + e.getMessage() + "); choose another place", e);
        } catch (SQLException e) {
            throw new CasusException("export: " + e.getMessage() + "; please report it", e);
        }
    }

    /** How many records there are. */
    public long number() {
        return number;
    }

    /**
     * Writes a file, which appears when it is complete.
     *
     * @return rows written
     */
    public long write(ExportFormat format, Path out) {
        Path part = out.resolveSibling("." + out.getFileName() + ".part");
        try {
            long rows = writePart(format, part);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException e) {
            throw new CasusException(out + ": cannot be written (" + e.getMessage() + "); choose another place", e);
        } catch (SQLException e) {
            throw new CasusException(out + ": " + e.getMessage() + "; please report it", e);
        } finally {
            part.toFile().delete();
        }
    }

    /** The records' ids, and for each a digest of everything in it, sorted by id. */
    Map<String, String> digests() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id, substr(md5(string_agg(flat::VARCHAR, '' ORDER BY n)), 1, 12) FROM"
                                + " (SELECT n, id, flat FROM flat) GROUP BY id")) {
            while (row.next()) {
                digests.put(row.getString(1), row.getString(2));
            }
        }
        return digests;
    }

    /** The columns of a layout and their DuckDB types, "name TYPE". */
    List<String> columns(ExportFormat format) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery("DESCRIBE " + layout(format))) {
            while (row.next()) {
                columns.add(row.getString("column_name") + " " + row.getString("column_type"));
            }
        }
        return columns;
    }

    private long writePart(ExportFormat format, Path part) throws IOException, SQLException {
        return switch (format.writing()) {
            case COMMAS -> copy(texts(format, "cell(%s)"), part, "FORMAT csv, HEADER true");
            case TABS -> copy(texts(format, UNQUOTED), part, "FORMAT csv, HEADER true, DELIMITER '\t', QUOTE ''");
            case TABS_WITHOUT_HEADER ->
                copy(texts(format, UNQUOTED), part, "FORMAT csv, HEADER false, DELIMITER '\t', QUOTE ''");
            case PARQUET -> copy(layout(format), part, "FORMAT parquet, COMPRESSION zstd");
            case JSON -> copy(layout(format), part, "FORMAT json");
            case FEATURES -> features(part);
            case RECORDS -> plainRecords(part);
        };
    }

    private long copy(String query, Path to, String options) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            return statement.executeUpdate(
                    "COPY (" + query + "\n) TO '" + to.toString().replace("'", "''") + "' (" + options + ")");
        }
    }

    /**
     * A layout with its texts changed for a form of file.
     *
     * @param change an expression over a text, named %s
     */
    private String texts(ExportFormat format, String change) throws SQLException {
        String cells = columns(format).stream()
                .map(column -> {
                    String name = "\"" + column.substring(0, column.lastIndexOf(' ')) + "\"";
                    return column.endsWith(" VARCHAR") ? change.replace("%s", name) + " AS " + name : name;
                })
                .collect(Collectors.joining(", "));
        return "SELECT " + cells + " FROM (" + layout(format) + "\n)";
    }

    private long features(Path part) throws IOException, SQLException {
        long rows = 0;
        try (Writer out = Files.newBufferedWriter(part);
                Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(layout(ExportFormat.GEOJSON))) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            while (row.next()) {
                out.write((rows++ == 0 ? "\n" : ",\n") + row.getString(1));
            }
            out.write("\n]}\n");
        }
        return rows;
    }

    /** The records as they were, without the two numbers that were put before them. */
    private long plainRecords(Path part) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(part);
                var lines = Files.lines(records)) {
            lines.forEach(line -> {
                try {
                    out.write("{" + line.substring(line.indexOf("\"kind\"")) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return number;
    }

    private long stage(StoreReader reader, EventFilter filter) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(records), 1 << 20)) {
            return reader.raw(filter, (n, article, json) -> {
                out.write(("{\"n\":" + n + ",\"article_n\":" + article + ",").getBytes(StandardCharsets.US_ASCII));
                out.write(json, 1, json.length - 1);
                out.write('\n');
            });
        }
    }

    private void prepare(StoreReader reader) throws SQLException, IOException {
        try (Statement statement = duck.createStatement()) {
            String file = records.toString().replace("'", "''");
            statement.execute(resource("staged.sql").replace("?", "'" + file + "'"));
            statement.execute("CREATE TABLE article (n BIGINT, key VARCHAR, url VARCHAR, outlet VARCHAR, title VARCHAR,"
                    + " published DATE, agency VARCHAR, language VARCHAR, length BIGINT)");
            for (String table : TABLES) {
                table(statement, table);
            }
            for (String each :
                    resource("views.sql").replaceAll("(?m)^--.*$", "").split(";\\s*\n")) {
                statement.execute(each);
            }
        }
        try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "article")) {
            reader.query(
                    "SELECT n, key, url, outlet, title, published, agency, language, length(text) FROM article",
                    new Articles(appender));
        }
    }

    /** Loads a mapping table; every cell is text, so that codes keep their leading zeros, but for numbers by name. */
    private void table(Statement statement, String name) throws SQLException {
        List<String> lines = resource("tables/" + name + ".tsv").lines().toList();
        String singular = name.equals("countries") ? "country" : name.replaceFirst("s$", "");
        String columns = lines.get(0).lines().findFirst().orElseThrow();
        statement.execute("CREATE TABLE " + singular + " ("
                + java.util.Arrays.stream(columns.split("\t"))
                        .map(column -> column + " " + type(column))
                        .collect(Collectors.joining(", "))
                + ")");
        int width = columns.split("\t").length;
        String marks = "?" + ", ?".repeat(width - 1);
        try (PreparedStatement insert = duck.prepareStatement("INSERT INTO " + singular + " VALUES (" + marks + ")")) {
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                for (int i = 0; i < width; i++) {
                    insert.setObject(i + 1, cells[i].isEmpty() ? null : cells[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String type(String column) {
        return switch (column) {
            case "goldstein", "older_goldstein" -> "DOUBLE";
            case "quad_gdelt", "penta", "gw" -> "INTEGER";
            default -> "VARCHAR";
        };
    }

    private static String layout(ExportFormat format) {
        return resource("layouts/" + format.written() + ".sql");
    }

    static String resource(String name) {
        return Scripts.read(Exporter.class, name);
    }

    /** Hands articles to DuckDB. */
    private record Articles(DuckDBAppender appender) implements SqlRows {

        @Override
        public void columns(List<String> names) {}

        @Override
        public void row(List<@Nullable Object> values) throws IOException {
            try {
                appender.beginRow();
                appender.append(((Number) required(values.get(0))).longValue());
                for (int i = 1; i < values.size() - 1; i++) {
                    Object value = values.get(i);
                    if (value == null) {
                        appender.appendNull();
                    } else if (i == 5) { // published
                        appender.append(java.time.LocalDate.parse(value.toString()));
                    } else {
                        appender.append(value.toString());
                    }
                }
                appender.append(((Number) required(values.get(values.size() - 1))).longValue());
                appender.endRow();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private static Object required(@Nullable Object value) {
            if (value == null) {
                throw new IllegalStateException("a number that is never null");
            }
            return value;
        }
    }

    private void clear() {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            duck.close();
        } catch (SQLException e) {
            throw new CasusException("export: " + e.getMessage() + "; please report it", e);
        } finally {
            clear();
        }
    }
}

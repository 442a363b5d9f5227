package org.casus.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casus.Coding;
import org.casus.output.CsvWriter;
import org.casus.store.Codings;
import org.casus.store.EventFilter;
import org.casus.store.ExportFixtures;
import org.casus.store.Store;
import org.casus.store.StoreReader;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layout is written and read back by DuckDB or a JSON parser. */
class ExportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path export(ExportFormat format) {
        Path out = folder.resolve("out." + format.ending());
        try (StoreReader reader =
                        ExportFixtures.store(folder.resolve("casus.db")).reader();
                Exporter exporter = Exporter.open(folder, reader, EventFilter.ALL)) {
            assertEquals(4, exporter.number());
            exporter.write(format, out);
        }
        return out;
    }

    private static List<List<String>> read(String query) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(Objects.toString(row.getString(i), ""));
                }
                rows.add(cells);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static List<String> expected(String name) throws IOException {
        try (var in = ExportTest.class.getResourceAsStream(name + ".tsv")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(1, lines.size());
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void leavesOnlyTheFile(ExportFormat format) throws IOException {
        Path out = export(format);
        assertTrue(Files.size(out) > 0);
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("casus.db", out.getFileName().toString()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("casus.db-"))
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"polecat", "icews", "phoenix", "gdelt-events", "gdelt-mentions", "ucdp"})
    void hasTheColumnsOfTheReference(String name) throws Exception {
        try (StoreReader reader =
                        ExportFixtures.store(folder.resolve("casus.db")).reader();
                Exporter exporter = Exporter.open(folder, reader, EventFilter.ALL)) {
            List<String> columns = exporter.columns(ExportFormat.of(name).orElseThrow());
            List<String> wanted = expected(name);
            assertEquals(wanted.size(), columns.size());
            for (int i = 0; i < wanted.size(); i++) {
                String[] parts = wanted.get(i).split("\t");
                String column = columns.get(i);
                assertEquals(parts[0], column.substring(0, column.lastIndexOf(' ')));
                if (parts.length > 1) {
                    assertEquals(parts[1], general(column.substring(column.lastIndexOf(' ') + 1)), parts[0]);
                }
            }
        }
    }

    private static String general(String type) {
        return switch (type) {
            case "BIGINT", "INTEGER" -> "INTEGER";
            case "DOUBLE" -> "FLOAT";
            case "VARCHAR" -> "STRING";
            default -> type;
        };
    }

    @Test
    void gdeltCountsReportsOnceAndMentionsAll() {
        Path events = export(ExportFormat.GDELT_EVENTS);
        String from = " FROM read_csv('" + events + "', delim = '\t', header = false, all_varchar = true, quote = '')";
        List<List<String>> rows = read("SELECT column25, column27, column07, column17, column26, column28, column29,"
                + " column30, column31, column32, column51, column53, column01" + from);
        // one shelling with two reports, one expulsion, one meeting
        assertEquals(3, rows.size());
        List<String> shelling = rows.get(0);
        assertEquals("UKR", shelling.get(2)); // CAMEO country of the actor
        assertEquals("194", shelling.get(4));
        assertEquals("19", shelling.get(5));
        assertEquals("4", shelling.get(6));
        assertEquals(List.of("-10.0", "2", "2"), shelling.subList(7, 10));
        assertEquals("4", shelling.get(10));
        assertEquals("RO", shelling.get(11)); // FIPS 10-4
        assertEquals("20240506", shelling.get(12));
        List<String> expulsion = rows.get(1);
        assertEquals("ROM", expulsion.get(2)); // CAMEO writes Romania otherwise than ISO
        assertEquals("164", expulsion.get(4)); // 166 of CAMEO 1.1
        assertEquals("4", expulsion.get(6));
        assertEquals("-7.0", expulsion.get(7));
        assertEquals("040", rows.get(2).get(4)); // the leading zero stays
        Path mentions = export(ExportFormat.GDELT_MENTIONS);
        List<List<String>> said = read("SELECT column00, column04, column11 FROM read_csv('" + mentions
                + "', delim = '\t', header = false, all_varchar = true, quote = '', names = []) ORDER BY ALL");
        assertEquals(4, said.size());
        assertEquals(3, said.stream().map(row -> row.get(0)).distinct().count());
    }

    @Test
    void quadClassesDifferBySystem() {
        assertEquals(
                "3",
                read("SELECT column15 FROM read_csv('" + export(ExportFormat.PHOENIX)
                                + "', delim = '\t', header = false, all_varchar = true) WHERE column13 = '164'")
                        .get(0)
                        .get(0));
        List<List<String>> polecat = read(
                "SELECT \"Quad Code\", \"Contexts\", \"Actor Sectors\" FROM read_csv('" + export(ExportFormat.POLECAT)
                        + "', delim = '\t', all_varchar = true) WHERE \"Event Type\" = 'SANCTION'");
        assertEquals(List.of("4", "", "GOV"), polecat.get(0));
    }

    @Test
    void icewsNamesAndValuesAreThoseOfCameo11() {
        List<List<String>> rows = read("SELECT \"Event Text\", \"CAMEO Code\", \"Intensity\", \"Source Country\","
                + " \"Source Sectors\" FROM read_csv('" + export(ExportFormat.ICEWS)
                + "', delim = '\t', all_varchar = true) ORDER BY \"CAMEO Code\"");
        assertEquals(List.of("Consult", "040", "1.0", "Ukraine", "Government"), rows.get(0));
        assertEquals(List.of("Expel or withdraw", "166", "-7.0", "Romania", "Government"), rows.get(1));
    }

    @Test
    void ucdpHasOneRowAnIncidentAndKeepsTheRange() {
        List<List<String>> rows = read("SELECT low, best, high, number_of_sources, where_prec, priogrid_gid, date_prec,"
                + " type_of_violence, country, gwnoa FROM read_csv('" + export(ExportFormat.UCDP)
                + "', all_varchar = true)");
        assertEquals(1, rows.size());
        assertEquals(List.of("12", "15", "15", "2", "1", "201989", "1", "3", "Romania", "369"), rows.get(0));
    }

    @Test
    void parquetKeepsListsAndGeoParquetItsMetadata() {
        Path file = export(ExportFormat.PARQUET);
        assertEquals(
                List.of(List.of("4", "2024-05-06", "[UKR]")),
                read("SELECT count(*), min(date_start), min(actor_country) FILTER (type = 'CONSULT') FROM '" + file
                        + "'"));
        Path geo = export(ExportFormat.GEOPARQUET);
        assertEquals(
                "1",
                read("SELECT count(*) FROM parquet_kv_metadata('" + geo + "') WHERE key = 'geo'"
                                + " AND decode(value) LIKE '%\"encoding\":\"WKB\"%'")
                        .get(0)
                        .get(0));
        // the meeting is only known to have been somewhere in the country
        assertEquals(
                "3", read("SELECT count(geometry) FROM '" + geo + "'").get(0).get(0));
    }

    @Test
    void geoJsonDrawsNoDotForACountry() throws IOException {
        JsonNode all = new ObjectMapper().readTree(export(ExportFormat.GEOJSON).toFile());
        assertEquals("FeatureCollection", all.path("type").asText());
        assertEquals(4, all.path("features").size());
        for (JsonNode feature : all.path("features")) {
            boolean spot =
                    feature.path("properties").path("place_precision").asText().equals("settlement");
            assertEquals(spot, feature.path("geometry").path("coordinates").isArray());
        }
    }

    @Test
    void ploverAndJsonLinesAreOneObjectALine() throws IOException {
        List<String> plover = Files.readAllLines(export(ExportFormat.PLOVER));
        JsonNode first = new ObjectMapper().readTree(plover.get(0));
        assertEquals("ASSAULT", first.path("event").path(0).asText());
        assertEquals("UKR", first.path("actor").path(0).path("code").asText());
        assertEquals(12, first.path("size").path("dead").asInt());
        List<String> lines = Files.readAllLines(export(ExportFormat.JSONL));
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("{\"kind\":\"claim\",\"id\":\"000000000001\""), lines.get(0));
        assertFalse(lines.get(0).contains("article_n"));
    }

    /** The table of a store is the table that casus code writes: docs/csv.md is the contract of both. */
    @Test
    void csvIsTheTableOfCasusCode() throws IOException {
        Coding coding = Codings.shelling("a", "Shells fell on Strelsau; \"many\" died, he said.", 12, "0.1.0", "i");
        StringWriter table = new StringWriter();
        try (CsvWriter writer = new CsvWriter(table)) {
            writer.begin(coding.provenance());
            writer.write(coding);
        }
        Store store = Store.at(folder.resolve("one.db"));
        try (StoreWriter writer = store.writer()) {
            writer.add(List.of(StoredCoding.of(coding)));
        }
        Path out = folder.resolve("one.csv");
        try (StoreReader reader = store.reader();
                Exporter exporter = Exporter.open(folder, reader, EventFilter.ALL)) {
            exporter.write(ExportFormat.CSV, out);
        }
        assertEquals(cells(table.toString()), cells(Files.readString(out)));
    }

    private static List<List<String>> cells(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    @Test
    void countsReportsAndIncidentsApart() {
        List<List<String>> months = read("SELECT country, month, type, reports, incidents FROM read_csv('"
                + export(ExportFormat.COUNTRY_MONTH) + "', all_varchar = true)");
        assertEquals(List.of("ROU", "2024-05", "ASSAULT", "2", "1"), months.get(0));
        List<List<String>> cells = read("SELECT gid, month, type, reports, incidents FROM read_csv('"
                + export(ExportFormat.PRIOGRID_MONTH) + "', all_varchar = true)");
        assertEquals(List.of("201989", "2024-05", "ASSAULT", "2", "1"), cells.get(0));
    }
}

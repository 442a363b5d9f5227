package org.casus.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import picocli.CommandLine;

/**
 * Archives coded by Spark on two cores, beside the same articles coded one by one. {@code -Dcasus.spark.articles=N} takes
 * N articles instead of 60.
 */
class ArchiveTest {

    private static final int ARTICLES = Integer.getInteger("casus.spark.articles", 60);
    private static final int FILES = 3;

    private static Path folder;
    private static SparkSession spark;
    private static List<Path> files;
    private static LocalRun local;

    @BeforeAll
    static void start(@TempDir Path shared) throws IOException {
        folder = shared;
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "3")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        files = new ArrayList<>();
        TemplateNews news = new TemplateNews();
        for (int file = 0; file < FILES; file++) {
            Path path = folder.resolve("news-" + file + ".jsonl");
            news.write(path, ARTICLES * file / FILES, ARTICLES * (file + 1) / FILES);
            files.add(path);
        }
        Files.writeString(
                files.get(1),
                "{\"id\": \"broken\"\n{\"id\": \"empty\", \"text\": \"\"}\n",
                java.nio.file.StandardOpenOption.APPEND);
        files.add(warc(folder.resolve("pages.warc.gz")));
        local = new LocalRun(files);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void recordsEqualThoseOfOneThread() throws IOException {
        Path out = folder.resolve("equal");
        assertEquals(0, code("--input", manifest(files), "--output", out.toString(), "--slices", "2"));
        assertTrue(local.records().size() > ARTICLES, "the articles give records");
        assertEquals(local.records(), lines(out, Archive.RECORDS, "line"));
        List<String> skips = archive(out)
                .table(Archive.SKIPS)
                .orderBy("part", "page", "position")
                .selectExpr("concat(origin, ': ', reason)")
                .as(Encoders.STRING())
                .collectAsList();
        assertEquals(
                local.skips().stream().sorted().toList(),
                skips.stream().sorted().toList());
        assertEquals(4, skips.size());
        assertEquals(1L, archive(out).counts().get("skipped: is answer 404 of an address, no page"));
        Dataset<Row> records = archive(out).table(Archive.RECORDS);
        assertEquals(
                List.of("2024-02", "2024-03"),
                records.filter("month like '2024%'")
                        .select("month")
                        .distinct()
                        .orderBy("month")
                        .as(Encoders.STRING())
                        .collectAsList());
        assertEquals(
                0, records.filter("date_format(published, 'yyyy-MM') != month").count());
    }

    @Test
    void endedJobsGoOn() throws IOException {
        Path out = folder.resolve("restarted");
        Path changed = folder.resolve("changed.jsonl");
        Files.copy(files.get(0), changed);
        List<Path> three = List.of(changed, files.get(1), files.get(2));
        String first = manifest(List.of(changed));
        assertEquals(0, code("--input", first, "--output", out.toString()));
        assertEquals(0, code("--input", manifest(three.subList(0, 2)), "--output", out.toString(), "--batch", "1"));
        // the second job was ended after it had written its records and before it had said so
        Files.delete(out.resolve("done/000002"));
        // a part that is done is not read again
        Files.writeString(changed, "");
        assertEquals(0, code("--input", manifest(three), "--output", out.toString(), "--batch", "1"));
        assertEquals(
                new LocalRun(files.subList(0, 3)).records().stream().sorted().toList(),
                lines(out, Archive.RECORDS, "line").stream().sorted().toList());
    }

    @Test
    void filesThatCannotBeOpenedAreToldAndTriedAgain() throws IOException {
        Path out = folder.resolve("missing");
        Path late = folder.resolve("late.jsonl");
        assertEquals(0, code("--input", manifest(List.of(files.get(0), late)), "--output", out.toString()));
        assertEquals(1, archive(out).table(Archive.SKIPS).count());
        new TemplateNews().write(late, 900, 902);
        assertEquals(0, code("--input", manifest(List.of(files.get(0), late)), "--output", out.toString()));
        assertEquals(new LocalRun(List.of(late, files.get(0))).records(), lines(out, Archive.RECORDS, "line"));
    }

    @Test
    void rowsOfParquetFilesAreCodedAsLinesAre() throws IOException {
        Path table = folder.resolve("table.parquet");
        spark.read()
                .json(files.get(0).toString(), files.get(2).toString())
                .withColumn("date", org.apache.spark.sql.functions.to_date(org.apache.spark.sql.functions.col("date")))
                .repartition(2)
                .write()
                .parquet(table.toString());
        Path out = folder.resolve("from-parquet");
        assertEquals(0, code("--input", table.toString(), "--output", out.toString(), "--slices", "2"));
        assertEquals(
                new LocalRun(List.of(files.get(0), files.get(2)))
                        .records().stream().sorted().toList(),
                lines(out, Archive.RECORDS, "line").stream().sorted().toList());
    }

    @Test
    void oneParquetFileIsCodedByItself() throws IOException {
        Path table = folder.resolve("single");
        spark.read().json(files.get(0).toString()).coalesce(1).write().parquet(table.toString());
        Path file;
        try (Stream<Path> written = Files.list(table)) {
            file = written.filter(each -> each.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        Path out = folder.resolve("from-one-file");
        assertEquals(0, code("--input", file.toString(), "--output", out.toString()));
        assertEquals(new LocalRun(List.of(files.get(0))).records(), lines(out, Archive.RECORDS, "line"));
    }

    @Test
    void inputThatIsNotThereIsToldInALine() {
        String out = folder.resolve("nothing").toString();
        for (String input : List.of("no-such.parquet", "no-such.paths", "no-such-folder")) {
            StringWriter told = new StringWriter();
            CommandLine line = Job.commandLine(new CodeArchive());
            line.setErr(new PrintWriter(told));
            assertEquals(2, line.execute("--input", folder.resolve(input).toString(), "--output", out));
            assertTrue(told.toString().contains(input + ": there is no such file"), told.toString());
            assertEquals(1, told.toString().lines().count());
        }
    }

    /**
     * What one machine joins and blocks of a country do not: one shooting, told once with its country and once without.
     * Compared across countries the incidents are those of one machine, byte for byte.
     */
    @Test
    void incidentsEqualThoseOfOneMachine() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.jsonl");
        Files.write(elsewhere, List.of(shooting("one", "Gao in Mali"), shooting("two", "the river")));
        List<Path> all = List.of(files.get(0), files.get(3), elsewhere);
        LocalRun one = new LocalRun(all);
        Path out = folder.resolve("coded");
        assertEquals(0, code("--input", manifest(all), "--output", out.toString()));
        List<String> whole = one.incidents();
        List<String> byCountry = one.incidentsByCountry();
        assertEquals(byCountry, incidents(out, folder.resolve("by-country")));
        assertEquals(whole, incidents(out, folder.resolve("whole"), "--across-countries"));
        assertTrue(whole.size() < byCountry.size(), whole.size() + " of " + byCountry.size());
        assertEquals(1, joining(whole, "one", "two"));
        assertEquals(0, joining(byCountry, "one", "two"));
    }

    private static String shooting(String id, String where) {
        return String.format(
                "{\"id\": \"%s\", \"date\": \"2024-05-08\", \"title\": \"Masked raiders kill herders at cattle well\","
                        + " \"text\": \"Masked raiders on motorcycles killed eleven herders at a cattle well near %s on"
                        + " Tuesday, a livestock union spokesman said. The raiders burned tents and stole camels.\"}",
                id, where);
    }

    private static long joining(List<String> incidents, String article, String other) {
        return incidents.stream()
                .filter(line -> line.contains("\"" + article + "\"") && line.contains("\"" + other + "\""))
                .count();
    }

    /** The lines that the second job writes, sorted; a second run into the same folder is refused. */
    private static List<String> incidents(Path coded, Path out, String... options) {
        String[] args = Stream.concat(
                        Stream.of("--input", coded.toString(), "--output", out.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertEquals(0, run(new MatchIncidents(), args));
        assertEquals(2, run(new MatchIncidents(), args));
        Dataset<Row> found = spark.read().parquet(out.toString());
        assertTrue(found.filter("reports > 1").count() > 0, "reports were joined");
        return found.select("line").as(Encoders.STRING()).collectAsList().stream()
                .sorted()
                .toList();
    }

    @Test
    void anArchiveOfAnotherVersionIsLeftAlone() throws IOException {
        Path out = folder.resolve("older");
        Files.createDirectories(out);
        Files.writeString(out.resolve("provenance"), "{\"version\":\"0.0.9\"}\n");
        assertEquals(2, code("--input", files.get(0).toString(), "--output", out.toString()));
        assertFalse(Files.exists(out.resolve("records")));
    }

    private static Archive archive(Path out) {
        return new Archive(spark, out.toString());
    }

    /** A column in the order of the input. */
    private static List<String> lines(Path out, String table, String column) {
        return archive(out)
                .table(table)
                .orderBy("part", "page", "position")
                .select(column)
                .as(Encoders.STRING())
                .collectAsList();
    }

    private static String manifest(List<Path> paths) throws IOException {
        Path manifest = Files.createTempFile(folder, "manifest", ".paths");
        Files.write(
                manifest,
                Stream.concat(Stream.of("# files to code", ""), paths.stream().map(Path::toString))
                        .toList());
        return manifest.toString();
    }

    private static int code(String... args) {
        return run(new CodeArchive(), args);
    }

    private static int run(Callable<Integer> command, String... args) {
        CommandLine line = Job.commandLine(command);
        line.setErr(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        return line.execute(args);
    }

    private static Path warc(Path file) throws IOException {
        try (OutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file));
                WarcWriter writer = new WarcWriter(out)) {
            page(writer, 200, "Soldiers killed four rebels near Goma in Congo on Sunday, the army said.");
            page(writer, 404, "There is nothing here.");
            page(
                    writer,
                    200,
                    "Le président a rencontré les ministres de la région dans la capitale pour parler de la paix"
                            + " et des élections qui auront lieu dans les villes du nord.");
        }
        return file;
    }

    private static void page(WarcWriter writer, int status, String text) throws IOException {
        String html = "<html><head><title>News of the day</title><meta property=\"article:published_time\""
                + " content=\"2024-03-04\"></head><body><article><h1>News of the day</h1><p>" + text
                + "</p></article></body></html>";
        HttpResponse answer = new HttpResponse.Builder(status, "As it is")
                .body(MediaType.parse("text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(new WarcResponse.Builder(URI.create("https://pages.example/" + text.hashCode()))
                .body(MediaType.HTTP_RESPONSE, answer)
                .build());
    }
}

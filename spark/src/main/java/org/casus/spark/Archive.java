package org.casus.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.casus.CasusException;

/**
 * The folder that coded articles go to: the tables records, articles, skips and reports, each in a folder a batch, and
 * the list of parts that are done. A batch counts once its list is written, which happens last; what a job that was
 * killed left of a batch is written over by the next. For one job at a time.
 */
final class Archive {

    static final String RECORDS = "records";
    static final String ARTICLES = "articles";
    static final String SKIPS = "skips";
    static final String REPORTS = "reports";
    private static final String DONE = "done";
    private static final String PROVENANCE = "provenance";

    private static final List<Column> PLACE = List.of(col("part"), col("page"), col("position"));
    private static final Column PUBLISHED = to_date(col("published")).as("published");

    private final SparkSession spark;
    private final Folder folder;

    /**
     * @param root the folder; made where there is none
     */
    Archive(SparkSession spark, String root) {
        this.spark = spark;
        this.folder = new Folder(spark.sessionState().newHadoopConf(), root);
    }

    /**
     * Notes what codes. An archive holds the work of one version of the coder.
     *
     * @param provenance a JSON object
     * @throws CasusException where another version has begun it
     */
    void begin(String provenance) {
        List<String> known = folder.lines(PROVENANCE);
        if (known.isEmpty()) {
            folder.write(PROVENANCE, List.of(provenance));
        } else if (!known.equals(List.of(provenance))) {
            throw new CasusException(folder.path("") + ": was begun by another version of Casus (" + known.get(0)
                    + "), not by this one (" + provenance + "); choose another --output");
        }
    }

    /** The parts that need no coding any more. */
    Set<String> done() {
        Set<String> done = new HashSet<>();
        for (String batch : folder.names(DONE)) {
            done.addAll(folder.lines(DONE + "/" + batch));
        }
        return done;
    }

    /**
     * Writes a batch.
     *
     * @param parts what it is of; those that could not be opened stay to be done
     * @param outcomes rows of the form {@link Outcome#SCHEMA}
     */
    void add(List<String> parts, Dataset<Row> outcomes) {
        String batch = String.format("%06d", folder.names(DONE).size() + 1);
        Dataset<Row> coded = outcomes.persist(StorageLevel.DISK_ONLY());
        try {
            write(coded, Outcome.RECORD, RECORDS, batch, "article", "published", "month", "kind", "type", "line");
            write(coded, Outcome.ARTICLE, ARTICLES, batch, "article", "published", "month", "line", "fingerprint");
            write(coded, Outcome.SKIP, SKIPS, batch, "article", "kind", "line");
            write(
                    coded,
                    Outcome.REPORT,
                    REPORTS,
                    batch,
                    "article",
                    "published",
                    "month",
                    "type",
                    "country",
                    "first_day",
                    "last_day",
                    "report");
            List<String> opened = new ArrayList<>(parts);
            opened.removeAll(coded.filter(col("page").equalTo(lit(Outcome.UNOPENED)))
                    .select("part")
                    .as(org.apache.spark.sql.Encoders.STRING())
                    .collectAsList());
            folder.write(DONE + "/" + batch, opened);
        } finally {
            coded.unpersist();
        }
    }

    private void write(Dataset<Row> coded, String kind, String table, String batch, String... names) {
        List<Column> columns = new ArrayList<>(PLACE);
        boolean byMonth = false;
        for (String name : names) {
            byMonth |= name.equals("month");
            columns.add(column(name, table));
        }
        var writer = coded.filter(col("table").equalTo(lit(kind)))
                .select(columns.toArray(Column[]::new))
                .write()
                .mode(SaveMode.Overwrite);
        (byMonth ? writer.partitionBy("month") : writer).parquet(folder.path(table + "/batch=" + batch));
    }

    private static Column column(String name, String table) {
        return switch (name) {
            case "published" -> PUBLISHED;
            case "article" -> table.equals(SKIPS) ? col(name).as("origin") : col(name);
            case "kind" -> table.equals(SKIPS) ? col(name).as("cause") : col(name);
            case "line" ->
                table.equals(SKIPS)
                        ? col(name).as("reason")
                        : table.equals(ARTICLES) ? col(name).as("url") : col(name);
            default -> col(name);
        };
    }

    /** A table of all batches that are complete; month is a column of texts. */
    Dataset<Row> table(String name) {
        List<String> batches = folder.names(DONE);
        if (batches.isEmpty()) {
            throw new CasusException(folder.path("") + ": holds nothing that CodeArchive has coded; check --input");
        }
        return spark.read()
                .option("basePath", folder.path(name))
                .parquet(batches.stream()
                        .map(batch -> folder.path(name + "/batch=" + batch))
                        .toArray(String[]::new));
    }

    /** How many rows tables have: "articles", "records", and skips by their cause. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        counts.put(ARTICLES, table(ARTICLES).count());
        counts.put(RECORDS, table(RECORDS).count());
        for (Row row : table(SKIPS).groupBy("cause").agg(count(lit(1))).collectAsList()) {
            counts.put("skipped: " + row.getString(0), row.getLong(1));
        }
        return counts;
    }
}

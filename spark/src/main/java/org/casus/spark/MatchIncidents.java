package org.casus.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.casus.CasusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Joins the reports of an archive into incidents: {@code spark-submit --class org.casus.spark.MatchIncidents ...}. */
@Command(
        name = "MatchIncidents",
        description =
                "Joins what the articles of a coded archive report into incidents, within type, days and country.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  MatchIncidents --input s3a://bucket/2024-03 --output s3a://bucket/2024-03-incidents",
            "  MatchIncidents --across-countries --input coded --output incidents",
            "",
            "Exit code: 0 matched, 2 error."
        })
public final class MatchIncidents implements Callable<Integer> {

    @Option(names = "--input", required = true, paramLabel = "DIR", description = "What CodeArchive has written.")
    private String input = "";

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the incidents; a new one.")
    private String output = "";

    @Option(
            names = "--across-countries",
            description =
                    "Compare reports of one type and time whatever their country, as one machine does: joins more, and"
                            + " needs memory for all reports of the busiest type.")
    private boolean acrossCountries;

    /** Runs the job. */
    public static void main(String[] args) {
        Job.run(new MatchIncidents(), args);
    }

    @Override
    public Integer call() {
        SparkSession spark = Job.session("casus MatchIncidents");
        if (new Folder(spark.sessionState().newHadoopConf(), output).exists()) {
            throw new CasusException(output + ": exists; choose another --output or remove it first");
        }
        Archive archive = new Archive(spark, input);
        Dataset<Row> origins = OriginPass.of(archive.table(Archive.ARTICLES));
        incidents(archive.table(Archive.REPORTS).join(origins, "article"), acrossCountries)
                .write()
                .partitionBy("month")
                .parquet(output);
        return 0;
    }

    /** Rows of the form {@link IncidentBlock#SCHEMA}. */
    private static Dataset<Row> incidents(Dataset<Row> reports, boolean acrossCountries) {
        Column[] order = {
            col("first_day"),
            col("last_day"),
            col("published"),
            col("article"),
            col("part"),
            col("page"),
            col("position")
        };
        return reports.select(
                        "type",
                        "country",
                        "first_day",
                        "last_day",
                        "published",
                        "article",
                        "part",
                        "page",
                        "position",
                        "report",
                        "origins")
                .groupByKey(
                        (MapFunction<Row, String>)
                                row -> row.getString(0) + (acrossCountries ? "" : "|" + row.getString(1)),
                        Encoders.STRING())
                .flatMapSortedGroups(
                        order,
                        (FlatMapGroupsFunction<String, Row, Row>) (block, rows) -> incidents(rows),
                        Encoders.row(IncidentBlock.SCHEMA));
    }

    private static Iterator<Row> incidents(Iterator<Row> rows) {
        return new IncidentBlock(rows);
    }
}

package org.casus.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Files of any form that Casus reads: WARC, JSON Lines, HTML; named one by one or by a manifest. */
final class FileInput implements ArchiveInput {

    private final SparkSession spark;
    private final List<String> parts;
    private final CodingOptions options;

    /**
     * @param parts the files' paths
     */
    FileInput(SparkSession spark, List<String> parts, CodingOptions options) {
        this.spark = spark;
        this.parts = List.copyOf(parts);
        this.options = options;
    }

    /**
     * The files that a manifest names: a path a line; empty lines and those that begin with # say nothing.
     *
     * @param base what goes before each path ("s3a://commoncrawl/"), empty for nothing
     */
    static List<String> manifest(SparkSession spark, String manifest, String base) {
        return spark.read().textFile(manifest).collectAsList().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> base + line)
                .distinct()
                .toList();
    }

    @Override
    public List<String> parts() {
        return parts;
    }

    @Override
    public Dataset<Row> code(List<String> chosen) {
        List<Row> slices =
                Slice.of(chosen, options.slices()).stream().map(Slice::row).toList();
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sessionState().newHadoopConf());
        String date = options.date();
        // one slice a task: Spark would otherwise put many small rows into one
        return spark.createDataset(
                        JavaSparkContext.fromSparkContext(spark.sparkContext())
                                .parallelize(slices, slices.size())
                                .rdd(),
                        Encoders.row(Slice.SCHEMA))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> code(rows, hadoop, date),
                        Encoders.row(Outcome.SCHEMA));
    }

    private static Iterator<Row> code(Iterator<Row> slices, SerializableConfiguration hadoop, @Nullable String date) {
        SliceReader reader = new SliceReader(hadoop.value());
        return TaskCoding.rows(TaskCoding.stream(slices).map(Slice::of).flatMap(reader::read), date);
    }
}

package org.casus.spark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.casus.CasusException;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;

/** Articles in Parquet files, with columns named as the keys of Casus's JSON Lines: id, url, date, title, text or html. */
final class ParquetInput implements ArchiveInput {

    private static final List<String> KEYS = List.of("id", "url", "date", "title", "text", "html");
    private static final List<String> CONTENT = List.of("text", "html");

    private final SparkSession spark;
    private final String path;
    private final CodingOptions options;
    private final List<String> keys;
    private final List<String> parts;

    /**
     * @param path a file or folder
     * @throws CasusException where it has no column to code
     */
    ParquetInput(SparkSession spark, String path, CodingOptions options) {
        this.spark = spark;
        this.path = path;
        this.options = options;
        Dataset<Row> all = spark.read().parquet(path);
        List<String> columns = List.of(all.columns());
        this.keys = KEYS.stream().filter(columns::contains).toList();
        if (keys.stream().noneMatch(CONTENT::contains)) {
            throw new CasusException(path + ": has the columns " + columns + ", none named text or html; rename one");
        }
        this.parts = Arrays.stream(all.inputFiles()).sorted().toList();
    }

    @Override
    public List<String> parts() {
        return parts;
    }

    @Override
    public Dataset<Row> code(List<String> chosen) {
        Column object = functions.to_json(
                functions.struct(keys.stream().map(functions::col).toArray(Column[]::new)));
        String date = options.date();
        DataFrameReader read = spark.read();
        if (new Folder(spark.sessionState().newHadoopConf(), path).isFolder()) {
            read = read.option("basePath", path); // its folders' names may be columns
        }
        return read.parquet(chosen.toArray(String[]::new))
                .select(functions.col("_metadata.file_path"), functions.col("_metadata.row_index"), object)
                .repartition(Math.max(chosen.size(), 1) * options.slices())
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> code(rows, date), Encoders.row(Outcome.SCHEMA));
    }

    private static Iterator<Row> code(Iterator<Row> rows, @Nullable String date) {
        Source source = new Source();
        return TaskCoding.rows(TaskCoding.stream(rows).map(row -> TaskCoding.page(source, row)), date);
    }
}

package org.casus.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.casus.CasusException;
import org.casus.Provenance;
import org.casus.output.JsonLinesWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Codes an archive: {@code spark-submit --class org.casus.spark.CodeArchive casus-spark.jar --input ... --output ...}. */
@Command(
        name = "CodeArchive",
        description = "Codes articles on a cluster into Parquet files, partitioned by month of publication.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  CodeArchive --input warc.paths --base s3a://commoncrawl/ --output s3a://bucket/2024-03",
            "  CodeArchive --input articles.parquet --output coded",
            "  CodeArchive --input news.jsonl --slices 8 --output coded",
            "",
            "A job that was ended goes on when it is started again. Exit code: 0 coded, 2 error."
        })
public final class CodeArchive implements Callable<Integer> {

    private static final Set<String> ARTICLES =
            Set.of("jsonl", "ndjson", "warc", "json", "csv", "html", "zip", "jsonl.gz", "ndjson.gz", "warc.gz");

    private static final int TASKS_A_CORE = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "PATH",
            description =
                    "A manifest: a text file with the path of a WARC, JSON Lines or other file a line; or one such"
                            + " file; or a Parquet file or folder with the columns id, url, date, title and text or html.")
    private String input = "";

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder of the tables.")
    private String output = "";

    @Option(names = "--base", paramLabel = "PREFIX", description = "Goes before each path of the manifest.")
    private String base = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Publication date of articles that give none.")
    private @Nullable LocalDate date;

    @Option(names = "--slices", paramLabel = "N", description = "Tasks for each file; default: enough for all cores.")
    private int slices;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description =
                    "Files coded before they count as done; a job that was ended repeats at most these. Default: as"
                            + " many as give each core four tasks.")
    private int batch;

    /** Runs the job. */
    public static void main(String[] args) {
        Job.run(new CodeArchive(), args);
    }

    @Override
    public Integer call() {
        SparkSession spark = Job.session("casus CodeArchive");
        Archive archive = new Archive(spark, output);
        int cores = Math.max(1, spark.sparkContext().defaultParallelism());
        ArchiveInput articles = articles(spark, cores);
        archive.begin(provenance(spark));
        Set<String> done = archive.done();
        List<String> left = new ArrayList<>(articles.parts());
        left.removeAll(done);
        tell("%d of %d files to code", left.size(), articles.parts().size());
        int size = batch > 0
                ? batch
                : Math.max(1, TASKS_A_CORE * cores / slices(articles.parts().size(), cores));
        for (int start = 0; start < left.size(); start += size) {
            List<String> parts = left.subList(start, Math.min(left.size(), start + size));
            archive.add(parts, articles.code(parts));
            tell("%d of %d files coded", start + parts.size(), left.size());
        }
        archive.counts().forEach((what, number) -> tell("%,12d %s", number, what));
        return 0;
    }

    private ArchiveInput articles(SparkSession spark, int cores) {
        boolean isPattern = input.matches(".*[*?\\[{].*");
        if (!isArticles() && !isPattern && !new Folder(spark.sessionState().newHadoopConf(), input).exists()) {
            throw new CasusException(input + ": there is no such file or folder; check --input");
        }
        if (isParquet(spark)) {
            return new ParquetInput(spark, input, options(1, cores));
        }
        List<String> parts = isArticles() ? List.of(base + input) : FileInput.manifest(spark, input, base);
        if (parts.isEmpty()) {
            throw new CasusException(input + ": names no file; write a path a line");
        }
        return new FileInput(spark, parts, options(parts.size(), cores));
    }

    private CodingOptions options(int parts, int cores) {
        return new CodingOptions(slices(parts, cores), date == null ? null : date.toString());
    }

    /** So many that each core has two tasks, and a file that takes long is not waited for. */
    private int slices(int parts, int cores) {
        return slices > 0 ? slices : Math.max(1, Math.min(2 * cores, TASKS_A_CORE * cores / Math.max(1, parts)));
    }

    private boolean isParquet(SparkSession spark) {
        return input.toLowerCase(Locale.ROOT).endsWith(".parquet")
                || new Folder(spark.sessionState().newHadoopConf(), input)
                        .names("").stream().anyMatch(name -> name.endsWith(".parquet"));
    }

    private boolean isArticles() {
        String name = input.toLowerCase(Locale.ROOT);
        return ARTICLES.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** What executors code with: asked there, where the models are. */
    private static String provenance(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(0), 1)
                .map(ignored -> line(ExecutorCoder.get().provenance()))
                .first();
    }

    private static String line(Provenance provenance) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonLinesWriter writer = new JsonLinesWriter(text, false)) {
            writer.begin(provenance);
        }
        return text.toString().strip();
    }

    private void tell(String format, Object... values) {
        if (spec == null) {
            throw new IllegalStateException("picocli has not filled the command");
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("CodeArchive: " + String.format(Locale.ROOT, format, values));
        err.flush();
    }
}

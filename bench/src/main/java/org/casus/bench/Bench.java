package org.casus.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * An accuracy run: reads a data set, runs a part of Casus on it, writes the predictions and measures them. A subclass is
 * a picocli command ({@code @Command(name = ..., description = ...)}), listed in {@link BenchMain}. Exit code 0: all
 * scores as expected; 1: one has dropped; 2: the run failed.
 */
public abstract class Bench implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE|DIR",
            description = "The data set, in the format of the shared development sets.")
    private @Nullable Path data;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Where to write the predictions, in the format the set's scorer reads.")
    private @Nullable Path predictions;

    @Option(
            names = "--expected",
            paramLabel = "DIR",
            description = "Folder of expected scores (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:casus.home:-.}/bench/expected")
    private @Nullable Path expected;

    /**
     * Runs and measures.
     *
     * @param data the data set's file or folder
     * @param predictions file to write predictions to, null for none
     * @return the scores, in the order to print them
     */
    protected abstract List<Score> run(Path data, @Nullable Path predictions) throws IOException;

    /** Where details go that precede the table. */
    protected final PrintWriter out() {
        return command().commandLine().getOut();
    }

    @Override
    public final Integer call() throws IOException {
        Path input = required(data);
        List<Score> scores = run(input, predictions);
        print(scores);
        String set = String.valueOf(input.toAbsolutePath().normalize().getFileName());
        ExpectedScores bounds =
                ExpectedScores.read(required(expected).resolve(command().name() + ".tsv"));
        if (!bounds.know(set)) {
            out().println("no expected scores for " + set + " in " + bounds.file());
            out().flush();
            return 0;
        }
        List<String> drops = bounds.drops(set, scores);
        drops.forEach(drop -> out().println("DROP: " + drop));
        out().println(drops.isEmpty() ? "as expected by " + bounds.file() : drops.size() + " worse than expected");
        out().flush();
        return drops.isEmpty() ? 0 : 1;
    }

    private void print(List<Score> scores) {
        int width = scores.stream().mapToInt(s -> s.metric().length()).max().orElse(6);
        String format = "%-12s  %-" + Math.max(6, width) + "s  %9s  %7s%n";
        out().printf(Locale.ROOT, format, "system", "metric", "number", "sample");
        for (Score score : scores) {
            String number = score.count()
                    ? Long.toString(Math.round(score.value()))
                    : String.format(Locale.ROOT, "%.4f", score.value());
            out().printf(Locale.ROOT, format, score.system(), score.metric(), number, score.sample());
        }
    }

    private CommandSpec command() {
        return required(spec);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("picocli has not filled the command");
        }
        return value;
    }
}

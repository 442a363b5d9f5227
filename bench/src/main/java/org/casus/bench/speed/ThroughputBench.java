package org.casus.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.bench.Output;
import org.casus.bench.speed.Measurement.Name;
import org.casus.bench.speed.Processes.Length;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How fast the whole coder is and how much memory it takes, each run in a fresh process. Processor times depend on the
 * machine and clock times on what else it does, so the bars are those promised on two cores, not expected scores. Exit
 * code 0: all bars met; 1: one is not.
 */
@Command(
        name = "throughput",
        description =
                "Sentences a processor second, threads, growth, start-up, memory; beside another system or Spark if given.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus-bench throughput --data news.jsonl",
            "  casus-bench throughput --data news.jsonl --peer \"python3 peer.py {}\"   # {}: the articles as JSON Lines",
            "  casus-bench throughput --data news.jsonl --spark \"spark-submit --master local[1] --class"
                    + " org.casus.spark.CodeArchive casus-spark.jar --input {} --output \\$(mktemp -d)/coded\""
        })
public final class ThroughputBench implements Callable<Integer> {

    private static final int MORE = 10;

    /** Articles of a run that measures the start: enough that one has a record. */
    private static final int FEW = 10;

    private static final double SENTENCES = 200;
    private static final double START_UP = 5;
    private static final double COLD_START_UP = 10;
    private static final double MEMORY = 1536;
    private static final double SPEED_UP = 1.8;
    private static final double GROWTH = 10.5;
    private static final double MEMORY_GROWTH = 1.1;
    private static final double PEER = 4;
    private static final double SPARK = 1.15;

    @Mixin
    private MeasuredArticles input = new MeasuredArticles();

    @Mixin
    private Output console = new Output();

    @Option(
            names = "--articles",
            defaultValue = "50",
            description = "So many, and ten times as many, taken again from the start where there are fewer"
                    + " (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--peer", paramLabel = "COMMAND", description = "Codes the file {} with another system, in turn.")
    private @Nullable String peer;

    @Option(names = "--spark", paramLabel = "COMMAND", description = "Codes the file {} with Casus on Spark, in turn.")
    private @Nullable String spark;

    private boolean met = true;

    @Override
    public Integer call() throws IOException {
        Path cache = Files.createTempDirectory("casus-cache");
        try {
            return measure(cache);
        } finally {
            delete(cache);
        }
    }

    private int measure(Path cache) throws IOException {
        Measurement cold = run(FEW, 1, cache);
        Measurement warm = run(FEW, 1, cache);
        Measurement one = run(articles, 1, cache);
        Measurement two = run(articles, 2, cache);
        Measurement more = run(MORE * articles, 1, cache);
        Measurement moreByTwo = run(MORE * articles, 2, cache);
        row("metric", "number", "bar", "sample");
        atLeast("sentences a CPU second", more.sentencesPerCpuSecond(), SENTENCES, (int) more.get(Name.SENTENCES));
        tell("sentences a CPU second, from a cold start", one.sentencesPerCpuSecond(), (int) one.get(Name.SENTENCES));
        tell("articles a CPU second", more.get(Name.ARTICLES) / more.get(Name.CODING_CPU_SECONDS), MORE * articles);
        tell("articles a second, 1 thread", more.get(Name.ARTICLES) / more.get(Name.CODING_SECONDS), MORE * articles);
        threads(one, two, moreByTwo, more);
        atMost("CPU of ten times the articles", ratio(more, one, Name.CODING_CPU_SECONDS), GROWTH, MORE * articles);
        atMost("heap of ten times the articles", ratio(more, one, Name.PEAK_HEAP_MB), MEMORY_GROWTH, MORE * articles);
        atMost("seconds to the first record", warm.get(Name.START_UP_SECONDS), START_UP, 1);
        tell("CPU seconds to the first record", warm.get(Name.START_UP_CPU_SECONDS), 1);
        atMost("seconds to the first record, nothing cached", cold.get(Name.START_UP_SECONDS), COLD_START_UP, 1);
        tell("CPU seconds to the first record, nothing cached", cold.get(Name.START_UP_CPU_SECONDS), 1);
        atMost("MB of memory, 1 thread", more.get(Name.PEAK_MEMORY_MB), MEMORY, MORE * articles);
        tell("MB of memory, 2 threads", moreByTwo.get(Name.PEAK_MEMORY_MB), MORE * articles);
        tell("MB of heap, 1 thread", more.get(Name.PEAK_HEAP_MB), MORE * articles);
        if (peer != null) {
            double theirs = compare("the peer's", peer, one, more);
            atLeast("times as fast as the peer", theirs, PEER, MORE * articles);
        }
        if (spark != null) {
            double theirs = compare("Spark's", spark, one, more);
            atMost("CPU an article on Spark by without", theirs, SPARK, MORE * articles);
        }
        return met ? 0 : 1;
    }

    /** On one thread a second processor compiles, so that a second thread gains less while there is much to compile. */
    private void threads(Measurement one, Measurement two, Measurement moreByTwo, Measurement more) {
        double seconds = moreByTwo.get(Name.CODING_SECONDS);
        int sample = MORE * articles;
        tell("articles a second, 2 threads", moreByTwo.get(Name.ARTICLES) / seconds, sample);
        atLeast("2 threads by 1", more.get(Name.CODING_SECONDS) / seconds, SPEED_UP, sample);
        tell(
                "2 threads by 1, from a cold start",
                one.get(Name.CODING_SECONDS) / two.get(Name.CODING_SECONDS),
                articles);
        tell("CPU of 2 threads by 1", ratio(moreByTwo, more, Name.CODING_CPU_SECONDS), sample);
        tell("share of waiting, 2 threads", moreByTwo.get(Name.WAITING_SECONDS) / 2 / seconds, sample);
    }

    private Measurement run(int number, int threads, Path cache) throws IOException {
        return Processes.casus(input.data(), number, threads, cache, Length.of(input.data(), number));
    }

    private static double ratio(Measurement upper, Measurement lower, Name name) {
        return upper.get(name) / lower.get(name);
    }

    /**
     * What the additional nine tenths cost another command, by what they cost here: both by the same rule, so that neither
     * pays for its start.
     */
    private double compare(String whose, String command, Measurement one, Measurement more) throws IOException {
        Path few = articles(articles);
        Path many = articles(MORE * articles);
        try {
            double theirs = Processes.peer(command, many) - Processes.peer(command, few);
            double ours = more.get(Name.PROCESS_CPU_SECONDS) - one.get(Name.PROCESS_CPU_SECONDS);
            double sentences = more.get(Name.SENTENCES) - one.get(Name.SENTENCES);
            tell("sentences a CPU second, the start left out", sentences / ours, (int) sentences);
            tell(whose + " sentences a CPU second, the same", sentences / theirs, (int) sentences);
            return theirs / ours;
        } finally {
            Files.delete(few);
            Files.delete(many);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path articles(int number) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        try (RepeatedArticles all = new RepeatedArticles(input.data(), number)) {
            for (Optional<Article> next = all.next(); next.isPresent(); next = all.next()) {
                Article article = next.get();
                ObjectNode line = json.createObjectNode().put("id", article.id());
                line.put(
                        "date",
                        article.published() == null ? null : article.published().toString());
                lines.add(line.put("text", article.text()).toString());
            }
        }
        return Files.write(Files.createTempFile("casus-articles", ".jsonl"), lines);
    }

    private void atLeast(String metric, double value, double least, int sample) {
        bar(metric, value, value >= least, ">= ", least, sample);
    }

    private void atMost(String metric, double value, double most, int sample) {
        bar(metric, value, value <= most, "<= ", most, sample);
    }

    private void bar(String metric, double value, boolean reached, String sign, double bar, int sample) {
        met &= reached;
        row(metric, number(value), (reached ? "met " : "MISSED ") + sign + number(bar), String.valueOf(sample));
    }

    private void tell(String metric, double value, int sample) {
        row(metric, number(value), "", String.valueOf(sample));
    }

    private void row(String metric, String number, String bar, String sample) {
        PrintWriter out = console.out();
        out.printf(Locale.ROOT, "%-46s %10s  %-18s %8s%n", metric, number, bar, sample);
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}

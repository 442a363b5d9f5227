package org.casus.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.log.FileLog;
import org.casus.origin.Fingerprint;
import org.casus.origin.FingerprintCodec;
import org.casus.origin.Fingerprinter;
import org.casus.origin.Origins;
import org.casus.story.Decisions;
import org.casus.story.IncidentMatcher;
import org.casus.story.Report;
import org.casus.story.ReportCodec;
import org.casus.story.WordingReader;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * CPU time, memory and disk that an article costs as the indexes grow. The articles are made up: words drawn by Zipf's law,
 * every fourth a cut or extended print of one of the last thousand, fifty a day. Reading and coding are not measured.
 */
@Command(
        name = "scale",
        description = "What an article costs as the indexes of reprints and incidents grow, on made-up articles.",
        mixinStandardHelpOptions = true)
final class ScaleBench implements Callable<Integer> {

    private static final int VOCABULARY = 60_000;
    private static final int LETTERS = 26;
    private static final int RECENT = 1000;
    private static final int ARTICLES_A_DAY = 50;
    private static final double NANOS_A_MICRO = 1e3;
    private static final double BYTES_A_MEGA = 1e6;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "How many (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private int articles;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "Report after so many (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int step;

    private final Random random = new Random(1);
    private final String[] recent = new String[RECENT];
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final WordingReader wordings = WordingReader.fromResources();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path folder = Files.createTempDirectory("casus-scale");
        Path prints = folder.resolve("fingerprints.log");
        Path told = folder.resolve("reports.log");
        try (FileLog<Fingerprint> fingerprints = FileLog.open(prints, new FingerprintCodec());
                FileLog<Report> reports = FileLog.open(told, new ReportCodec())) {
            Origins origins = new Origins(fingerprints);
            IncidentMatcher incidents = new IncidentMatcher(reports, Decisions.none());
            out.printf(
                    "%9s  %16s  %16s  %9s  %9s%n",
                    "articles", "reprints µs each", "incidents µs each", "heap MB", "disk MB");
            long spentOrigins = 0;
            long spentIncidents = 0;
            for (int i = 1; i <= articles; i++) {
                Article article = article(i);
                Fingerprint print = fingerprinter.of(article);
                Report report = report(article);
                long start = cpu();
                origins.add(print);
                long middle = cpu();
                incidents.add(report);
                spentOrigins += middle - start;
                spentIncidents += cpu() - middle;
                if (i % step == 0) {
                    out.printf(
                            Locale.ROOT,
                            "%9d  %16.1f  %16.1f  %9.0f  %9.0f%n",
                            i,
                            spentOrigins / NANOS_A_MICRO / step,
                            spentIncidents / NANOS_A_MICRO / step,
                            heap(),
                            (Files.size(prints) + Files.size(told)) / BYTES_A_MEGA);
                    out.flush();
                    spentOrigins = 0;
                    spentIncidents = 0;
                }
            }
        } finally {
            for (Path file : List.of(prints, told, folder)) {
                Files.deleteIfExists(file);
            }
        }
        return 0;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_A_MEGA;
    }

    private Article article(int number) {
        String text = random.nextInt(4) == 0 && number > RECENT ? reprint() : text(150 + random.nextInt(200));
        recent[number % RECENT] = text;
        LocalDate day = LocalDate.EPOCH.plusDays(number / ARTICLES_A_DAY);
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return new Article("a" + number, "", null, null, day, null, null, "en", text, List.of(body));
    }

    private String reprint() {
        String text = recent[random.nextInt(RECENT)];
        return random.nextBoolean() ? text + " " + text(40) : text.substring(0, text.length() * 2 / 3);
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> word((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY))))
                .collect(Collectors.joining(" "));
    }

    /** A number in letters. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("w");
        for (int rest = number; rest > 0; rest /= LETTERS) {
            word.append((char) ('a' + rest % LETTERS));
        }
        return word.toString();
    }

    private Report report(Article article) {
        LocalDate day = Objects.requireNonNull(article.published());
        EventDate date = new EventDate("then", new Span(0, 1), day, day, EventDate.Precision.DAY, "made up");
        return new Report(
                article.id() + "/ASSAULT/1",
                article.id(),
                article.id(),
                day,
                "ASSAULT",
                true,
                date,
                null,
                List.of(),
                List.of(),
                List.of(),
                wordings.read(article.text()),
                "attack");
    }
}

package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.event.Kind;
import org.casus.output.CodingWriter;
import org.casus.output.Format;
import org.casus.output.OutputOptions;
import org.casus.source.Skip;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes articles: {@code casus code FILE...}. */
@Command(
        name = "code",
        description = "Codes articles and writes their events, claims and losses.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus code article.txt --date 2023-09-20",
            "  casus code page.html --explain",
            "  casus code news/ -o records.csv",
            "  casus code < articles.jsonl > records.jsonl",
            "",
            "Exit code: 0 records found, 1 nothing found, 2 error."
        })
final class CodeCommand implements Callable<Integer> {

    /** More threads than this by default could need more memory than the launcher gives. */
    private static final int MOST_THREADS = 4;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Text, HTML or JSON Lines; a folder for all files in it; - for standard input,"
                    + " which is also read when no FILE is given and something is piped in.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Publication date of articles that give none; without one weekdays stay unresolved.")
    private @Nullable LocalDate date;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl, csv or table. Default: by the ending of OUT, table on a terminal, else jsonl.")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Write to this file, which appears when complete; - for standard output.")
    private @Nullable Path out;

    @Option(
            names = "--explain",
            description = "Add what explains the records: the text by zones, who is quoted, what was rejected and why.")
    private boolean explain;

    @Option(
            names = "--text",
            description = "Print the text that would be coded, with --explain by zones, and do not code it.")
    private boolean textOnly;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description =
                    "Code N articles at a time; the output does not depend on it. Default: one for each processor, at"
                            + " most " + MOST_THREADS + ".")
    private int jobs;

    @Mixin
    private CoderOptions options = new CoderOptions();

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no notes on skipped input; errors are still told.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private final Console console;
    private final Articles articles;
    private final Function<CoderOptions, Coder> coder;

    /**
     * @param console the standard streams
     * @param articles reads the input
     * @param coder gives the coder, which takes seconds to load; asked for once, when the first article is read
     */
    CodeCommand(Console console, Articles articles, Function<CoderOptions, Coder> coder) {
        this.console = console;
        this.articles = articles;
        this.coder = coder;
    }

    @Override
    public Integer call() throws IOException {
        List<String> inputs = inputs();
        Progress progress = new Progress(console, quiet);
        try (OutputTarget target = OutputTarget.open(out, console.out());
                Stream<Articles.Item> items = articles.read(inputs, console.in(), date)) {
            if (textOnly) {
                printTexts(items, target, progress);
            } else {
                code(items, target, progress);
            }
            if (progress.articles() > 0) {
                target.commit();
            }
        }
        progress.end();
        return exitCode(progress);
    }

    private List<String> inputs() {
        if (files.isEmpty()) {
            if (console.inputIsTerminal()) {
                throw new CasusException("nothing to code; name a file, as in: casus code article.txt");
            }
            return List.of("-");
        }
        for (String file : files) {
            if (!file.equals("-") && !Files.exists(Path.of(file))) {
                throw new CasusException(file + ": no such file or folder; check its name");
            }
            if (out != null && Files.exists(out) && isSame(Path.of(file), out)) {
                throw new CasusException(file + ": is both input and output; name another file for -o");
            }
        }
        return List.copyOf(files);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new CasusException(one + ": cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }

    private void code(Stream<Articles.Item> items, OutputTarget target, Progress progress) throws IOException {
        CodingWriter writer = format().writer(target.writer(), new OutputOptions(explain, console.width()));
        Coder loaded = null;
        try (Workers<Outcome> workers = new Workers<>(threads(), outcome -> write(outcome, writer, progress))) {
            for (Articles.Item item : (Iterable<Articles.Item>) items::iterator) {
                Article article = take(item, progress);
                if (article == null) {
                    continue;
                }
                if (loaded == null) {
                    loaded = load();
                    writer.begin(loaded.provenance());
                }
                Coder ready = loaded;
                workers.add(() -> outcome(ready, article));
            }
            workers.finish();
        }
        if (loaded != null) {
            writer.close();
        }
    }

    private int threads() {
        return jobs > 0 ? jobs : Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    }

    private Coder load() {
        if (!quiet && console.errorsAreSeen()) {
            console.log("loading models");
        }
        return coder.apply(options);
    }

    /** One article must not end a run over thousands: what goes wrong with it is told, counted and passed over. */
    private static Outcome outcome(Coder coder, Article article) {
        try {
            return new Outcome(article, coder.code(article), null);
        } catch (CasusException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome(article, null, e);
        }
    }

    private void write(Outcome outcome, CodingWriter writer, Progress progress) throws IOException {
        Coding coding = outcome.coding();
        if (coding == null) {
            console.log(outcome.article().origin() + ": could not be coded, which is a bug of Casus ("
                    + outcome.failure() + "); please report it with this article");
            progress.failed();
        } else {
            writer.write(coding);
            progress.coded(kept(coding));
        }
    }

    /** What coding an article gave: exactly one of coding and failure is null. */
    private record Outcome(
            Article article,
            @Nullable Coding coding,
            @Nullable Throwable failure) {}

    private void printTexts(Stream<Articles.Item> items, OutputTarget target, Progress progress) throws IOException {
        for (Articles.Item item : (Iterable<Articles.Item>) items::iterator) {
            Article article = take(item, progress);
            if (article != null) {
                target.writer().write((explain ? byZones(article) : article.text()) + "\n");
                progress.coded(1);
            }
        }
    }

    private static String byZones(Article article) {
        return article.zones().stream()
                .map(zone -> "[" + zone.kind().name().toLowerCase(Locale.ROOT) + "] " + article.text(zone.span()))
                .collect(Collectors.joining("\n", article.origin() + ", " + article.published() + "\n", "\n"));
    }

    private @Nullable Article take(Articles.Item item, Progress progress) {
        Skip skip = item.skip();
        if (skip != null) {
            progress.skipped();
            if (!quiet) {
                console.log(skip.origin() + ": skipped: " + skip.reason());
            }
        }
        return item.article();
    }

    private static int kept(Coding coding) {
        return (int) coding.records().stream()
                .filter(record -> record.kind() != Kind.REJECTED)
                .count();
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        if (out == null || out.toString().equals("-")) {
            return console.outputIsTerminal() ? Format.TABLE : Format.JSONL;
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? Format.CSV : name.endsWith(".txt") ? Format.TABLE : Format.JSONL;
    }

    private int exitCode(Progress progress) {
        if (progress.failures() > 0) {
            return ExitCode.ERROR;
        }
        if (progress.articles() == 0) {
            console.log("no article could be read" + (quiet ? "; run without --quiet to see why" : ""));
            return ExitCode.ERROR;
        }
        return progress.records() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }
}

package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.event.Kind;
import org.casus.output.ClaimTableWriter;
import org.casus.output.CodingWriter;
import org.casus.output.OutputOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows who says what: {@code casus claims FILE...}. */
@Command(
        name = "claims",
        description =
                "Shows who says what about which incident, with which figure, and who supports or contradicts it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus claims article.txt --date 2023-09-20",
            "  casus claims news/ -o claims.txt",
            "",
            "Exit code: 0 claims found, 1 nothing found, 2 error."
        })
final class ClaimsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Text, HTML or JSON Lines; a folder for all files in it; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Publication date of articles that give none; without one weekdays stay unresolved.")
    private @Nullable LocalDate date;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Write to this file, which appears when complete; - for standard output.")
    private @Nullable Path out;

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
    private final Supplier<Coder> coder;

    /**
     * @param console the standard streams
     * @param articles reads the input
     * @param coder gives the coder, which takes seconds to load; asked for once, when the first article is read
     */
    ClaimsCommand(Console console, Articles articles, Supplier<Coder> coder) {
        this.console = console;
        this.articles = articles;
        this.coder = coder;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.check(files);
        Progress progress = new Progress(console, quiet);
        try (OutputTarget target = OutputTarget.open(out, console.out());
                Stream<Articles.Item> items = articles.read(files, console.in(), date)) {
            write(items, target, progress);
            if (progress.articles() > 0) {
                target.commit();
            }
        }
        progress.end();
        if (progress.articles() == 0) {
            console.log("no article could be read" + (quiet ? "; run without --quiet to see why" : ""));
            return ExitCode.ERROR;
        }
        return progress.records() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }

    private void write(Stream<Articles.Item> items, OutputTarget target, Progress progress) throws IOException {
        CodingWriter writer = new ClaimTableWriter(target.writer(), new OutputOptions(false, console.width()));
        Coder loaded = null;
        for (Articles.Item item : (Iterable<Articles.Item>) items::iterator) {
            Article article = item.article();
            if (article == null) {
                Inputs.tellSkipped(item.skip(), progress, console, quiet);
                continue;
            }
            if (loaded == null) {
                if (!quiet && console.errorsAreSeen()) {
                    console.log("loading models");
                }
                loaded = coder.get();
            }
            Coding coding = loaded.code(article);
            writer.write(coding);
            progress.coded(sourced(coding));
        }
    }

    private static int sourced(Coding coding) {
        return (int) coding.records().stream()
                .filter(r -> r.kind() != Kind.REJECTED)
                .filter(r -> !r.attribution().isEmpty() || !r.figures().isEmpty())
                .count();
    }
}

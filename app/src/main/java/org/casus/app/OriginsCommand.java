package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.origin.Fingerprinter;
import org.casus.origin.Origin;
import org.casus.origin.Origins;
import org.casus.output.Format;
import org.casus.output.OriginWriter;
import org.casus.output.OutputOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Folds reprints into origins: {@code casus origins FILE...}. Nothing is coded, so that this is quick. */
@Command(
        name = "origins",
        description = "Finds which articles are reprints of one text, and lists each text once with its reprints.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus origins news/ --format table",
            "  casus origins articles.jsonl -o origins.jsonl",
            "",
            "Exit code: 0 origins found, 2 error."
        })
final class OriginsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Text, HTML or JSON Lines; a folder for all files in it; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Publication date of articles that give none.")
    private @Nullable LocalDate date;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl (default) or table.")
    private Format format = Format.JSONL;

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

    /**
     * @param console the standard streams
     * @param articles reads the input
     */
    OriginsCommand(Console console, Articles articles) {
        this.console = console;
        this.articles = articles;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.check(files);
        Inputs.checkFormat(format);
        Fingerprinter fingerprinter = new Fingerprinter();
        Origins origins = Origins.inMemory();
        Progress progress = new Progress(console, quiet);
        try (Stream<Articles.Item> items = articles.read(files, console.in(), date)) {
            for (Articles.Item item : (Iterable<Articles.Item>) items::iterator) {
                Article article = item.article();
                if (article == null) {
                    Inputs.tellSkipped(item.skip(), progress, console, quiet);
                } else {
                    origins.add(fingerprinter.of(article));
                    progress.coded(0);
                }
            }
        }
        if (progress.articles() == 0) {
            console.log("no article could be read" + (quiet ? "; run without --quiet to see why" : ""));
            return ExitCode.ERROR;
        }
        List<Origin> all = origins.all();
        try (OutputTarget target = OutputTarget.open(out, console.out())) {
            OriginWriter writer = new OriginWriter(target.writer(), new OutputOptions(false, console.width()));
            if (format == Format.TABLE) {
                writer.table(all);
            } else {
                writer.jsonLines(all);
            }
            target.commit();
        }
        return ExitCode.FOUND;
    }
}

package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.output.Format;
import org.casus.output.IncidentJsonWriter;
import org.casus.output.IncidentTableWriter;
import org.casus.output.IncidentWriter;
import org.casus.output.OutputOptions;
import org.casus.story.Decisions;
import org.casus.story.Incident;
import org.casus.story.IncidentCollection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the incidents that many articles tell of: {@code casus incidents FILE...}. */
@Command(
        name = "incidents",
        description = "Joins what many articles report into incidents: independent origins, disputed fields, tolls.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus incidents news/ --format table",
            "  casus incidents articles.jsonl -o incidents.jsonl",
            "  casus incidents news/ --decisions decisions.tsv",
            "  casus incidents today/ --index index/      # joins those of earlier runs with this index",
            "",
            "Exit code: 0 incidents found, 1 nothing found, 2 error."
        })
final class IncidentsCommand implements Callable<Integer> {

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
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl (default) or table.")
    private Format format = Format.JSONL;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Table of what people decided to be together or apart.")
    private @Nullable Path decisions;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Keep what was read in this folder, and join it with what earlier runs kept there.")
    private @Nullable Path index;

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
    IncidentsCommand(Console console, Articles articles, Supplier<Coder> coder) {
        this.console = console;
        this.articles = articles;
        this.coder = coder;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.check(files);
        Inputs.checkFormat(format);
        Decisions decided = decisions == null ? Decisions.none() : Decisions.read(decisions);
        List<Coding> codings = code();
        if (codings.isEmpty()) {
            console.log("no article could be read" + (quiet ? "; run without --quiet to see why" : ""));
            return ExitCode.ERROR;
        }
        try (IncidentIndex kept = IncidentIndex.open(index)) {
            IncidentCollection collection = kept.collection(decided);
            codings.forEach(collection::add);
            collection.unknown(decided).forEach(key -> console.log(
                    decisions + ": no report has the key " + key + "; its decision does nothing"));
            List<Incident> incidents = collection.incidents();
            write(incidents);
            return incidents.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
        }
    }

    /** Codes all articles; the earliest published comes first, so that the order of the files does not matter. */
    private List<Coding> code() throws IOException {
        Progress progress = new Progress(console, quiet);
        List<Coding> codings = new ArrayList<>();
        try (Stream<Articles.Item> items = articles.read(files, console.in(), date)) {
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
                codings.add(coding);
                progress.coded(coding.records().size());
            }
        }
        progress.end();
        codings.sort(Comparator.comparing(
                        (Coding coding) -> coding.article().published(),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(coding -> coding.article().id()));
        return codings;
    }

    private void write(List<Incident> incidents) throws IOException {
        try (OutputTarget target = OutputTarget.open(out, console.out())) {
            IncidentWriter writer = format == Format.TABLE
                    ? new IncidentTableWriter(target.writer(), new OutputOptions(false, console.width()))
                    : new IncidentJsonWriter(target.writer());
            writer.write(incidents);
            target.commit();
        }
    }
}

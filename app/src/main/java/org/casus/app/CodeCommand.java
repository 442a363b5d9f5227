package org.casus.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.event.Kind;
import org.casus.output.CodingWriter;
import org.casus.output.Format;
import org.casus.output.OutputOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes articles: {@code casus code FILE...}. */
@Command(
        name = "code",
        description = "Codes articles and writes their events, claims and losses.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus code article.txt --date 2023-09-20",
            "  casus code page.html --explain",
            "  casus code https://example.org/news/feed.xml",
            "  casus code CC-NEWS-20240305.warc.gz -o records.jsonl",
            "  casus code news/ -o records.csv",
            "  casus code < articles.jsonl > records.jsonl",
            "",
            "Exit code: 0 records found, 1 nothing found, 2 error."
        })
final class CodeCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl, csv or table. Default: by the ending of OUT, table on a terminal, else jsonl.")
    private @Nullable Format format;

    @Mixin
    private OutOption out = new OutOption();

    @Option(
            names = "--explain",
            description = "Add what explains the records: the text by zones, who is quoted, what was rejected and why.")
    private boolean explain;

    @Option(
            names = "--text",
            description = "Print the text that would be coded, with --explain by zones, and do not code it.")
    private boolean textOnly;

    @Option(names = "--profile", description = "Tell at the end, on standard error, where coding has spent its time.")
    private boolean profile;

    @Mixin
    private CoderOptions parts = new CoderOptions();

    @Mixin
    private RunOptions running = new RunOptions();

    private final Console console;
    private final Articles articles;
    private final Coders coders;

    /**
     * @param console the standard streams
     * @param articles reads the input
     * @param coders loads the coder; asked for once, when the first article is read
     */
    CodeCommand(Console console, Articles articles, Coders coders) {
        this.console = console;
        this.articles = articles;
        this.coders = coders;
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = input.files(console, out.file());
        CodingRun run = new CodingRun(console, running);
        try (OutputTarget target = out.open(console);
                Stream<Articles.Item> items = articles.read(files, console.in(), input.reading())) {
            if (textOnly) {
                run.read(items, article -> target.writer().write((explain ? byZones(article) : article.text()) + "\n"));
            } else {
                CodingWriter writer = format().writer(target.writer(), new OutputOptions(explain, console.width()));
                run.code(
                        items,
                        () -> coders.load(parts.recordsOnly(!explain)),
                        new WriterSink(writer, CodeCommand::kept));
                writer.close();
                if (profile) {
                    run.profile().ifPresent(spent -> ProfileTable.lines(spent).forEach(console::log));
                }
            }
            if (run.hasArticles()) {
                target.commit();
            }
        }
        return run.end();
    }

    private static String byZones(Article article) {
        return article.zones().stream()
                .map(zone -> "[" + zone.kind().name().toLowerCase(Locale.ROOT) + "] " + article.text(zone.span()))
                .collect(Collectors.joining("\n", article.origin() + ", " + article.published() + "\n", "\n"));
    }

    /** How many records of a coding were not rejected. */
    static int kept(Coding coding) {
        return (int) coding.records().stream()
                .filter(record -> record.kind() != Kind.REJECTED)
                .count();
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        if (out.isStandard()) {
            return console.outputIsTerminal() ? Format.TABLE : Format.JSONL;
        }
        return out.endsWith(".csv") ? Format.CSV : out.endsWith(".txt") ? Format.TABLE : Format.JSONL;
    }
}

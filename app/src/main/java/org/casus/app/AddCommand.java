package org.casus.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.store.CodedLines;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes articles into a store: {@code casus add FILE...}. */
@Command(
        name = "add",
        description =
                "Codes articles and keeps them in a store. Articles that this version has coded are passed over, so a"
                        + " run that was cut off is simply started again.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus add news/",
            "  casus add articles.jsonl --store sahel.db",
            "  casus add --coded records.jsonl      # made elsewhere with: casus code --explain -o records.jsonl",
            "",
            "Exit code: 0 added or known, 1 nothing found in what was added, 2 error."
        })
final class AddCommand implements Callable<Integer> {

    /** Codings written at once where they need not be made first. */
    private static final int BATCH = 200;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StoreOptions target = new StoreOptions();

    @Option(
            names = "--coded",
            description =
                    "The files are outputs of casus code --explain --format jsonl: keep them without coding again.")
    private boolean coded;

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
    AddCommand(Console console, Articles articles, Coders coders) {
        this.console = console;
        this.articles = articles;
        this.coders = coders;
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = input.files(console, target.file());
        try (StoreWriter writer = target.store().writer()) {
            return coded ? keep(files, writer) : code(files, writer);
        }
    }

    private int code(List<String> files, StoreWriter writer) throws IOException {
        CodingRun run = new CodingRun(console, running);
        StoreSink sink = new StoreSink(writer);
        try (Stream<Articles.Item> items = articles.read(files, console.in(), input.reading())) {
            run.code(items, () -> coders.load(parts), sink);
        }
        if (sink.added().codings() > 0 || writer.hasLooseReports()) {
            writer.joinIncidents();
        }
        tell(sink.added(), sink.known());
        int code = run.end();
        return code == ExitCode.NOTHING_FOUND && sink.known() > 0 ? ExitCode.FOUND : code;
    }

    private int keep(List<String> files, StoreWriter writer) throws IOException {
        StoreWriter.Added added = new StoreWriter.Added(0, 0, 0, 0);
        for (String file : files) {
            if (file.equals("-")) {
                throw new CasusException("--coded reads files, not standard input; name one");
            }
            try (BufferedReader lines = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
                added = added.plus(keep(new CodedLines(lines, file), writer));
            }
        }
        tell(added, added.known());
        return added.records() + added.known() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }

    private static StoreWriter.Added keep(CodedLines lines, StoreWriter writer) throws IOException {
        StoreWriter.Added added = new StoreWriter.Added(0, 0, 0, 0);
        List<StoredCoding> batch = new ArrayList<>();
        for (StoredCoding next = lines.next(); next != null; next = lines.next()) {
            batch.add(next);
            if (batch.size() == BATCH) {
                added = added.plus(writer.add(batch));
                batch.clear();
            }
        }
        return added.plus(writer.add(batch));
    }

    private void tell(StoreWriter.Added added, int known) {
        if (!running.quiet()) {
            console.log(target.file() + ": " + added.articles() + " articles added, "
                    + (added.codings() - added.articles()) + " coded again, " + known + " known, " + added.records()
                    + " records");
        }
    }
}

package org.casus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.output.IncidentJsonWriter;
import org.casus.output.IncidentTableWriter;
import org.casus.output.IncidentWriter;
import org.casus.output.OutputOptions;
import org.casus.story.Decisions;
import org.casus.story.Incident;
import org.casus.story.IncidentCollection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private NestedFormat format = new NestedFormat();

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

    @Mixin
    private OutOption out = new OutOption();

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
    IncidentsCommand(Console console, Articles articles, Coders coders) {
        this.console = console;
        this.articles = articles;
        this.coders = coders;
    }

    @Override
    public Integer call() throws IOException {
        boolean asTable = format.isTable();
        Decisions decided = decisions == null ? Decisions.none() : Decisions.read(decisions);
        CodingRun run = new CodingRun(console, running);
        List<Coding> codings = code(run);
        if (!codings.isEmpty()) {
            try (IncidentIndex kept = IncidentIndex.open(index)) {
                IncidentCollection collection = kept.collection(decided);
                codings.forEach(collection::add);
                collection
                        .unknown(decided)
                        .forEach(key -> console.log(
                                decisions + ": no report has the key " + key + "; its decision does nothing"));
                write(collection.incidents(), asTable);
            }
        }
        return run.end();
    }

    private List<Coding> code(CodingRun run) throws IOException {
        try (Stream<Articles.Item> items =
                articles.read(input.files(console, out.file()), console.in(), input.reading())) {
            return run.collect(items, () -> coders.load(parts.recordsOnly(true)), CodeCommand::kept);
        }
    }

    private void write(List<Incident> incidents, boolean asTable) throws IOException {
        try (OutputTarget target = out.open(console)) {
            IncidentWriter writer = asTable
                    ? new IncidentTableWriter(target.writer(), new OutputOptions(false, console.width()))
                    : new IncidentJsonWriter(target.writer());
            writer.write(incidents);
            target.commit();
        }
    }
}

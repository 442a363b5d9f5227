package org.casus.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.origin.Fingerprinter;
import org.casus.origin.Origin;
import org.casus.origin.Origins;
import org.casus.output.OriginWriter;
import org.casus.output.OutputOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private NestedFormat format = new NestedFormat();

    @Mixin
    private OutOption out = new OutOption();

    @Mixin
    private RunOptions running = new RunOptions();

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
        boolean asTable = format.isTable();
        Fingerprinter fingerprinter = new Fingerprinter();
        Origins origins = Origins.inMemory();
        CodingRun run = new CodingRun(console, running);
        try (Stream<Articles.Item> items =
                articles.read(input.files(console, out.file()), console.in(), input.reading())) {
            run.read(items, article -> origins.add(fingerprinter.of(article)));
        }
        if (run.hasArticles()) {
            write(origins.all(), asTable);
        }
        return run.end();
    }

    private void write(List<Origin> origins, boolean asTable) throws IOException {
        try (OutputTarget target = out.open(console)) {
            OriginWriter writer = new OriginWriter(target.writer(), new OutputOptions(false, console.width()));
            if (asTable) {
                writer.table(origins);
            } else {
                writer.jsonLines(origins);
            }
            target.commit();
        }
    }
}

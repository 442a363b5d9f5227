package org.casus.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.Coding;
import org.casus.event.Kind;
import org.casus.output.ClaimTableWriter;
import org.casus.output.OutputOptions;
import org.casus.story.AccountReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows who says what: {@code casus claims FILE...}. */
@Command(
        name = "claims",
        description = "Shows who says what about which incident, with which figure, and who supports or contradicts it,"
                + " over all articles given.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus claims article.txt --date 2023-09-20",
            "  casus claims news/ -o claims.txt           # one table: what many articles tell of one incident is together",
            "",
            "Exit code: 0 claims found, 1 nothing found, 2 error."
        })
final class ClaimsCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

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
    ClaimsCommand(Console console, Articles articles, Coders coders) {
        this.console = console;
        this.articles = articles;
        this.coders = coders;
    }

    @Override
    public Integer call() throws IOException {
        CodingRun run = new CodingRun(console, running);
        List<Coding> codings = code(run);
        if (!codings.isEmpty()) {
            write(codings);
        }
        return run.end();
    }

    private List<Coding> code(CodingRun run) throws IOException {
        try (Stream<Articles.Item> items =
                articles.read(input.files(console, out.file()), console.in(), input.reading())) {
            return run.collect(items, () -> coders.load(parts.recordsOnly(true)), ClaimsCommand::sourced);
        }
    }

    private void write(List<Coding> codings) throws IOException {
        try (OutputTarget target = out.open(console)) {
            new ClaimTableWriter(target.writer(), new OutputOptions(false, console.width()))
                    .write(codings.stream().map(Coding::article).toList(), new AccountReader().read(codings));
            target.commit();
        }
    }

    private static int sourced(Coding coding) {
        return (int) coding.records().stream()
                .filter(r -> r.kind() != Kind.REJECTED)
                .filter(r -> !r.attribution().isEmpty() || !r.figures().isEmpty())
                .count();
    }
}

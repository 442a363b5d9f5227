package org.casus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.CasusException;
import org.casus.store.StoreWriter;
import org.casus.story.Decision;
import org.casus.story.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts incidents of a store together or takes them apart: {@code casus decide apart INCIDENT RECORD}. */
@Command(
        name = "decide",
        description =
                "Keeps in a store what a person decided about incidents, and joins them anew. Decisions hold when articles"
                        + " are coded again; of two about the same reports the later one holds.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus decide together i3f09 i77c2 --note 'one raid' --by ada",
            "  casus decide apart i3f09 5d41402abc4b       # takes the report of this record out of the incident",
            "  casus decide --decisions decisions.tsv      # the table of casus incidents --decisions",
            "  casus query 'SELECT * FROM decision'        # what was decided",
            "",
            "Exit code: 0 decided, 2 error."
        })
final class DecideCommand implements Callable<Integer> {

    private static final int WORDS = 3;

    @Parameters(
            arity = "0..3",
            paramLabel = "WORD",
            description =
                    "together or apart, then two of: the id of an incident, the id of a record, the key of a report.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "A table of decisions instead: decision, first, second, note.")
    private @Nullable Path table;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String note = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decided; default: ${DEFAULT-VALUE}.")
    private String author = "";

    @Mixin
    private StoreOptions target = new StoreOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private final Console console;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Decision> asked = asked();
        target.store().reader().close(); // a decision makes no store
        try (StoreWriter writer = target.store().writer()) {
            int kept = 0;
            for (Decision each : asked) {
                kept += writer.decide(each.kind(), each.first(), each.second(), each.note(), author)
                        .size();
            }
            int changed = writer.joinIncidents();
            console.log(
                    target.file() + ": " + kept + " decisions about reports kept, " + changed + " incidents changed");
        }
        return ExitCode.FOUND;
    }

    private List<Decision> asked() {
        if (table != null) {
            if (!words.isEmpty()) {
                throw new CasusException("decide takes either words or --decisions; leave one of them out");
            }
            return Decisions.read(table).all();
        }
        if (words.size() != WORDS) {
            throw new CasusException("write: casus decide together FIRST SECOND, or apart FIRST SECOND");
        }
        for (Decision.Kind kind : Decision.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(words.get(0))) {
                return List.of(new Decision(kind, words.get(1), words.get(2), note));
            }
        }
        throw new CasusException("'" + words.get(0) + "' is no decision; write together or apart");
    }
}

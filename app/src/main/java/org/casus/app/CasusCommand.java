package org.casus.app;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command: help, version and what all commands share. */
@Command(
        name = "casus",
        description =
                "Reads news and writes events: who did what to whom, where, when, with which losses, according to whom.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CasusCommand {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error, for a bug report.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    /** Versions and digests, one a line: what a reader of records needs to repeat them. */
    static IVersionProvider versions(Supplier<Provenance> provenance) {
        return () -> {
            Provenance parts = provenance.get();
            return Stream.concat(
                            Stream.of("casus " + parts.version()),
                            parts.digests().entrySet().stream().map(CasusCommand::line))
                    .toArray(String[]::new);
        };
    }

    private static String line(Map.Entry<String, String> part) {
        return part.getKey() + " " + part.getValue();
    }
}

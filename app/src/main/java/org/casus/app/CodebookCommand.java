package org.casus.app;

import java.util.function.Supplier;
import org.casus.text.Annotator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an editor of a codebook needs. */
@Command(
        name = "codebook",
        description = "Checks a codebook: tests its sentences, looks for patterns that cannot do their work.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class CodebookCommand {

    private CodebookCommand() {}

    /**
     * The command with its parts.
     *
     * @param console the standard streams
     * @param annotator loads the parser, which takes seconds
     */
    static CommandLine commandLine(Console console, Supplier<Annotator> annotator) {
        return new CommandLine(new CodebookCommand())
                .addSubcommand(new CodebookTestCommand(console, annotator))
                .addSubcommand(new CodebookLintCommand(console, annotator));
    }
}

package org.casus.bench.speed;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The articles that a measurement codes and where it prints, the same for all commands that measure a run. */
final class MeasuredArticles {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Articles of any form that Casus reads.")
    private Path data = Path.of("");

    /** Where the articles are. */
    Path data() {
        return data;
    }

    /** The command's standard output. */
    PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("picocli has not filled the command");
        }
        return command.commandLine().getOut();
    }
}

package org.casus.bench;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The standard output of a command that is no {@link Bench}, as picocli has set it; a mixin. */
@Command // what picocli takes a mixin without options by
public final class Output {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Where the command prints. */
    public PrintWriter out() {
        if (command == null) {
            throw new IllegalStateException("picocli has not filled the command");
        }
        return command.commandLine().getOut();
    }
}

package org.casus.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes its data; the same for all that write one file or standard output. */
final class OutOption {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Write to this file, which appears when complete; - for standard output.")
    private @Nullable Path file;

    /** The file, null or "-" for standard output. */
    @Nullable
    Path file() {
        return file;
    }

    /** Whether it is standard output. */
    boolean isStandard() {
        return file == null || file.toString().equals("-");
    }

    /** Whether it is a file with this ending, in any case. */
    boolean endsWith(String ending) {
        return file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Opens it. */
    OutputTarget open(Console console) {
        return OutputTarget.open(file, console.out());
    }
}

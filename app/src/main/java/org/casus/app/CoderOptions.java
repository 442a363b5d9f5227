package org.casus.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which parts the coder is made of; the same for all commands that code. */
final class CoderOptions {

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Code with the codebook in this folder instead of PLOVER; docs/codebook.md tells its form.")
    private @Nullable Path codebook;

    /** The folder of the codebook to use, null for the built-in one. */
    @Nullable
    Path codebook() {
        return codebook;
    }
}

package org.casus.app;

import java.nio.file.Path;
import org.casus.CasusException;
import org.casus.codebook.Codebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the coder is made of, as the commands that code share it. */
final class CoderOptions {

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Code with the codebook in this folder instead of the built-in PLOVER; docs/codebook.md tells"
                    + " how one is written.")
    private @Nullable Path codebook;

    /**
     * The codebook to code with.
     *
     * @throws CasusException where the folder holds none, naming file and line
     */
    Codebook codebook() {
        return codebook == null ? Codebook.plover() : Codebook.fromDirectory(codebook);
    }
}

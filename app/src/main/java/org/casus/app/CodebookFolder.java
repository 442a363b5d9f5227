package org.casus.app;

import java.nio.file.Path;
import org.casus.CasusException;
import org.casus.codebook.Codebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which codebook a command looks at. */
final class CodebookFolder {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Folder of the codebook; without one the built-in PLOVER.")
    private @Nullable Path folder;

    /**
     * The codebook.
     *
     * @throws CasusException where the folder holds none, naming file and line
     */
    Codebook load() {
        return folder == null ? Codebook.plover() : Codebook.fromDirectory(folder);
    }

    /** Where a file of the codebook lies, for messages. */
    String pathOf(String file) {
        return folder == null ? file : folder.resolve(file).toString();
    }
}

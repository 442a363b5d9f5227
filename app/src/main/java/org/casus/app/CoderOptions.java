package org.casus.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.CasusException;
import org.casus.codebook.Codebook;
import org.casus.knowledge.OwnKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which parts the coder is made of; the same for all commands that code. */
final class CoderOptions {

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Code with the codebook in this folder instead of PLOVER; docs/codebook.md tells its form.")
    private @Nullable Path codebook;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description =
                    "Know the tables in this folder too. Default: the folder that casus knowledge add fills, where"
                            + " there is one.")
    private @Nullable Path knowledge;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "Take settlements and divisions from this file, which casus knowledge places makes.")
    private @Nullable Path gazetteer;

    @Option(
            names = "--model",
            paramLabel = "none",
            description = "none: patterns alone decide, without the learned second opinion. Default: the built-in one.")
    private @Nullable String model;

    @Option(
            names = "--exhaustive",
            description =
                    "Parse every sentence, those too that hold no record by their words. Slower; the same records.")
    private boolean exhaustive;

    private boolean recordsOnly;

    /** Of these parts a coder that tells records and not all that an article attributes; no option, a command knows. */
    CoderOptions recordsOnly(boolean chosen) {
        recordsOnly = chosen;
        return this;
    }

    /** Whether records are all that is wanted. */
    boolean recordsOnly() {
        return recordsOnly;
    }

    /** Whether to parse every sentence. */
    boolean exhaustive() {
        return exhaustive;
    }

    /** Whether the learned second opinion is asked. */
    boolean asksModel() {
        if (model != null && !model.equals("none")) {
            throw new CasusException("--model '" + model + "' is not known; write --model none, or leave it out");
        }
        return model == null;
    }

    /** A user's own tables: of the folder named, else of the usual folder, which need not be there. */
    OwnKnowledge knowledge() {
        if (knowledge != null) {
            return OwnKnowledge.read(knowledge);
        }
        Path usual = KnowledgeFolder.usual(System.getenv());
        return Files.isDirectory(usual) ? OwnKnowledge.read(usual) : OwnKnowledge.NONE;
    }

    /** The gazetteer file to use, null for the built-in one. */
    @Nullable
    Path gazetteer() {
        return gazetteer;
    }

    /** Whether another codebook than the built-in one is chosen, which a coder loads by itself beside its other parts. */
    boolean hasCodebook() {
        return codebook != null;
    }

    /**
     * The codebook to code with.
     *
     * @throws org.casus.CasusException where the folder holds none, naming file and line
     */
    Codebook codebook() {
        return codebook == null ? Codebook.plover() : Codebook.fromDirectory(codebook);
    }
}

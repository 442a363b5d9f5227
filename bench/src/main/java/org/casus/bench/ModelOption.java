package org.casus.bench;

import org.casus.Casus;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the learned second opinion is asked. */
final class ModelOption {

    @Option(names = "--model", paramLabel = "none", description = "none: measure the patterns alone.")
    private @Nullable String model;

    private boolean asks() {
        if (model != null && !model.equals("none")) {
            throw new CasusException("--model '" + model + "' is not known; write --model none, or leave it out");
        }
        return model == null;
    }

    /** The usual coder, with the model or without. */
    Casus coder() {
        Casus.Builder builder = Casus.builder();
        return (asks() ? builder : builder.secondOpinion(null)).build();
    }
}

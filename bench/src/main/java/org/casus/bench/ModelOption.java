package org.casus.bench;

import org.casus.Casus;
import org.casus.CasusException;
import org.casus.event.SecondOpinion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the learned second opinion is asked. Without it other numbers hold: they carry "no model" in their names. */
final class ModelOption {

    @Option(names = "--model", paramLabel = "none", description = "none: measure the patterns alone.")
    private @Nullable String model;

    boolean asks() {
        if (model != null && !model.equals("none")) {
            throw new CasusException("--model '" + model + "' is not known; write --model none, or leave it out");
        }
        return model == null;
    }

    /** The built-in model, null for none. */
    @Nullable
    SecondOpinion secondOpinion() {
        return asks() ? SecondOpinion.fromResources() : null;
    }

    /** The usual coder, with the model or without. */
    Casus coder() {
        Casus.Builder builder = Casus.builder();
        return (asks() ? builder : builder.secondOpinion(null)).build();
    }

    /** Marks numbers of the patterns alone. */
    Score named(Score score) {
        return asks()
                ? score
                : new Score(score.system(), score.metric() + ", no model", score.value(), score.sample(), score.count());
    }
}

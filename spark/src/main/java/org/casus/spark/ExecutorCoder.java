package org.casus.spark;

import org.casus.Casus;
import org.jspecify.annotations.Nullable;

/**
 * The one coder of this Java machine. An executor runs many tasks, one after the other and side by side; its models are
 * read once, by the first task that codes. This is the one static that holds state: Spark makes tasks anew from bytes, so
 * that nothing else lives as long as an executor (decision 0022).
 */
final class ExecutorCoder {

    private static @Nullable Casus coder;

    private ExecutorCoder() {}

    /**
     * The coder, loaded where this is the first call.
     *
     * @throws org.casus.CasusException where a model or table is missing; the next call tries again
     */
    static synchronized Casus get() {
        Casus ready = coder;
        if (ready == null) {
            ready = Casus.builder().attributions(false).build();
            coder = ready;
        }
        return ready;
    }
}

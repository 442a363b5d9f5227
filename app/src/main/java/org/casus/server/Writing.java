package org.casus.server;

import java.util.function.Consumer;
import org.casus.store.Store;
import org.casus.store.StoreWriter;
import org.jspecify.annotations.Nullable;

/** The one writer of a server, opened when the first write comes; writes wait for each other. Thread-safe. */
final class Writing implements AutoCloseable {

    private final Store store;
    private @Nullable StoreWriter writer;

    Writing(Store store) {
        this.store = store;
    }

    synchronized void with(Consumer<StoreWriter> work) {
        if (writer == null) {
            writer = store.writer();
        }
        work.accept(writer);
    }

    @Override
    public synchronized void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}

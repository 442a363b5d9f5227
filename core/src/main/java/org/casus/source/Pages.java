package org.casus.source;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one file, one after the other. For one thread. */
interface Pages extends AutoCloseable {

    /** The next page or skip, null at the end. */
    @Nullable
    Input next();

    /** Releases the file. */
    @Override
    void close();

    /** Pages that are there already. */
    static Pages of(List<? extends Input> inputs) {
        Iterator<? extends Input> left = inputs.iterator();
        return new Pages() {
            @Override
            public @Nullable Input next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }
}

package org.casus.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Closing what was only read from. */
final class Closing {

    private Closing() {}

    /** Closes; a failure is the machine's, not the input's, and stops the run. */
    static void now(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.casus.app;

import java.nio.file.Path;
import org.casus.store.Store;
import picocli.CommandLine.Option;

/** Which store a command works on; the same for all of them. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = "casus.db",
            description = "The store, a SQLite file; default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("casus.db");

    Path file() {
        return file;
    }

    Store store() {
        return Store.at(file);
    }
}

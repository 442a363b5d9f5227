package org.casus.store;

import java.nio.file.Path;
import org.casus.CasusException;

/**
 * One store: a SQLite file. Any number of readers work while one writer writes; readers see only what was committed.
 *
 * <pre>{@code
 * try (StoreWriter writer = Store.at(file).writer()) {
 *     writer.add(List.of(StoredCoding.of(coding)));
 * }
 * try (StoreReader reader = Store.at(file).reader()) {
 *     reader.records(EventFilter.parse("type=ASSAULT"), null, 50);
 * }
 * }</pre>
 */
public final class Store {

    private final Database database;

    private Store(Path file) {
        this.database = new Database(file);
    }

    /** The store in this file; nothing is opened yet. */
    public static Store at(Path file) {
        return new Store(file);
    }

    /** Whether this file is a SQLite file at all, and so can only be meant as a store. */
    public static boolean isStore(Path file) {
        return new Database(file).isSqlite();
    }

    /**
     * Opens for reading. The reader is thread-safe.
     *
     * @throws CasusException where there is no store of this Casus, saying what to do
     */
    public StoreReader reader() {
        database.check();
        return new StoreReader(database);
    }

    /**
     * Opens for writing, making or migrating the file where needed. One writer at a time: another one's transactions are
     * waited for.
     *
     * @throws CasusException where the file is something else, damaged or of a newer Casus
     */
    public StoreWriter writer() {
        database.prepare();
        return new StoreWriter(database);
    }
}

package org.casus.app;

import org.casus.CasusException;
import org.casus.output.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The form of output that nests, such as incidents with their reports: JSON Lines, or a table to read. */
final class NestedFormat {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl (default) or table.")
    private @Nullable Format format;

    /**
     * Whether a table is asked for; JSON Lines if not.
     *
     * @throws CasusException where CSV is asked for, which cannot nest
     */
    boolean isTable() {
        if (format == Format.CSV) {
            throw new CasusException("--format csv: cannot hold reports and tolls; choose jsonl or table");
        }
        return format == Format.TABLE;
    }
}

package org.casus.app;

import java.io.IOException;
import java.io.Writer;
import org.casus.store.CsvRows;
import org.casus.store.SqlRows;

/** How rows of a query are written. */
enum RowFormat {
    CSV,
    JSONL,
    TABLE;

    /**
     * Rows of this form.
     *
     * @param out where to write; flushed by the caller
     * @param width columns of the terminal, for tables
     */
    SqlRows rows(Writer out, int width) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out);
            case JSONL -> new JsonRows(out);
            case TABLE -> new TableRows(out, width);
        };
    }
}

package org.casus.output;

import java.io.Writer;

/** A written form of a coding. */
public enum Format {
    /** JSON Lines: everything the coder knows; the contract is {@code docs/json-lines.md}. */
    JSONL,
    /** Comma-separated values (RFC 4180): one flat row a record. */
    CSV,
    /** Columns for a terminal: for reading, not for programs. */
    TABLE;

    /**
     * A writer of this form.
     *
     * @param out where to write; closed with the writer
     * @param options what to show
     */
    public CodingWriter writer(Writer out, OutputOptions options) {
        return switch (this) {
            case JSONL -> new JsonLinesWriter(out, options.explain());
            case CSV -> new CsvWriter(out);
            case TABLE -> new TableWriter(out, options);
        };
    }
}

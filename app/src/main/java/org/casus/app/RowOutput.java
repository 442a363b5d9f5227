package org.casus.app;

import java.io.IOException;
import java.util.List;
import org.casus.store.SqlRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the rows of a command go and in which form; the same for all that answer questions about a store. */
final class RowOutput {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "csv, jsonl or table. Default: by the ending of OUT, table on a terminal, else csv.")
    private @Nullable RowFormat format;

    @Mixin
    private OutOption out = new OutOption();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Gives rows to a sink. */
    interface Source {
        void write(SqlRows rows) throws IOException;
    }

    /** Writes the rows and tells how many there were. */
    long write(Console console, Source source) throws IOException {
        try (OutputTarget target = out.open(console)) {
            Counted rows = new Counted(format(console).rows(target.writer(), console.width()));
            source.write(rows);
            target.commit();
            return rows.number;
        }
    }

    RowFormat format(Console console) {
        if (format != null) {
            return format;
        }
        if (out.isStandard()) {
            return console.outputIsTerminal() ? RowFormat.TABLE : RowFormat.CSV;
        }
        return out.endsWith(".jsonl") ? RowFormat.JSONL : out.endsWith(".txt") ? RowFormat.TABLE : RowFormat.CSV;
    }

    private static final class Counted implements SqlRows {

        private final SqlRows rows;
        private long number;

        Counted(SqlRows rows) {
            this.rows = rows;
        }

        @Override
        public void columns(List<String> names) throws IOException {
            rows.columns(names);
        }

        @Override
        public void row(List<@Nullable Object> values) throws IOException {
            number++;
            rows.row(values);
        }

        @Override
        public void end() throws IOException {
            rows.end();
        }
    }
}

package org.casus.store;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.casus.output.CsvCell;
import org.jspecify.annotations.Nullable;

/** Rows as RFC 4180 has them, with a header; no cell is a formula. */
public final class CsvRows implements SqlRows {

    private final CSVPrinter csv;

    /** @param out where to write; neither flushed nor closed */
    public CsvRows(Writer out) throws IOException {
        csv = CSVFormat.RFC4180.print(out);
    }

    @Override
    public void columns(List<String> names) throws IOException {
        csv.printRecord(names);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (Object value : values) {
            csv.print(value instanceof String text ? CsvCell.safe(text) : value);
        }
        csv.println();
    }
}

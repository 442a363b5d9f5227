package org.casus.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.event.CodedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes codings as comma-separated values (RFC 4180): a header, then one flat row a record. The columns are {@link
 * CsvColumns}; they are documented in {@code docs/csv.md}.
 */
public final class CsvWriter implements CodingWriter {

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final Writer out;
    private final List<CsvColumns.Column> columns = CsvColumns.all();
    private final CSVPrinter csv;

    /** @param out where to write; closed with this writer */
    public CsvWriter(Writer out) {
        this.out = out;
        try {
            csv = new CSVPrinter(out, RFC_4180);
        } catch (IOException e) {
            throw new IllegalStateException("a printer without header does no output when made", e);
        }
    }

    @Override
    public void begin(Provenance provenance) throws IOException {
        csv.printRecord(columns.stream().map(CsvColumns.Column::name));
    }

    @Override
    public void write(Coding coding) throws IOException {
        CodePointIndex codePoints = new CodePointIndex(coding.article().text());
        for (CodedRecord each : coding.records()) {
            CsvColumns.Row row = new CsvColumns.Row(each, coding.article(), codePoints);
            csv.printRecord(columns.stream()
                    .map(column -> column.value().apply(row))
                    .map(value -> CsvCell.safe(Values.wellFormed(Objects.requireNonNullElse(value, "")))));
        }
        csv.flush();
    }

    /**
     * One cell for a list: values joined with ";", empty for values that are null, so that the n-th value of each of an
     * actor's columns belongs to the n-th actor. A ";" inside a value becomes ",".
     */
    static <T> String join(List<T> values, Function<T, @Nullable String> cell) {
        return values.stream()
                .map(value -> Objects.toString(cell.apply(value), "").replace(';', ','))
                .collect(Collectors.joining(";"));
    }

    @Override
    public void close() throws IOException {
        csv.close();
        out.close();
    }
}

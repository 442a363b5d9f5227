package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** One page a row of a CSV or TSV file with a header row. */
final class CsvPages implements Pages {

    private final String origin;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Map<String, Integer> header;
    private final Columns columns;
    private boolean ended;

    private CsvPages(String origin, CSVParser parser, Columns columns) {
        this.origin = origin;
        this.parser = parser;
        this.rows = parser.iterator();
        this.header = parser.getHeaderMap();
        this.columns = columns;
    }

    /** Opens a file; one without the column of the text is a skip. */
    static Pages open(String origin, InputStream in, Reader text, Columns columns, String name) throws IOException {
        boolean tabs = name.toLowerCase(Locale.ROOT).endsWith(".tsv");
        CSVFormat format = (tabs ? CSVFormat.TDF : CSVFormat.RFC4180)
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        CSVParser parser;
        try {
            parser = CSVParser.parse(text, format);
        } catch (IllegalArgumentException e) {
            in.close();
            return Pages.of(
                    List.of(new Skip(origin, "has no usable header row (" + e.getMessage() + "): name its columns")));
        }
        if (!parser.getHeaderMap().containsKey(columns.text())) {
            parser.close();
            return Pages.of(List.of(new Skip(
                    origin,
                    "has no column \"" + columns.text() + "\" (it has " + String.join(", ", parser.getHeaderNames())
                            + "): name the column that holds the text")));
        }
        return new CsvPages(origin, parser, columns);
    }

    @Override
    public @Nullable Input next() {
        try {
            if (ended || !rows.hasNext()) {
                return null;
            }
            return page(rows.next());
        } catch (UncheckedIOException e) {
            // A quote that is never closed swallows the rest of the file: there is no row to go on from.
            ended = true;
            String what = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            return new Skip(
                    origin + ":" + parser.getCurrentLineNumber(),
                    "is broken CSV (" + what + "): the rows after it were not read");
        }
    }

    private Input page(CSVRecord row) {
        String at = origin + ":" + (row.getRecordNumber() + 1);
        String text = cell(row, columns.text());
        if (text == null) {
            return new Skip(at, "has an empty column \"" + columns.text() + "\": nothing to code");
        }
        String written = cell(row, columns.date());
        Optional<LocalDate> date = written == null ? Optional.empty() : Dates.parse(written);
        if (written != null && date.isEmpty()) {
            return new Skip(at, "has the date \"" + written + "\", which is none: write YYYY-MM-DD or leave it out");
        }
        return new RawPage(
                cell(row, columns.id()),
                at,
                RawPage.Form.TEXT,
                text,
                cell(row, columns.url()),
                cell(row, columns.title()),
                date.orElse(null));
    }

    private @Nullable String cell(CSVRecord row, String column) {
        Integer at = header.get(column);
        if (at == null || at >= row.size()) {
            return null;
        }
        String value = row.get(at);
        return value.isBlank() ? null : Decoder.clean(value);
    }

    @Override
    public void close() {
        Closing.now(parser);
    }
}

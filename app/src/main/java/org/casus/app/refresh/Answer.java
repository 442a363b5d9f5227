package org.casus.app.refresh;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.casus.CasusException;

/**
 * The rows of one answer in SPARQL 1.1's CSV format.
 *
 * @param rows cells by variable
 */
record Answer(List<Map<String, String>> rows) {

    Answer {
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /**
     * Reads an answer.
     *
     * @param name how messages call it
     * @throws CasusException where it is no table
     */
    static Answer of(String name, String csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            if (parser.getHeaderNames().isEmpty()
                    || parser.getHeaderNames().get(0).contains("<")) {
                throw new CasusException(name + ": the answer is no CSV; check that --endpoint answers with text/csv");
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (!row.isConsistent()) {
                    throw new CasusException(name + ", line " + parser.getCurrentLineNumber()
                            + ": the answer was cut off; run the command again");
                }
                rows.add(row.toMap());
            }
            return new Answer(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new CasusException(
                    name + ": the answer is no CSV (" + e.getMessage() + "); run the command again", e);
        }
    }
}

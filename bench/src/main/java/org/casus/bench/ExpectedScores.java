package org.casus.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.casus.CasusException;

/**
 * The scores that a bench is known to reach, by data set. A table with the columns {@code data} (last part of the data's
 * path), {@code metric}, {@code bound} ({@code min}: lower is worse, {@code max}: higher is worse), {@code expected} and
 * {@code tolerance}.
 *
 * @param file where they were read from
 * @param rows one a metric
 */
record ExpectedScores(Path file, List<Row> rows) {

    ExpectedScores {
        rows = List.copyOf(rows);
    }

    /** @param data name of the data set @param limit the worst value that passes @param min whether lower is worse */
    record Row(String data, String metric, double limit, boolean min) {}

    /**
     * Reads a table; none where the file is missing.
     *
     * @throws CasusException where a row is broken
     */
    static ExpectedScores read(Path file) {
        if (!Files.exists(file)) {
            return new ExpectedScores(file, List.of());
        }
        CSVFormat format =
                CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).get();
        List<Row> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                rows.add(row(file, row));
            }
        } catch (IOException e) {
            throw new CasusException("cannot read " + file, e);
        }
        return new ExpectedScores(file, rows);
    }

    private static Row row(Path file, CSVRecord row) {
        try {
            boolean min = row.get("bound").equals("min");
            double tolerance = Double.parseDouble(row.get("tolerance"));
            double expected = Double.parseDouble(row.get("expected"));
            return new Row(row.get("data"), row.get("metric"), min ? expected - tolerance : expected + tolerance, min);
        } catch (IllegalArgumentException e) {
            throw new CasusException(
                    file + " line " + (row.getRecordNumber() + 1)
                            + ": needs data, metric, bound (min or max), expected and tolerance, separated by tabs",
                    e);
        }
    }

    /** Whether there are any for a data set. */
    boolean know(String data) {
        return rows.stream().anyMatch(row -> row.data().equals(data));
    }

    /** What is worse than expected, or missing, one line each. */
    List<String> drops(String data, List<Score> scores) {
        List<String> drops = new ArrayList<>();
        for (Row row : rows) {
            if (!row.data().equals(data)) {
                continue;
            }
            List<Score> found = scores.stream()
                    .filter(s -> s.system().equals(Score.CASUS) && s.metric().equals(row.metric()))
                    .toList();
            if (found.isEmpty()) {
                drops.add(row.metric() + " was expected and not measured");
            }
            for (Score score : found) {
                if (row.min() ? score.value() < row.limit() : score.value() > row.limit()) {
                    drops.add(String.format(
                            Locale.ROOT, "%s is %.4f, worse than %.4f", row.metric(), score.value(), row.limit()));
                }
            }
        }
        return drops;
    }
}

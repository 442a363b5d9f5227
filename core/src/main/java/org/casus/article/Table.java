package org.casus.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.casus.CasusException;

/**
 * A table of this package's knowledge: tab-separated, UTF-8, with a header row.
 *
 * @param name file name, for messages
 * @param rows the rows without the header, each as long as the header
 */
record Table(String name, List<List<String>> rows) {

    Table {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table that lies beside this class.
     *
     * @param header the columns it must have, in order
     * @throws CasusException where it is missing or not of this form
     */
    static Table read(String name, String... header) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CasusException(
                        "The table " + name + " is missing from the installation: install Casus again.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != header.length || (rows.isEmpty() && !cells.equals(List.of(header)))) {
                    throw new CasusException(name + ", line " + (rows.size() + 1) + ": expected the columns "
                            + String.join(", ", header) + ", separated by tabs.");
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new CasusException("The table " + name + " cannot be read: install Casus again.", e);
        }
        return new Table(name, rows.subList(Math.min(1, rows.size()), rows.size()));
    }

    /** Where a row stands, for messages: "marks.tsv, line 12". */
    String position(int row) {
        return name + ", line " + (row + 2);
    }
}

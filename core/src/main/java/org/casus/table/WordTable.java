package org.casus.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.casus.CasusException;

/**
 * A tab-separated resource with a header row, UTF-8, read whole. Every row has as many cells as the header.
 *
 * @param path the resource it was read from, absolute ("/claims/cues.tsv")
 * @param rows in file order
 * @param digest SHA-256 of the file, in hexadecimal
 */
public record WordTable(String path, List<Row> rows, String digest) {

    public WordTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row of a table.
     *
     * @param path the table's resource
     * @param line its line in the file, the header being line 1
     * @param columns the header
     * @param cells as many as there are columns
     */
    public record Row(String path, int line, List<String> columns, List<String> cells) {

        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /** The cell of a column. */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw error("has no column \"" + column + "\"; its columns are " + columns);
            }
            return cells.get(index);
        }

        /** The cell of a column as a whole number. */
        public int number(String column) {
            try {
                return Integer.parseInt(get(column));
            } catch (NumberFormatException e) {
                throw error("\"" + get(column) + "\" in column \"" + column + "\" is no whole number");
            }
        }

        /** The cell of a column as a constant of an enum, in any case ("killed" for {@code KILLED}). */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String wanted = get(column).toUpperCase(Locale.ROOT).replace('-', '_');
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(wanted)) {
                    return constant;
                }
            }
            throw error("\"" + get(column) + "\" in column \"" + column + "\" must be one of "
                    + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
        }

        private CasusException error(String what) {
            return new CasusException(path + " line " + line + ": " + what);
        }
    }

    /**
     * Reads a resource.
     *
     * @throws CasusException where it is missing or a row has too few or too many cells
     */
    public static WordTable load(String path) {
        byte[] bytes = bytes(path);
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R");
        List<String> columns = Arrays.asList(lines[0].split("\t", -1));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            List<String> cells = Arrays.asList(lines[i].split("\t", -1));
            if (cells.size() != columns.size()) {
                throw new CasusException(path + " line " + (i + 1) + ": " + cells.size() + " cells under "
                        + columns.size() + " columns; separate them with single tabs");
            }
            rows.add(new Row(path, i + 1, columns, cells));
        }
        return new WordTable(path, rows, digestOf(List.of(bytes)));
    }

    /** One digest over several tables, for provenance; the order counts. */
    public static String digest(WordTable... tables) {
        return digestOf(Arrays.stream(tables)
                .map(table -> table.digest.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static byte[] bytes(String path) {
        try (InputStream in = WordTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new CasusException(path + " is not on the class path; the installation is incomplete");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CasusException(path + " cannot be read", e);
        }
    }

    private static String digestOf(List<byte[]> parts) {
        Sha256 sha = new Sha256();
        parts.forEach(sha::add);
        return sha.hex();
    }
}

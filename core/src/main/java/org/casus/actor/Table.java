package org.casus.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.CasusException;
import org.casus.knowledge.OwnTable;
import org.jspecify.annotations.Nullable;

/** One table of the knowledge folder: tab-separated, UTF-8, a header row, lists within a cell separated by "|". */
final class Table {

    private static final String FOLDER = "/knowledge/actors/";

    private final byte[] bytes;
    private final List<Row> rows = new ArrayList<>();

    /** One row. */
    static final class Row {
        private final String table;
        private final boolean own;
        private final int line;
        private final Map<String, Integer> columns;
        private final String[] cells;

        private Row(String table, boolean own, int line, Map<String, Integer> columns, String[] cells) {
            this.table = table;
            this.own = own;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        /** The same row with another value in a column of its table. */
        Row with(String column, String value) {
            Integer index = columns.get(column);
            if (index == null) {
                throw bad("there is no column \"" + column + "\"; add it to the header");
            }
            String[] changed = Arrays.copyOf(cells, Math.max(cells.length, index + 1));
            Arrays.setAll(changed, i -> changed[i] == null ? "" : changed[i]);
            changed[index] = value;
            return new Row(table, own, line, columns, changed);
        }

        /** Whether a user has added it. */
        boolean isOwn() {
            return own;
        }

        /** The cells that are not empty, by their columns in the table's order. */
        Map<String, String> filled() {
            Map<String, String> filled = new LinkedHashMap<>();
            columns.keySet().stream()
                    .filter(column -> !get(column).isEmpty())
                    .forEach(column -> filled.put(column, get(column)));
            return filled;
        }

        /** The cell, empty where the row or the table leaves it out. */
        String get(String column) {
            Integer index = columns.get(column);
            return index != null && index < cells.length ? cells[index].strip() : "";
        }

        /** The cell, which must not be empty. */
        String need(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                throw bad("column \"" + column + "\" is empty; fill it or delete the row");
            }
            return cell;
        }

        @Nullable
        String optional(String column) {
            String cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        @Nullable
        LocalDate date(String column) {
            String cell = get(column);
            try {
                return cell.isEmpty() ? null : LocalDate.parse(cell);
            } catch (DateTimeException e) {
                throw bad("column \"" + column + "\": \"" + cell + "\" is no date; write it as 2023-09-19");
            }
        }

        /** The constant of an enum that the cell names, in any case. */
        <E extends Enum<E>> E one(String column, Class<E> type) {
            String cell = need(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(cell)) {
                    return constant;
                }
            }
            throw bad("column \"" + column + "\": \"" + cell + "\" is none of "
                    + Arrays.toString(type.getEnumConstants()));
        }

        /** File and line. */
        String position() {
            return table + ", line " + line;
        }

        CasusException bad(String problem) {
            return new CasusException(position() + ": " + problem);
        }
    }

    private Table(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a table from the class path. */
    static Table read(String name) {
        try (InputStream in = Table.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new CasusException(
                        "the knowledge table " + FOLDER.substring(1) + name + " is missing; reinstall Casus");
            }
            return of(FOLDER.substring(1) + name, false, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the knowledge table " + name, e);
        }
    }

    /** Reads a user's table. */
    static Table own(OwnTable own) {
        return of(own.file(), true, own.withColumns(own.kind().columns()));
    }

    /** Reads a table from its bytes. */
    static Table of(String name, boolean own, byte[] bytes) {
        Table table = new Table(bytes);
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1);
        Map<String, Integer> columns = new LinkedHashMap<>();
        String[] header = lines[0].split("\t", -1);
        for (int i = 0; i < header.length; i++) {
            columns.put(header[i].strip(), i);
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                Row row = new Row(name, own, i + 1, columns, lines[i].split("\t", -1));
                if (row.cells.length > header.length) {
                    throw row.bad("has " + row.cells.length + " cells under " + header.length
                            + " columns; remove the surplus tabs");
                }
                table.rows.add(row);
            }
        }
        return table;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }
}

package org.casus.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a tab-separated table, read from its bytes without an object for each field: the gazetteer has two million
 * fields. Stands on one row at a time. For one thread.
 */
final class Rows {

    private final byte[] bytes;
    private final int columns;
    private final int[] starts;
    private int at;
    private int line;

    /** The rows after the header. */
    Rows(byte[] bytes, int columns) {
        this.bytes = bytes;
        this.columns = columns;
        this.starts = new int[columns + 1];
        while (at < bytes.length && bytes[at++] != '\n') {
            // the header
        }
        line = 1;
    }

    /**
     * Goes to the next row that is not empty.
     *
     * @return whether there is one
     * @throws IllegalArgumentException where it has another number of columns
     */
    boolean next() {
        while (at < bytes.length && bytes[at] == '\n') {
            line++;
            at++;
        }
        if (at >= bytes.length) {
            return false;
        }
        line++;
        int found = 0;
        starts[0] = at;
        int i = at;
        for (; i < bytes.length && bytes[i] != '\n'; i++) {
            if (bytes[i] == '\t' && ++found <= columns) {
                starts[found] = i + 1;
            }
        }
        at = i + 1;
        if (found + 1 != columns) {
            throw new IllegalArgumentException("%d columns where %d belong".formatted(found + 1, columns));
        }
        boolean carriage = i > starts[columns - 1] && bytes[i - 1] == '\r';
        starts[columns] = carriage ? i : i + 1;
        return true;
    }

    /** Number of the line, from 1. */
    int line() {
        return line;
    }

    boolean isEmpty(int column) {
        return end(column) == starts[column];
    }

    boolean is(int column, String ascii) {
        int start = starts[column];
        if (end(column) - start != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text(int column) {
        return text(starts[column], end(column));
    }

    /** The parts of a field that "|" separates. */
    List<String> list(int column) {
        List<String> parts = new ArrayList<>();
        int from = starts[column];
        int end = end(column);
        for (int i = from; i < end; i++) {
            if (bytes[i] == '|') {
                parts.add(text(from, i));
                from = i + 1;
            }
        }
        if (from < end) {
            parts.add(text(from, end));
        }
        return parts;
    }

    /**
     * A decimal number without exponent.
     *
     * @throws IllegalArgumentException where it is none
     */
    double number(int column) {
        int end = end(column);
        int i = starts[column];
        boolean negative = i < end && bytes[i] == '-';
        i += negative ? 1 : 0;
        long digits = 0;
        double scale = 0;
        boolean any = false;
        for (; i < end; i++) {
            byte c = bytes[i];
            if (c == '.' && scale == 0) {
                scale = 1;
            } else if (c >= '0' && c <= '9' && digits < Long.MAX_VALUE / 100) {
                digits = digits * 10 + (c - '0');
                scale *= 10;
                any = true;
            } else {
                any = false;
                break;
            }
        }
        if (!any) {
            throw new IllegalArgumentException('"' + text(column) + "\" is no number");
        }
        double value = scale > 1 ? digits / scale : digits;
        return negative ? -value : value;
    }

    private int end(int column) {
        return starts[column + 1] - 1;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}

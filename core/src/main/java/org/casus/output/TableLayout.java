package org.casus.output;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells laid out in columns within a width: columns without content go, the widest give way first. */
final class TableLayout {

    private static final String GAP = "  ";

    /** A column gives way to the others down to this width. */
    private static final int NARROWEST = 8;

    private final List<String> headings;
    private final List<List<String>> rows;
    private final int[] widths;

    /**
     * @param headings one for each column
     * @param rows cells, printable, as many as headings in each row
     * @param width columns of the terminal
     */
    TableLayout(List<String> headings, List<List<String>> rows, int width) {
        this.headings = headings;
        this.rows = rows;
        this.widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = natural(column);
        }
        narrow(width);
    }

    private int natural(int column) {
        int widest = rows.stream()
                .mapToInt(row -> TextWidth.of(row.get(column)))
                .max()
                .orElse(0);
        return widest == 0 ? 0 : Math.max(widest, TextWidth.of(headings.get(column)));
    }

    private void narrow(int width) {
        while (total() > width) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                if (widths[column] >= widths[widest]) {
                    widest = column;
                }
            }
            if (widths[widest] <= NARROWEST) {
                dropLast();
            } else {
                widths[widest]--;
            }
        }
    }

    /** On a terminal too narrow for all columns the last ones go. */
    private void dropLast() {
        for (int column = widths.length - 1; column > 0; column--) {
            if (widths[column] > 0) {
                widths[column] = 0;
                return;
            }
        }
        widths[0]--;
    }

    private int total() {
        int sum = -GAP.length();
        for (int width : widths) {
            sum += width == 0 ? 0 : width + GAP.length();
        }
        return sum;
    }

    /** The heading line and a line for each row. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(headings));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > 0) {
                line.append(line.isEmpty() ? "" : GAP).append(TextWidth.fit(cells.get(column), widths[column]));
            }
        }
        return line.toString().stripTrailing();
    }
}

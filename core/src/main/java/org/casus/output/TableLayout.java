package org.casus.output;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells laid out in columns within a width: columns without content go, those with most to
 * spare give way first. */
public final class TableLayout {

    private static final String GAP = "  ";

    /** What a column keeps on the narrowest terminals. */
    private static final int NARROWEST = 8;

    private final List<Column> columns;
    private final List<List<String>> rows;
    private final int[] widths;

    /**
     * A column.
     *
     * @param heading its first line
     * @param enough the width that suffices to read most of its cells: it gives way to the others down to this first
     */
    public record Column(String heading, int enough) {}

    /**
     * @param columns what stands above the rows
     * @param rows cells, printable, as many as columns in each row
     * @param width columns of the terminal
     */
    public TableLayout(List<Column> columns, List<List<String>> rows, int width) {
        this.columns = columns;
        this.rows = rows;
        this.widths = new int[columns.size()];
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
        return widest == 0
                ? 0
                : Math.max(widest, TextWidth.of(columns.get(column).heading()));
    }

    private void narrow(int width) {
        while (total() > width) {
            if (!takeFromWidest(true) && !takeFromWidest(false)) {
                dropLast();
            }
        }
    }

    /** Takes one from the column with most to spare; false where none has any. */
    private boolean takeFromWidest(boolean keepEnough) {
        int widest = -1;
        int most = 0;
        for (int column = 0; column < widths.length; column++) {
            int spare = widths[column] - (keepEnough ? columns.get(column).enough() : NARROWEST);
            if (spare >= most && spare > 0) {
                widest = column;
                most = spare;
            }
        }
        if (widest >= 0) {
            widths[widest]--;
        }
        return widest >= 0;
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
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::heading).toList()));
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

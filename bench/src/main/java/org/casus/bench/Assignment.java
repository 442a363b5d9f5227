package org.casus.bench;

import java.util.Arrays;

/**
 * The assignment problem: rows to columns, each at most once, for the greatest sum (the Hungarian method, Kuhn 1955, in the
 * form with potentials that takes rows squared times columns steps).
 */
final class Assignment {

    private final double[][] values;
    private final int rows;
    private final int columns;
    private final double[] ofRow;
    private final double[] ofColumn;

    /** The row of each column, both counted from 1; 0 for none. */
    private final int[] rowOf;

    private Assignment(double[][] values) {
        this.values = values;
        rows = values.length;
        columns = rows == 0 ? 0 : values[0].length;
        ofRow = new double[rows + 1];
        ofColumn = new double[columns + 1];
        rowOf = new int[columns + 1];
    }

    /** The greatest sum; the values are not changed. */
    static double best(double[][] values) {
        if (values.length > 0 && values.length > values[0].length) {
            return best(transposed(values));
        }
        Assignment assignment = new Assignment(values);
        double sum = 0;
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        for (int column = 1; column <= assignment.columns; column++) {
            int row = assignment.rowOf[column];
            sum += row == 0 ? 0 : values[row - 1][column - 1];
        }
        return sum;
    }

    private static double[][] transposed(double[][] values) {
        double[][] turned = new double[values[0].length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < turned.length; j++) {
                turned[j][i] = values[i][j];
            }
        }
        return turned;
    }

    /** Gives a row a column, moving rows placed before along the cheapest path to a free one. */
    private void place(int row) {
        double[] least = new double[columns + 1];
        int[] before = new int[columns + 1];
        boolean[] seen = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            seen[column] = true;
            int from = rowOf[column];
            int next = 0;
            for (int j = 1; j <= columns; j++) {
                if (seen[j]) {
                    continue;
                }
                double cost = -values[from - 1][j - 1] - ofRow[from] - ofColumn[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    before[j] = column;
                }
                next = next == 0 || least[j] < least[next] ? j : next;
            }
            shift(seen, least, least[next]);
            column = next;
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private void shift(boolean[] seen, double[] least, double by) {
        for (int j = 0; j <= columns; j++) {
            if (seen[j]) {
                ofRow[rowOf[j]] += by;
                ofColumn[j] -= by;
            } else {
                least[j] -= by;
            }
        }
    }
}

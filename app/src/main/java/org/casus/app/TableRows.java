package org.casus.app;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.casus.output.TableLayout;
import org.casus.output.TextWidth;
import org.casus.store.SqlRows;
import org.jspecify.annotations.Nullable;

/** Rows in columns for a terminal. Widths are those of a screenful of hundreds; a longer result begins a new table. */
final class TableRows implements SqlRows {

    private static final int ROWS_A_TABLE = 500;
    private static final int ENOUGH = 16;

    private final Writer out;
    private final int width;
    private final List<List<String>> rows = new ArrayList<>();
    private List<TableLayout.Column> columns = List.of();

    TableRows(Writer out, int width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public void columns(List<String> names) {
        columns =
                names.stream().map(name -> new TableLayout.Column(name, ENOUGH)).toList();
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value == null ? "" : TextWidth.printable(value.toString()));
        }
        rows.add(cells);
        if (rows.size() == ROWS_A_TABLE) {
            end();
        }
    }

    @Override
    public void end() throws IOException {
        if (!rows.isEmpty()) {
            for (String line : new TableLayout(columns, rows, width).lines()) {
                out.write(line + "\n");
            }
            rows.clear();
        }
    }
}

package org.casus.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for a CSV twin: what an answer says, flat. For one thread. */
final class Table {

    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return List.copyOf(rows);
    }

    /** Adds a row with a value for each column, null for none. */
    Table row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns);
        }
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        rows.add(row);
        return this;
    }
}

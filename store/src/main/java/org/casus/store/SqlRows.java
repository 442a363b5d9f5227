package org.casus.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the result of a query row by row. */
public interface SqlRows {

    /** The names of the columns, once, before the rows. */
    void columns(List<String> names) throws IOException;

    /** A row: texts, numbers (Integer, Long, Double), byte arrays, or null. */
    void row(List<@Nullable Object> values) throws IOException;

    /** Called once, after the last row. */
    default void end() throws IOException {}
}

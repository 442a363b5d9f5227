package org.casus.actor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the knowledge tables that has a name.
 *
 * @param position file and line
 * @param form the name as the row has it
 * @param cells its cells that are not empty, by column, in the table's order
 * @param holds whether it holds on the day asked for, null where no day was asked for or the row has no dates
 */
public record KnownRow(
        String position,
        String form,
        Map<String, String> cells,
        @Nullable Boolean holds) {

    public KnownRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}

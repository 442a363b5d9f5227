package org.casus.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.casus.store.SqlRows;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, one a line. */
final class JsonRows implements SqlRows {

    private final ObjectMapper json = new ObjectMapper();
    private final Writer out;
    private List<String> names = List.of();

    JsonRows(Writer out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> found) {
        names = List.copyOf(found);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        ObjectNode row = json.createObjectNode();
        for (int i = 0; i < values.size(); i++) {
            row.putPOJO(names.get(i), values.get(i));
        }
        out.write(json.writeValueAsString(row) + "\n");
    }
}

package org.casus.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** Reading and writing the JSON of data sets and predictions. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * A file's one value.
     *
     * @throws CasusException where it is no JSON
     */
    static JsonNode read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    /**
     * A file's values, one a line; empty lines are skipped.
     *
     * @throws CasusException where a line is no JSON, or a folder is given
     */
    static List<JsonNode> readLines(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CasusException(file + ": is a folder; give the file with the rows (JSON lines) in it");
        }
        List<JsonNode> values = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                values.add(parse(lines.get(i), file + " line " + (i + 1)));
            }
        }
        return values;
    }

    private static JsonNode parse(String text, String where) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new CasusException(where + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a value; does nothing where there is no file to write to. */
    static void write(@Nullable Path file, JsonNode value) throws IOException {
        if (file != null) {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
        }
    }

    /** A text field, null where it is missing or null. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}

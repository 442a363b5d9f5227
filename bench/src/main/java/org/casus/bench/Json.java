package org.casus.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** Reading and writing the JSON of data sets and predictions. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * A file's one value.
     *
     * @throws CasusException where it is no JSON, or no file
     */
    public static JsonNode read(Path file) throws IOException {
        return parse(content(file), file.toString());
    }

    private static String content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CasusException(
                    file + ": is no file; give the data set's file, or the folder that --help tells of");
        }
        return Files.readString(file);
    }

    /**
     * A file's values, one a line; empty lines are skipped.
     *
     * @throws CasusException where a line is no JSON, or it is no file
     */
    static List<JsonNode> readLines(Path file) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        List<String> lines = content(file).lines().toList();
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

package org.casus.store.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.CasusException;
import org.casus.store.StoreReader;
import org.jspecify.annotations.Nullable;

/** What a version of the coder read, article by article: out of a store, or out of a file of {@code casus code}. */
public interface Readings {

    /** Ids of the articles, in order. */
    List<String> articles();

    /** The records of an article; empty where it was not read. */
    Optional<List<JsonNode>> of(String article);

    /**
     * The readings in a store.
     *
     * @param reader of the store; stays open
     * @param coder beginning of the digest of a version of the coder, null for the readings in force
     */
    static Readings of(StoreReader reader, @Nullable String coder) {
        return new Readings() {
            @Override
            public List<String> articles() {
                return reader.codedArticles(coder);
            }

            @Override
            public Optional<List<JsonNode>> of(String article) {
                return reader.reading(article, coder);
            }
        };
    }

    /**
     * The readings in a file that {@code casus code} wrote as JSON Lines.
     *
     * @throws CasusException where a line is none of its lines, naming it
     */
    static Readings of(Path file) {
        Map<String, List<JsonNode>> records = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                JsonNode node = parsed(json, line, file, number);
                switch (node.path("kind").asText()) {
                    case "provenance", "attribution" -> {}
                    case "article" -> records.computeIfAbsent(node.path("id").asText(), id -> new ArrayList<>());
                    case "" -> throw notOurs(file, number, null);
                    default ->
                        records.computeIfAbsent(node.path("article").asText(), id -> new ArrayList<>())
                                .add(node);
                }
            }
        } catch (IOException e) {
            throw new CasusException(file + ": cannot be read (" + e.getMessage() + "); check its name", e);
        }
        return new Readings() {
            @Override
            public List<String> articles() {
                return List.copyOf(records.keySet());
            }

            @Override
            public Optional<List<JsonNode>> of(String article) {
                return Optional.ofNullable(records.get(article)).map(Collections::unmodifiableList);
            }
        };
    }

    private static JsonNode parsed(ObjectMapper json, String line, Path file, int number) {
        try {
            return line.isBlank() ? json.createObjectNode().put("kind", "provenance") : json.readTree(line);
        } catch (JsonProcessingException e) {
            throw notOurs(file, number, e);
        }
    }

    private static CasusException notOurs(Path file, int number, @Nullable Exception cause) {
        String message =
                file + ":" + number + ": is no line of casus code --format jsonl; name such a file, or a store";
        return cause == null ? new CasusException(message) : new CasusException(message, cause);
    }
}

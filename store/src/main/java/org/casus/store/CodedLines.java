package org.casus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;
import org.casus.Provenance;
import org.jspecify.annotations.Nullable;

/** Reads back what {@code casus code --explain --format jsonl} wrote, article by article. For one thread. */
public final class CodedLines {

    private final ObjectMapper json = new ObjectMapper();
    private final BufferedReader lines;
    private final String name;
    private int number;
    private @Nullable Provenance provenance;
    private @Nullable JsonNode next;

    /**
     * @param lines the file; closed by the caller
     * @param name of the file, for messages
     */
    public CodedLines(BufferedReader lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    /**
     * The next article's coding, null at the end.
     *
     * @throws CasusException where a line is something else, naming it
     */
    public @Nullable StoredCoding next() throws IOException {
        JsonNode article = next == null ? line() : next;
        while (article != null && article.path("kind").asText().equals("provenance")) {
            provenance = provenance(article);
            article = line();
        }
        if (article == null) {
            return null;
        }
        if (provenance == null || !article.path("kind").asText().equals("article")) {
            throw new CasusException(name + ":" + number + ": is not where an article begins; make the file with: casus"
                    + " code --explain --format jsonl");
        }
        List<JsonNode> attributions = new ArrayList<>();
        List<JsonNode> records = new ArrayList<>();
        for (next = line(); next != null; next = line()) {
            String kind = next.path("kind").asText();
            if (kind.equals("article") || kind.equals("provenance")) {
                break;
            }
            (kind.equals("attribution") ? attributions : records).add(next);
        }
        return new StoredCoding(article, attributions, records, provenance);
    }

    private @Nullable JsonNode line() throws IOException {
        String line = lines.readLine();
        number++;
        if (line == null) {
            return null;
        }
        try {
            JsonNode node = json.readTree(line);
            if (node.path("kind").isTextual()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new CasusException(name + ":" + number + ": is no line of casus code --format jsonl", e);
        }
        throw new CasusException(name + ":" + number + ": is no line of casus code --format jsonl");
    }

    private static Provenance provenance(JsonNode manifest) {
        Map<String, String> digests = new TreeMap<>();
        manifest.path("digests")
                .properties()
                .forEach(part -> digests.put(part.getKey(), part.getValue().asText()));
        return new Provenance(manifest.path("version").asText(), digests);
    }
}

package org.casus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.output.CodingJson;
import org.casus.table.Sha256;

/**
 * A coding in the words of the JSON Lines contract ({@code docs/json-lines.md}), which is how the store keeps it: as coded
 * here, or read from a file that {@code casus code --explain} wrote elsewhere.
 *
 * @param article the line of kind {@code article}, with text and zones
 * @param attributions the lines of kind {@code attribution}
 * @param records the records
 * @param provenance what produced it
 */
public record StoredCoding(
        JsonNode article, List<JsonNode> attributions, List<JsonNode> records, Provenance provenance) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CodingJson WRITTEN = new CodingJson();
    private static final int KEY_DIGITS = 16;

    public StoredCoding {
        attributions = List.copyOf(attributions);
        records = List.copyOf(records);
    }

    /** A coding just made. */
    public static StoredCoding of(Coding coding) {
        return new StoredCoding(
                read(WRITTEN.article(coding)),
                read(WRITTEN.attributions(coding)),
                read(WRITTEN.records(coding)),
                coding.provenance());
    }

    /**
     * The key of an article in the store: a hash of file name and text. The folder does not count, so that the same file
     * has the same key from anywhere; another text under the same name is another article.
     *
     * @param id the article's id, which may begin with a path
     * @param text its text
     */
    public static String key(String id, String text) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        return new Sha256().add(name + "\n" + text).hex().substring(0, KEY_DIGITS);
    }

    /** The key of its article. */
    public String key() {
        return key(article.path("id").asText(), article.path("text").asText());
    }

    /** What tells one version of the coder from another: a hash of version and all digests. */
    public static String digest(Provenance provenance) {
        return Sha256.shortOf(provenance.version() + "\n" + provenance.digests());
    }

    /** Versions and digests as a JSON object. */
    static String digests(Provenance provenance) {
        return JSON.valueToTree(provenance.digests()).toString();
    }

    static Provenance provenance(String version, String digests) {
        Map<String, String> parts = new TreeMap<>();
        read(digests)
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asText()));
        return new Provenance(version, parts);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds no JSON where it must", e);
        }
    }

    private static List<JsonNode> read(List<String> lines) {
        List<JsonNode> nodes = new ArrayList<>();
        lines.forEach(line -> nodes.add(read(line)));
        return nodes;
    }
}

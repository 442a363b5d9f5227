package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.Provenance;
import org.casus.store.Store;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;

/** A small store of articles written for tests (demo.json), coded by hand: places exact, coarse and contested, tolls in dispute. */
public final class Demo {

    public static final Provenance CODER = new Provenance("0.1.0", Map.of("codebook", "c1", "code", "k1"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private Demo() {}

    /** Makes the store in a folder. */
    public static Store store(Path folder) {
        Store store = Store.at(folder.resolve("demo.db"));
        try (StoreWriter writer = store.writer()) {
            writer.add(codings(CODER));
        }
        return store;
    }

    /** The codings, as if made by this coder. */
    public static List<StoredCoding> codings(Provenance coder) {
        try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream("demo.json"), "demo.json")) {
            List<StoredCoding> codings = new ArrayList<>();
            JSON.readTree(in).forEach(article -> codings.add(coding((ObjectNode) article, coder)));
            return codings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The coding of the article whose id ends so. */
    public static StoredCoding coding(String id) {
        return codings(CODER).stream()
                .filter(each -> each.article().path("id").asText().endsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static StoredCoding coding(ObjectNode given, Provenance coder) {
        String text = given.path("text").asText();
        ObjectNode article = JSON.createObjectNode().put("kind", "article");
        for (String key : List.of("id", "url", "title", "published", "agency", "text")) {
            article.set(key, given.get(key));
        }
        article.put("origin", given.path("id").asText()).put("language", "en").putArray("warnings");
        article.set("zones", zones(given.path("zones"), text));
        List<JsonNode> records = new ArrayList<>();
        given.path("records").forEach(record -> records.add(record((ObjectNode) record, text)));
        return new StoredCoding(article, List.of(), records, coder);
    }

    private static ArrayNode zones(JsonNode given, String text) {
        ArrayNode zones = JSON.createArrayNode();
        int at = 0;
        for (JsonNode zone : given) {
            int start = text.indexOf(zone.path(1).asText(), at);
            int end = start + zone.path(1).asText().length();
            add(zones, "body", text, at, start);
            add(zones, zone.path(0).asText(), text, start, end);
            at = end;
        }
        add(zones, "body", text, at, text.length());
        return zones;
    }

    private static void add(ArrayNode zones, String kind, String text, int start, int end) {
        if (start < end) {
            zones.addObject()
                    .put("kind", kind)
                    .put("start", text.codePointCount(0, start))
                    .put("end", text.codePointCount(0, end))
                    .put("truncated", false);
        }
    }

    /** Fills in what the demo leaves out: offsets within the record's sentence, keys without a value. */
    private static ObjectNode record(ObjectNode given, String text) {
        String sentence = given.path("sentence").asText();
        int from = text.indexOf(sentence);
        ObjectNode record =
                JSON.createObjectNode().put("article", "demo").putNull("reason").putNull("place");
        record.putArray("contexts");
        record.putArray("attribution");
        record.putNull("cameo").putNull("score").putNull("mode");
        record.setAll(given.deepCopy());
        record.set("sentence", place(JSON.createObjectNode().put("text", sentence), text, from));
        record.set(
                "span",
                place(JSON.createObjectNode().put("text", given.path("span").asText()), text, from));
        for (String list : List.of("actors", "recipients", "attribution")) {
            record.path(list).forEach(each -> {
                ObjectNode party = place((ObjectNode) each, text, from);
                party.put("identity", (String) null).put("direct", false);
            });
        }
        if (record.path("place").isObject()) {
            place((ObjectNode) record.get("place"), text, from);
        }
        record.set("date", date(given.path("date"), text, from));
        ObjectNode casualties = record.withObject("/casualties");
        casualties.forEach(list ->
                list.forEach(figure -> place((ObjectNode) figure, text, from).put("part", false)));
        return record;
    }

    private static ObjectNode date(JsonNode given, String text, int from) {
        ObjectNode date = JSON.createObjectNode();
        if (given.isMissingNode()) {
            return date.putNull("expression")
                    .putNull("start")
                    .putNull("end")
                    .put("precision", "unknown")
                    .put("basis", "")
                    .putNull("span");
        }
        date.set("expression", given.path("text"));
        date.setAll((ObjectNode) given.deepCopy());
        date.remove("text");
        date.set(
                "span",
                place(JSON.createObjectNode().put("text", given.path("text").asText()), text, from));
        return date;
    }

    private static ObjectNode place(ObjectNode words, String text, int from) {
        String wanted = words.path("text").asText();
        int start = text.indexOf(wanted, from);
        if (start < 0) {
            throw new IllegalStateException("demo.json: '" + wanted + "' is not in its article");
        }
        return words.put("start", text.codePointCount(0, start))
                .put("end", text.codePointCount(0, start + wanted.length()));
    }
}

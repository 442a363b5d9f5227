package org.casus.bench.ecb;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.CasusException;
import org.casus.article.Span;
import org.casus.bench.Json;

/**
 * A part of a set of event mentions in the form of ECB+ (Cybulska and Vossen 2014).
 *
 * @param documents in the file's order, with the mentions that are to be joined
 * @param events the true event of each mention
 * @param stories the true story of each document
 */
public record EcbSet(List<Document> documents, Map<String, String> events, Map<String, String> stories) {

    public EcbSet {
        documents = List.copyOf(documents);
        events = Collections.unmodifiableMap(new TreeMap<>(events));
        stories = Collections.unmodifiableMap(new TreeMap<>(stories));
    }

    /**
     * A document.
     *
     * @param id its name
     * @param topic what the set filed it under; used for folds only, never to join
     * @param text a sentence a line
     * @param mentions in the file's order
     */
    public record Document(String id, String topic, String text, List<Mention> mentions) {

        public Document {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Words that tell of an event.
     *
     * @param id its name
     * @param span offsets in the document's text
     */
    public record Mention(String id, Span span) {}

    /**
     * Reads PART.docs.json, PART.events.gold.json and PART.stories.gold.json.
     *
     * @throws CasusException where one of them is missing
     */
    public static EcbSet read(Path folder, String part) throws IOException {
        Map<String, String> events = labels(folder.resolve(part + ".events.gold.json"));
        List<Document> documents = new ArrayList<>();
        for (JsonNode document : Json.read(folder.resolve(part + ".docs.json"))) {
            List<Mention> mentions = new ArrayList<>();
            for (JsonNode mention : document.path("mentions")) {
                String id = mention.path("id").asText();
                if (events.containsKey(id)) {
                    Span span = new Span(
                            mention.path("start").asInt(), mention.path("end").asInt());
                    mentions.add(new Mention(id, span));
                }
            }
            documents.add(new Document(
                    document.path("id").asText(),
                    document.path("topic").asText(),
                    document.path("text").asText(),
                    mentions));
        }
        return new EcbSet(documents, events, labels(folder.resolve(part + ".stories.gold.json")));
    }

    private static Map<String, String> labels(Path file) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        Json.read(file)
                .properties()
                .forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
        return labels;
    }
}

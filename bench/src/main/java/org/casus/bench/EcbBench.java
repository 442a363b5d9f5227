package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.story.Wording;
import org.casus.story.WordingReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Event mentions across documents (ECB+ form). Given are the documents and the spans of the event mentions, not their
 * topics. Measured are the documents joined into stories by average link over the cosine of Casus's telling words, and the
 * mentions joined where their heads have one stem and their documents one story. Beside it: the same stem anywhere, and
 * the same stem within the gold story, which tells how much the stories cost. Singletons count.
 */
@Command(
        name = "ecb",
        description = "Event mentions across documents (folder: PART.docs.json, PART.events.gold.json, stories).",
        mixinStandardHelpOptions = true)
final class EcbBench extends Bench {

    /** Mean cosine from which two groups of documents are one story; chosen on the training part. */
    private static final double ONE_STORY = 0.2;

    /** Words that head no mention: "was shot", "set up". */
    private static final Set<String> LIGHT = Set.of(
            "a", "an", "the", "to", "be", "is", "was", "were", "are", "been", "have", "has", "had", "will", "would",
            "up", "in", "out", "off", "on", "of", "for", "by", "with", "into", "over", "down", "as");

    @Option(
            names = "--part",
            paramLabel = "NAME",
            description = "Which part of the set (default: ${DEFAULT-VALUE}).",
            defaultValue = "dev")
    private String part = "dev";

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Map<String, String> gold = labels(data.resolve(part + ".events.gold.json"));
        Map<String, String> stories = labels(data.resolve(part + ".stories.gold.json"));
        JsonNode documents = Json.read(data.resolve(part + ".docs.json"));
        Map<String, String> found = stories(documents);
        Map<String, String> casus = new TreeMap<>();
        Map<String, String> anywhere = new TreeMap<>();
        Map<String, String> within = new TreeMap<>();
        for (JsonNode document : documents) {
            String id = document.path("id").asText();
            for (JsonNode mention : document.path("mentions")) {
                String name = mention.path("id").asText();
                if (gold.containsKey(name)) {
                    String stem = stem(mention.path("text").asText());
                    anywhere.put(name, stem);
                    casus.put(name, stem + " " + found.get(id));
                    within.put(name, stem + " " + stories.get(id));
                }
            }
        }
        ObjectNode written = Json.mapper().createObjectNode();
        casus.forEach(written::put);
        Json.write(predictions, written);
        List<Score> scores = new ArrayList<>(ClusterScorer.of(stories, found).scores(Score.CASUS, "stories: "));
        scores.addAll(ClusterScorer.of(gold, casus).coreference(Score.CASUS, "events: "));
        scores.addAll(ClusterScorer.of(gold, anywhere).coreference("stem", "events: "));
        scores.addAll(ClusterScorer.of(gold, within).coreference("gold story", "events: "));
        return scores;
    }

    private static Map<String, String> labels(Path file) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        Json.read(file)
                .properties()
                .forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
        return labels;
    }

    private static Map<String, String> stories(JsonNode documents) {
        WordingReader reader = WordingReader.fromResources();
        List<String> ids = new ArrayList<>();
        List<Wording> wordings = new ArrayList<>();
        for (JsonNode document : documents) {
            ids.add(document.path("id").asText());
            wordings.add(reader.read(document.path("text").asText()));
        }
        Map<String, String> stories = new TreeMap<>();
        for (List<Integer> group : AverageLink.groups(wordings, ONE_STORY)) {
            group.forEach(number -> stories.put(ids.get(number), ids.get(group.get(0))));
        }
        return stories;
    }

    /** The stem of a mention's first word that is not light: its last letters, where they inflect or derive, cut off. */
    static String stem(String mention) {
        List<String> words = Arrays.stream(mention.toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        String head = words.stream()
                .filter(word -> !LIGHT.contains(word))
                .findFirst()
                .orElse(words.isEmpty() ? mention : words.get(0));
        return Stems.of(head);
    }
}

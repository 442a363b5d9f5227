package org.casus.bench;

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
import org.casus.bench.ecb.EcbModel;
import org.casus.bench.ecb.EcbSet;
import org.casus.bench.ecb.Stems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Event mentions across documents (ECB+ form). Given are the documents and the spans of the event mentions, not their
 * topics. Measured are the documents joined into stories, and the mentions joined within them, by weights fitted on another
 * part ({@code ecb-train}). Beside it: the same stem anywhere, within the stories found, and within the gold stories.
 * Singletons count.
 */
@Command(
        name = "ecb",
        description = "Event mentions across documents (folder: PART.docs.json, PART.events.gold.json, stories).",
        mixinStandardHelpOptions = true)
final class EcbBench extends Bench {

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
        EcbSet set = EcbSet.read(data, part);
        EcbModel.Found found = new EcbModel().find(set.documents());
        Map<String, String> anywhere = new TreeMap<>();
        Map<String, String> within = new TreeMap<>();
        Map<String, String> known = new TreeMap<>();
        for (EcbSet.Document document : set.documents()) {
            for (EcbSet.Mention mention : document.mentions()) {
                String stem = stem(mention.span().of(document.text()));
                anywhere.put(mention.id(), stem);
                within.put(mention.id(), stem + " " + found.stories().get(document.id()));
                known.put(mention.id(), stem + " " + set.stories().get(document.id()));
            }
        }
        ObjectNode written = Json.mapper().createObjectNode();
        new TreeMap<>(found.events()).forEach(written::put);
        Json.write(predictions, written);
        List<Score> scores =
                new ArrayList<>(ClusterScorer.of(set.stories(), found.stories()).scores(Score.CASUS, "stories: "));
        scores.addAll(ClusterScorer.of(set.events(), found.events()).coreference(Score.CASUS, "events: "));
        scores.addAll(ClusterScorer.of(set.events(), anywhere).coreference("stem", "events: "));
        scores.addAll(ClusterScorer.of(set.events(), within).coreference("stem in story", "events: "));
        scores.addAll(ClusterScorer.of(set.events(), known).coreference("gold story", "events: "));
        return scores;
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

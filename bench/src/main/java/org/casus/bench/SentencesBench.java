package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.Casus;
import org.casus.actor.Actor;
import org.casus.event.CodedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Raw sentences in, events out: whether there is one, and each one's type, actors and recipients. Where the lines have
 * {@code "event": true|false} and {@code "root"}, the answers are measured too.
 */
@Command(
        name = "sentences",
        description = "Events of raw sentences (JSON lines: id, text; event and root where they are to be measured).",
        mixinStandardHelpOptions = true)
final class SentencesBench extends Bench {

    @Mixin
    private ModelOption model = new ModelOption();

    private final Presence presence = new Presence();
    private final Confusion roots = new Confusion();

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Casus casus = model.coder();
        List<String> lines = new ArrayList<>();
        int rows = 0;
        int present = 0;
        for (JsonNode line : Json.readLines(data)) {
            String id = line.path("id").asText();
            CodedText coded = CodedText.of(casus, id, line.path("text").asText());
            rows++;
            present += coded.found().isEmpty() ? 0 : 1;
            String written = Json.mapper().writeValueAsString(answer(id, coded));
            lines.add(written);
            measure(line, coded);
        }
        if (predictions == null) {
            lines.forEach(out()::println);
        } else {
            Files.write(predictions, lines);
        }
        List<Score> scores = new ArrayList<>(List.of(Score.count("sentences with an event", present, rows)));
        scores.addAll(presence.scores(""));
        if (roots.size() > 0) {
            roots.print(out(), "root");
            scores.add(Score.casus("root macro-F1", roots.macroF1(), roots.size()));
            scores.add(Score.casus("root accuracy", roots.accuracy(), roots.size()));
        }
        return scores;
    }

    private void measure(JsonNode line, CodedText coded) {
        if (line.path("event").isBoolean()) {
            presence.add(line.path("event").asBoolean(), !coded.found().isEmpty());
        }
        String root = Plover.root(Json.text(line, "root"), "08");
        if (root != null) {
            List<String> found = coded.found().stream()
                    .map(f -> String.valueOf(Plover.root(f.type(), f.cameo())))
                    .toList();
            roots.add(
                    root,
                    found.contains(root) ? root : found.stream().findFirst().orElse(null));
        }
    }

    private static ObjectNode answer(String id, CodedText coded) {
        ObjectNode node = Json.mapper().createObjectNode().put("id", id);
        node.put("event", !coded.found().isEmpty());
        ArrayNode events = node.putArray("events");
        for (CodedRecord found : coded.found()) {
            ObjectNode event = events.addObject()
                    .put("kind", found.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .put("type", found.type())
                    .put("root", Plover.root(found.type(), found.cameo()))
                    .put("mode", found.mode())
                    .put("rule", found.rule());
            actors(event.putArray("actors"), found.actors());
            actors(event.putArray("recipients"), found.recipients());
        }
        return node;
    }

    private static void actors(ArrayNode array, List<Actor> actors) {
        for (Actor actor : actors) {
            ObjectNode node = array.addObject().put("text", actor.text()).put("country", actor.country());
            actor.sectors().forEach(node.withArray("sectors")::add);
        }
    }
}

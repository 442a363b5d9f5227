package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.Casus;
import org.casus.event.CodedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Short texts of conflict news, classed by ACLED's sub-event types. A text with a suggested PLOVER type holds an event; one
 * of a disaster or a technicality (headquarters set up, groups renamed) holds none. Other classes without a suggestion
 * (territory taken, diplomacy, organised crime) hold events that PLOVER codes under several types: they are left out of the
 * main number, and counted as texts without event in the one marked "strict".
 */
@Command(
        name = "case21",
        description = "Whether there is an event, and its type, in short conflict news (JSON lines).",
        mixinStandardHelpOptions = true)
final class Case21Bench extends Bench {

    @Mixin
    private ModelOption model = new ModelOption();

    private static final Set<String> EVENTLESS =
            Set.of("MAN_MADE_DISASTER", "NATURAL_DISASTER", "HQ_ESTABLISHED", "CHANGE_TO_GROUP_ACT", "OTHER");

    @Option(names = "--errors", description = "List the wrong answers to rows with an even number.")
    private boolean errors;

    private final Presence decided = new Presence();
    private final Presence strict = new Presence();
    private final Map<String, int[]> bySubtype = new TreeMap<>();
    private int typed;
    private int suggested;

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Casus casus = model.coder();
        int row = 0;
        for (JsonNode line : Json.readLines(data)) {
            CodedText coded = CodedText.of(
                    casus, line.path("id").asText(), line.path("text").asText());
            score(line, coded, errors && row++ % 2 == 0);
        }
        bySubtype.forEach((subtype, n) ->
                out().printf("%-32s event found %3d of %3d, suggested type %3d%n", subtype, n[1], n[0], n[2]));
        List<Score> scores = new ArrayList<>(decided.scores(""));
        scores.addAll(strict.scores(", strict"));
        scores.add(Score.casus("suggested type found", (double) typed / Math.max(1, suggested), suggested));
        return scores;
    }

    private void score(JsonNode line, CodedText coded, boolean show) {
        String subtype = line.path("subtype").asText();
        String type = Json.text(line, "plover_suggested");
        List<CodedRecord> found = coded.found();
        boolean any = !found.isEmpty();
        boolean right = type != null
                && found.stream().anyMatch(f -> Set.of(type.split("\\|")).contains(f.type()));
        strict.add(type != null, any);
        if (type != null || EVENTLESS.contains(subtype)) {
            decided.add(type != null, any);
        }
        suggested += type == null ? 0 : 1;
        typed += right ? 1 : 0;
        int[] counts = bySubtype.computeIfAbsent(subtype, k -> new int[3]);
        counts[0]++;
        counts[1] += any ? 1 : 0;
        counts[2] += right ? 1 : 0;
        if (show && (type == null ? EVENTLESS.contains(subtype) && any : !right)) {
            out().println(subtype + " " + type + ": " + line.path("text").asText());
            found.forEach(f -> out().println("   got " + f.type() + " " + f.rule()));
            coded.rejected()
                    .forEach(f -> out().println("   rejected " + f.type() + " " + f.rule() + ": " + f.reason()));
        }
    }
}

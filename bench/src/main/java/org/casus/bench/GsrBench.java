package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.casus.Casus;
import org.casus.event.CodedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The whole coder on PLOVER's gold standard records: type, actor's and recipient's country, found in the raw text. Rows
 * with an odd number are reported apart.
 */
@Command(
        name = "gsr",
        description = "The whole coder on PLOVER's gold standard records (JSON lines: id, text, root15, dyads).",
        mixinStandardHelpOptions = true)
final class GsrBench extends Bench {

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--errors", description = "List rows with an even number whose record is not found.")
    private boolean errors;

    /** What a part of the set gives; a triple is root, actor's country, recipient's country. */
    private static final class Tally {
        private int rows;
        private int any;
        private int root;
        private int triple;
        private int hits;
        private int predicted;
        private int gold;

        private void add(String root15, Set<List<@Nullable String>> want, Set<List<@Nullable String>> got) {
            rows++;
            any += got.isEmpty() ? 0 : 1;
            root += got.stream().anyMatch(t -> root15.equals(t.get(0))) ? 1 : 0;
            Set<List<@Nullable String>> common = new HashSet<>(want);
            common.retainAll(got);
            triple += common.isEmpty() ? 0 : 1;
            hits += common.size();
            predicted += got.size();
            gold += want.size();
        }

        private List<Score> scores(String suffix) {
            double precision = predicted == 0 ? 0 : (double) hits / predicted;
            double recall = gold == 0 ? 0 : (double) hits / gold;
            double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return List.of(
                    Score.casus("any event" + suffix, (double) any / Math.max(1, rows), rows),
                    Score.casus("type" + suffix, (double) root / Math.max(1, rows), rows),
                    Score.casus("whole record" + suffix, (double) triple / Math.max(1, rows), rows),
                    Score.casus("pooled precision" + suffix, precision, predicted),
                    Score.casus("pooled recall" + suffix, recall, gold),
                    Score.casus("pooled F1" + suffix, f1, gold));
        }
    }

    private final Tally all = new Tally();
    private final Tally odd = new Tally();
    private final Confusion roots = new Confusion();

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Casus casus = model.coder();
        List<String> lines = new ArrayList<>();
        int row = 0;
        for (JsonNode record : Json.readLines(data)) {
            String id = record.path("id").asText();
            CodedText coded = CodedText.of(casus, id, record.path("text").asText());
            lines.add(Json.mapper().writeValueAsString(prediction(id, coded)));
            score(record, coded, row++ % 2 == 1);
        }
        if (predictions != null) {
            Files.write(predictions, lines);
        }
        roots.print(out(), "root");
        List<Score> scores = new ArrayList<>(all.scores(""));
        scores.addAll(odd.scores(", odd rows"));
        return scores;
    }

    private void score(JsonNode record, CodedText coded, boolean isOdd) {
        String root = record.path("root15").asText();
        Set<List<@Nullable String>> want = new LinkedHashSet<>();
        for (JsonNode dyad : record.path("dyads")) {
            want.add(java.util.Arrays.asList(root, Json.text(dyad, "src"), Json.text(dyad, "tgt")));
        }
        Set<List<@Nullable String>> got = new LinkedHashSet<>();
        for (CodedRecord found : coded.found()) {
            CodedText.dyads(found).forEach(d -> got.add(java.util.Arrays.asList(d.root(), d.source(), d.target())));
        }
        all.add(root, want, got);
        if (isOdd) {
            odd.add(root, want, got);
        }
        boolean typed = got.stream().anyMatch(t -> root.equals(t.get(0)));
        roots.add(
                root,
                typed
                        ? root
                        : got.stream()
                                .map(t -> t.get(0))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
        if (errors && !isOdd && want.stream().noneMatch(got::contains)) {
            out().println(record.path("id").asText() + " " + record.path("text").asText());
            out().println("   want " + want);
            coded.found().forEach(f -> out().println("   got " + f.kind() + " " + f.rule() + " " + CodedText.dyads(f)));
            coded.rejected()
                    .forEach(f ->
                            out().println("   rejected " + f.rule() + " " + CodedText.dyads(f) + " " + f.reason()));
        }
    }

    private static ObjectNode prediction(String id, CodedText coded) {
        ObjectNode node = Json.mapper().createObjectNode().put("id", id);
        ArrayNode events = node.putArray("events");
        Set<CodedText.Dyad> seen = new HashSet<>();
        for (CodedRecord found : coded.found()) {
            for (CodedText.Dyad dyad : CodedText.dyads(found)) {
                if (seen.add(dyad)) {
                    events.addObject()
                            .put("root", dyad.root())
                            .put("src", dyad.source())
                            .put("src_sector", first(dyad.sourceSectors()))
                            .put("src_rest", dyad.sourceSectors())
                            .put("tgt", dyad.target())
                            .put("tgt_sector", first(dyad.targetSectors()))
                            .put("tgt_rest", dyad.targetSectors());
                }
            }
        }
        return node;
    }

    private static @Nullable String first(String sectors) {
        return sectors.length() < 3 ? null : sectors.substring(0, 3);
    }
}

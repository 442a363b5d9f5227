package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.bench.AttributionScorer.Relation;
import org.casus.claim.Attribution;
import org.casus.claim.ClaimReader;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who says what: source, cue and content of every attribution, in the format of PolNeAR (Newell et al. 2018). */
@Command(
        name = "attribution",
        description = "Attributions: source and content (JSON: id, text, attributions).",
        mixinStandardHelpOptions = true)
final class AttributionBench extends Bench {

    /** A paragraph; the first is the headline. */
    private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*(?<=\\S)");

    @Mixin
    private Selection selection = new Selection();

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        ClaimReader reader = ClaimReader.fromResources();
        AttributionScorer all = new AttributionScorer("", false);
        AttributionScorer direct = new AttributionScorer(", direct", true);
        ObjectNode written = Json.mapper().createObjectNode();
        for (JsonNode document : selection.of(Json.read(data))) {
            String id = document.path("id").asText();
            String text = document.path("text").asText();
            List<Attribution> read = reader.read(annotator.annotate(article(id, text)), (sentence, head) -> List.of())
                    .attributions();
            List<Relation> found = read.stream()
                    .filter(attribution -> isOutermost(attribution, read))
                    .map(AttributionBench::relation)
                    .toList();
            List<Relation> gold = gold(document, text);
            all.add(text, gold, found);
            direct.add(text, gold, found);
            write(written.putArray(id), text, found);
        }
        Json.write(predictions, written);
        List<Score> scores = new ArrayList<>(all.scores());
        scores.addAll(direct.scores());
        return scores;
    }

    private static Article article(String id, String text) {
        List<Zone> zones = new ArrayList<>();
        Matcher paragraphs = PARAGRAPH.matcher(text);
        while (paragraphs.find()) {
            Zone.Kind kind = zones.isEmpty() ? Zone.Kind.HEADLINE : Zone.Kind.BODY;
            zones.add(new Zone(kind, new Span(paragraphs.start(), paragraphs.end())));
        }
        return new Article(id, id, null, null, null, null, null, "en", text, zones);
    }

    /**
     * Whether an attribution stands in no other's content. The set marks the outermost of nested attributions alone (none of
     * its 22,025 cues stands within the content of another), where Casus keeps every level.
     */
    private static boolean isOutermost(Attribution attribution, List<Attribution> all) {
        return all.stream()
                .noneMatch(other -> other != attribution
                        && other.covers(attribution.cueSpan())
                        && !attribution.covers(other.cueSpan()));
    }

    private static Relation relation(Attribution attribution) {
        Span source = attribution.span();
        return new Relation(
                source == null ? List.of() : List.of(source), List.of(attribution.cueSpan()), attribution.content());
    }

    private static List<Relation> gold(JsonNode document, String text) {
        List<Relation> gold = new ArrayList<>();
        for (JsonNode row : document.path("attributions")) {
            gold.add(new Relation(
                    spans(row.path("source"), text), spans(row.path("cue"), text), spans(row.path("content"), text)));
        }
        return gold;
    }

    /** Spans that the set counts in code points. */
    private static List<Span> spans(JsonNode rows, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode row : rows) {
            int start = text.offsetByCodePoints(0, row.path(0).asInt());
            int end = text.offsetByCodePoints(0, row.path(1).asInt());
            if (start < end) {
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }

    private static void write(ArrayNode array, String text, List<Relation> relations) {
        for (Relation relation : relations) {
            ObjectNode row = array.addObject();
            write(row.putArray("source"), relation.source(), text);
            write(row.putArray("cue"), relation.cue(), text);
            write(row.putArray("content"), relation.content(), text);
        }
    }

    private static void write(ArrayNode array, List<Span> spans, String text) {
        for (Span span : spans) {
            array.addArray().add(text.codePointCount(0, span.start())).add(text.codePointCount(0, span.end()));
        }
    }
}

package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.text.TimeMention;
import org.casus.time.TimexNormalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Expressions of time against TimeML annotation, scored as TempEval-3 task A (UzZaman et al. 2013) did: spans that overlap
 * are found, and type and value F1 are the share of found ones with the right attribute times the relaxed F1.
 */
@Command(
        name = "time",
        description = "Expressions of time: spans, types and values (JSON: id, dct, text, timex).",
        mixinStandardHelpOptions = true)
final class TimeBench extends Bench {

    private static final Pattern PARAGRAPH = Pattern.compile("\\S.*?(?=\\n\\s*\\n|\\s*\\z)", Pattern.DOTALL);

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        TimexNormalizer normalizer = TimexNormalizer.create();
        TimexScorer sutime = new TimexScorer("sutime");
        TimexScorer casus = new TimexScorer(Score.CASUS);
        ObjectNode written = Json.mapper().createObjectNode();
        for (JsonNode document : Json.read(data)) {
            String text = document.path("text").asText();
            AnnotatedText annotated = annotator.annotate(article(document, text));
            List<TimexScorer.Timex> gold = gold(document);
            List<TimexScorer.Timex> found = timexes(normalizer.normalize(annotated), text);
            sutime.add(gold, timexes(annotated.times(), text));
            casus.add(gold, found);
            write(written.putArray(document.path("id").asText()), found);
        }
        Json.write(predictions, written);
        List<Score> scores = new ArrayList<>(sutime.scores());
        scores.addAll(casus.scores());
        return scores;
    }

    private static Article article(JsonNode document, String text) {
        String id = document.path("id").asText();
        String created = Json.text(document, "dct");
        LocalDate published = created == null ? null : LocalDate.parse(created.substring(0, 10));
        List<Zone> zones = new ArrayList<>();
        Matcher paragraphs = PARAGRAPH.matcher(text);
        while (paragraphs.find()) {
            zones.add(new Zone(Zone.Kind.BODY, new Span(paragraphs.start(), paragraphs.end())));
        }
        return new Article(id, id, null, null, published, null, null, "en", text, zones);
    }

    private static List<TimexScorer.Timex> gold(JsonNode document) {
        List<TimexScorer.Timex> gold = new ArrayList<>();
        for (JsonNode timex : document.path("timex")) {
            gold.add(new TimexScorer.Timex(
                    timex.path("start").asInt(),
                    timex.path("end").asInt(),
                    timex.path("type").asText(""),
                    timex.path("value").asText("")));
        }
        return gold;
    }

    private static List<TimexScorer.Timex> timexes(List<TimeMention> mentions, String text) {
        return mentions.stream()
                .map(m -> new TimexScorer.Timex(
                        text.codePointCount(0, m.span().start()),
                        text.codePointCount(0, m.span().end()),
                        m.type(),
                        m.value()))
                .toList();
    }

    private static void write(ArrayNode array, List<TimexScorer.Timex> timexes) {
        for (TimexScorer.Timex timex : timexes) {
            array.addObject()
                    .put("start", timex.start())
                    .put("end", timex.end())
                    .put("type", timex.type())
                    .put("value", timex.value());
        }
    }
}

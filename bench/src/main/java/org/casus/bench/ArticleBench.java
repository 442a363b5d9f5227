package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.article.Zone;
import org.casus.bench.ArticleScorer.Reading;
import org.casus.source.Input;
import org.casus.source.RawPage;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Extraction from web pages: text, headline, author, date of publication. The text is what the coder would read: the
 * paragraphs, leads and datelines, without captions and furniture. Pages that give no article count as empty.
 */
@Command(
        name = "article",
        description =
                "Text, title, author and date from web pages (folder: pages.json with evaldata.json, gold.json or ground-truth.json).",
        mixinStandardHelpOptions = true)
final class ArticleBench extends Bench {

    private static final int WARM_UP = 200;

    private final Source source = new Source();
    private final Extractor extractor = new Extractor();
    private long nanoseconds;

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        JsonNode pages = Json.read(data.resolve("pages.json"));
        Map<String, Reading> readings = new LinkedHashMap<>();
        warmUp(data, pages);
        for (JsonNode page : pages) {
            String url = page.path("url").asText();
            readings.put(
                    page.path("id").asText(),
                    reading(page(data.resolve(page.path("file").asText()), url)));
        }
        Json.write(predictions, written(readings));
        List<Score> scores = new ArrayList<>(scores(data, readings));
        scores.add(Score.casus("CPU milliseconds a page", nanoseconds / 1e6 / Math.max(1, pages.size()), pages.size()));
        return scores;
    }

    /** Runs some pages, so that the time measured is that of a program that has run for seconds. */
    private void warmUp(Path data, JsonNode pages) {
        for (int i = 0; i < Math.min(pages.size(), WARM_UP); i++) {
            JsonNode page = pages.get(i);
            reading(page(
                    data.resolve(page.path("file").asText()), page.path("url").asText()));
        }
        nanoseconds = 0;
    }

    /** By the form of the set, which its gold file tells. */
    private static List<Score> scores(Path data, Map<String, Reading> readings) throws IOException {
        Path dates = data.resolve("gold.json");
        Path texts = data.resolve("ground-truth.json");
        if (Files.exists(dates)) {
            return ArticleScorer.dates(Json.read(dates), readings);
        }
        return Files.exists(texts)
                ? ShingleScorer.articles(Json.read(texts), readings)
                : ArticleScorer.articles(Json.read(data.resolve("evaldata.json")), readings);
    }

    private RawPage page(Path file, String url) {
        try (Stream<Input> inputs = source.read(file)) {
            Input first = inputs.findFirst().orElseThrow(() -> new IllegalStateException(file + " holds no page"));
            if (first instanceof RawPage raw) {
                return new RawPage(null, raw.origin(), RawPage.Form.HTML, raw.content(), url, null, null);
            }
            throw new IllegalStateException("cannot read " + first);
        }
    }

    private Reading reading(RawPage page) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(page, null);
        nanoseconds += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        if (!(extraction instanceof Extraction.Extracted extracted)) {
            return Reading.NONE;
        }
        Article article = extracted.article();
        List<String> authors = article.publication().authors();
        return new Reading(
                article.zones().stream()
                        .filter(ArticleBench::isBody)
                        .map(zone -> article.text(zone.span()))
                        .collect(Collectors.joining("\n\n")),
                article.title(),
                authors.isEmpty() ? null : String.join("; ", authors),
                article.published());
    }

    private static boolean isBody(Zone zone) {
        return switch (zone.kind()) {
            case BODY, DATELINE -> true;
            case HEADLINE -> zone.span().start() > 0;
            case CREDIT, CAPTION, FURNITURE -> false;
        };
    }

    private static ObjectNode written(Map<String, Reading> readings) {
        ObjectNode written = Json.mapper().createObjectNode();
        readings.forEach((id, reading) -> {
            ObjectNode page = written.putObject(id).put("articleBody", reading.body());
            put(page, "title", reading.title());
            put(page, "author", reading.author());
            put(page, "date", reading.published());
        });
        return written;
    }

    private static void put(ObjectNode page, String field, @Nullable Object value) {
        if (value != null) {
            page.put(field, value.toString());
        }
    }
}

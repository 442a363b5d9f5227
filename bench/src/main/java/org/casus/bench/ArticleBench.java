package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.article.HtmlPage;
import org.casus.article.HtmlReader;
import org.casus.article.Zone;
import org.casus.source.Input;
import org.casus.source.RawPage;
import org.casus.source.Source;

/**
 * Extracts the pages of an article set and writes predictions for {@code score_article.py}: {@code ArticleBench SET
 * PREDICTIONS.json}, where SET is a folder with pages.json. The body is what the coder would read: the paragraphs, leads
 * and datelines, without captions and furniture. Prints pages, skips and CPU time a page.
 */
public final class ArticleBench {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Source source = new Source();
    private final HtmlReader reader = new HtmlReader();
    private final Extractor extractor = new Extractor();

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: ArticleBench SET PREDICTIONS.json");
        }
        new ArticleBench().run(Path.of(args[0]), Path.of(args[1]));
    }

    private void run(Path set, Path predictions) throws IOException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        int skipped = 0;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        JsonNode pages = mapper.readTree(Files.readString(set.resolve("pages.json")));
        for (JsonNode page : pages) {
            RawPage raw = read(
                    set.resolve(page.path("file").asText()), page.path("url").asText());
            Extraction extraction = extractor.extract(raw, null);
            if (extraction instanceof Extraction.Extracted extracted) {
                found.put(
                        page.path("id").asText(),
                        prediction(extracted.article(), reader.read(raw.content(), raw.url())));
            } else {
                skipped++;
            }
        }
        double milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        mapper.writeValue(predictions.toFile(), found);
        // Each page is read twice, once more for its authors, which an article does not carry.
        System.out.printf(
                "%d pages, %d skipped, %.1f ms CPU a page (two readings)%n",
                pages.size(), skipped, milliseconds / Math.max(1, pages.size()));
    }

    private RawPage read(Path file, String url) {
        try (Stream<Input> inputs = source.read(file)) {
            List<Input> all = inputs.toList();
            if (all.get(0) instanceof RawPage raw) {
                return new RawPage(null, raw.origin(), RawPage.Form.HTML, raw.content(), url, null, null);
            }
            throw new IllegalStateException("cannot read " + all.get(0));
        }
    }

    private static Map<String, String> prediction(Article article, HtmlPage page) {
        Map<String, String> prediction = new LinkedHashMap<>();
        prediction.put(
                "articleBody",
                article.zones().stream()
                        .filter(ArticleBench::isBody)
                        .map(zone -> article.text(zone.span()))
                        .collect(Collectors.joining("\n\n")));
        if (article.title() != null) {
            prediction.put("title", article.title());
        }
        if (!page.authors().isEmpty()) {
            prediction.put("author", String.join("; ", page.authors()));
        }
        if (article.published() != null) {
            prediction.put("date", article.published().toString());
        }
        return prediction;
    }

    private static boolean isBody(Zone zone) {
        return switch (zone.kind()) {
            case BODY, DATELINE -> true;
            case HEADLINE -> zone.span().start() > 0;
            case CREDIT, CAPTION, FURNITURE -> false;
        };
    }
}

package org.casus.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.article.Article;
import org.casus.server.Pasted;
import org.casus.source.Columns;
import org.casus.source.Skip;
import org.casus.store.StoredCoding;
import org.casus.table.Sha256;
import org.casus.web.FetchOptions;
import org.casus.web.WebPages;
import org.jspecify.annotations.Nullable;

/**
 * Codes pasted texts the same way as files: a text is a line of JSON on standard input, an address is fetched as on the
 * command line. Loads the coder late.
 */
final class PastedTexts implements Pasted {

    private final Articles articles;
    private final FetchOptions fetching;
    private final Supplier<Coder> loader;
    private @Nullable Coder coder;

    /**
     * @param articles reads what was pasted
     * @param fetching bounds and manners on the web
     * @param loader loads the coder, once
     */
    PastedTexts(Articles articles, FetchOptions fetching, Supplier<Coder> loader) {
        this.articles = articles;
        this.fetching = fetching;
        this.loader = loader;
    }

    @Override
    public StoredCoding code(Request request) {
        Article article = article(request);
        return StoredCoding.of(coder().code(article));
    }

    private Article article(Request request) {
        if (request.text().isBlank()) {
            return first(request.url(), InputStream.nullInputStream(), request);
        }
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", "pasted-" + Sha256.shortOf(request.text()))
                .put(isPage(request.text()) ? "html" : "text", request.text());
        put(line, "title", request.title());
        put(line, "date", request.date());
        put(line, "url", request.url());
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        return first("-", new ByteArrayInputStream(bytes), request);
    }

    private Article first(String input, InputStream in, Request request) {
        if (!input.equals("-") && !WebPages.isAddress(input)) {
            throw new CasusException("'" + input + "' is no address of the web; write https://...");
        }
        Articles.ReadOptions options = new Articles.ReadOptions(date(request), Columns.STANDARD, fetching);
        try (Stream<Articles.Item> items = articles.read(List.of(input), in, options)) {
            Articles.Item item = items.findFirst()
                    .orElseThrow(() -> new CasusException("nothing to code was found; paste the article's text"));
            if (item.article() == null) {
                Skip skip = Objects.requireNonNull(item.skip(), "an item is an article or a skip");
                throw new CasusException((input.equals("-") ? "the text " : input + ": ") + skip.reason());
            }
            return item.article();
        }
    }

    private static @Nullable LocalDate date(Request request) {
        try {
            return request.date().isBlank()
                    ? null
                    : LocalDate.parse(request.date().strip());
        } catch (DateTimeParseException e) {
            throw new CasusException("'" + request.date() + "' is no date; write it as 2023-09-20", e);
        }
    }

    private static boolean isPage(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    private static void put(ObjectNode line, String name, String value) {
        if (!value.isBlank()) {
            line.put(name, value.strip());
        }
    }

    private synchronized Coder coder() {
        if (coder == null) {
            coder = loader.get();
        }
        return coder;
    }
}

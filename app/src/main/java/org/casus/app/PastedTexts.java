package org.casus.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.article.Article;
import org.casus.server.Pasted;
import org.casus.source.Skip;
import org.casus.store.StoredCoding;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** Codes pasted texts by the same way as files: a pasted text is a line of JSON on standard input. Loads the coder late. */
final class PastedTexts implements Pasted {

    private final Articles articles;
    private final Supplier<Coder> loader;
    private @Nullable Coder coder;

    PastedTexts(Articles articles, Supplier<Coder> loader) {
        this.articles = articles;
        this.loader = loader;
    }

    @Override
    public StoredCoding code(Request request) {
        Article article = article(request);
        return StoredCoding.of(coder().code(article));
    }

    private Article article(Request request) {
        String text = request.text();
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", "pasted-" + Sha256.shortOf(text))
                .put(isPage(text) ? "html" : "text", text);
        put(line, "title", request.title());
        put(line, "date", request.date());
        put(line, "url", request.url());
        ByteArrayInputStream in = new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (Stream<Articles.Item> items = articles.read(List.of("-"), in, null)) {
            Articles.Item item = items.findFirst()
                    .orElseThrow(() -> new CasusException("the text is empty; paste an article"));
            if (item.article() == null) {
                Skip skip = Objects.requireNonNull(item.skip(), "an item is an article or a skip");
                throw new CasusException("the text " + skip.reason());
            }
            return item.article();
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

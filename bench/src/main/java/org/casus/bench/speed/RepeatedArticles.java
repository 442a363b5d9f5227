package org.casus.bench.speed;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.article.Article;
import org.casus.article.ArticleReader;
import org.casus.article.Extraction;
import org.casus.source.Input;
import org.casus.source.Source;
import org.jspecify.annotations.Nullable;

/** So many articles of a file or folder, from the beginning again where it has fewer. Thread-safe. */
final class RepeatedArticles implements AutoCloseable {

    private final Path data;
    private final Source source = new Source();
    private final ArticleReader reader = new ArticleReader();
    private final Deque<Article> ready = new ArrayDeque<>();
    private @Nullable Stream<Input> open;
    private @Nullable Iterator<Input> pages;
    private int left;
    private int found;

    RepeatedArticles(Path data, int number) {
        this.data = data;
        this.left = number;
    }

    /** The next article; empty after the last. */
    synchronized Optional<Article> next() {
        if (left == 0) {
            return Optional.empty();
        }
        while (ready.isEmpty()) {
            read();
        }
        left--;
        return Optional.of(ready.removeFirst());
    }

    private void read() {
        Iterator<Input> current = pages;
        if (current == null || !current.hasNext()) {
            if (current != null && found == 0) {
                throw new CasusException(data + ": has no article that can be coded");
            }
            close();
            open = source.read(data);
            current = open.iterator();
            pages = current;
        }
        if (current.hasNext()) {
            for (Extraction each : reader.read(current.next(), null)) {
                if (each instanceof Extraction.Extracted extracted) {
                    ready.add(extracted.article());
                    found++;
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}

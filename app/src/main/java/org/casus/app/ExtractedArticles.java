package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casus.article.ArticleReader;
import org.casus.article.Extraction;
import org.casus.source.Input;
import org.casus.source.Limits;
import org.casus.source.Source;
import org.casus.web.Fetcher;
import org.casus.web.WebPages;
import org.jspecify.annotations.Nullable;

/** Reads pages, extracts their articles and passes over those in languages that the coder does not know. */
final class ExtractedArticles implements Articles {

    private final ArticleReader reader = new ArticleReader();

    @Override
    public Stream<Item> read(List<String> inputs, InputStream in, ReadOptions options) {
        Reading reading = new Reading(inputs, in, options);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reading, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(reading::close);
    }

    /** The articles of a page: one, several where it is a live page, or the reasons why there is none. */
    Stream<Item> items(Input input, @Nullable LocalDate date) {
        return reader.read(input, date).stream().map(ExtractedArticles::item);
    }

    private static Item item(Extraction extraction) {
        return extraction instanceof Extraction.Skipped skipped
                ? new Item(null, skipped.skip())
                : new Item(((Extraction.Extracted) extraction).article(), null);
    }

    /** One input after the other, one page at a time: a stream of streams would hold all pages of an archive. */
    private final class Reading implements Iterator<Item>, AutoCloseable {

        private final Deque<String> inputs;
        private final InputStream in;
        private final ReadOptions options;
        private final Source source;
        private final Deque<Item> ready = new ArrayDeque<>();
        private @Nullable Stream<Input> open;
        private @Nullable Iterator<Input> pages;
        private @Nullable Fetcher fetcher;

        Reading(List<String> inputs, InputStream in, ReadOptions options) {
            this.inputs = new ArrayDeque<>(inputs);
            this.in = in;
            this.options = options;
            this.source = new Source(Limits.STANDARD, options.columns());
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty()) {
                if (pages == null) {
                    if (inputs.isEmpty()) {
                        return false;
                    }
                    open = open(inputs.removeFirst());
                    pages = open.iterator();
                }
                if (pages.hasNext()) {
                    items(pages.next(), options.date()).forEach(ready::add);
                } else {
                    closePages();
                }
            }
            return true;
        }

        @Override
        public Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeFirst();
        }

        private Stream<Input> open(String input) {
            if (!WebPages.isAddress(input)) {
                return source.read(List.of(input), in);
            }
            if (fetcher == null) {
                fetcher = new Fetcher(options.fetching());
            }
            return new WebPages(fetcher, source).read(input);
        }

        private void closePages() {
            if (open != null) {
                open.close();
            }
            open = null;
            pages = null;
        }

        @Override
        public void close() {
            closePages();
            if (fetcher != null) {
                try {
                    fetcher.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

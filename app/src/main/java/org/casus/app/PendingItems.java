package org.casus.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.casus.source.Input;
import org.casus.source.Listing;
import org.casus.web.WebPages;

/** The articles of the entries that a watch has found, fetched one by one as they are asked for. For one thread. */
final class PendingItems {

    /** An entry that could not be had this often is given up. */
    private static final int MOST_TRIES = 5;

    private final WebPages pages;
    private final ExtractedArticles articles;
    private final Map<String, Integer> tries = new HashMap<>();

    PendingItems(WebPages pages, ExtractedArticles articles) {
        this.pages = pages;
        this.articles = articles;
    }

    /** One pass over entries: its articles, and which entries it has settled. */
    final class Pass implements Iterator<Articles.Item> {

        private final Iterator<Map.Entry<String, Listing.Entry>> entries;
        private final Deque<Articles.Item> ready = new ArrayDeque<>();
        private final Set<String> settled = new LinkedHashSet<>();

        private Pass(Map<String, Listing.Entry> pending) {
            this.entries = pending.entrySet().iterator();
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && entries.hasNext()) {
                Map.Entry<String, Listing.Entry> next = entries.next();
                WebPages.Got got = pages.page(next.getValue());
                boolean again = got.later() && tries.merge(next.getKey(), 1, Integer::sum) < MOST_TRIES;
                if (!again) {
                    tries.remove(next.getKey());
                    settled.add(next.getKey());
                }
                for (Input input : got.inputs()) {
                    articles.items(input, null).forEach(ready::add);
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public Articles.Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeFirst();
        }

        /** The entries about which nothing is left to do once what was given is coded. */
        Set<String> settled() {
            return Set.copyOf(settled);
        }
    }

    /** A pass over entries, by their canonical addresses. */
    Pass of(Map<String, Listing.Entry> pending) {
        return new Pass(pending);
    }
}

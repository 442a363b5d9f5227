package org.casus.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.casus.source.Listing;
import org.casus.source.ListingException;
import org.casus.source.ListingReader;

/** Reads feeds and sitemaps again and again, and notes what is new in them. For one thread. */
public final class FeedPoller {

    /** Indexes of sitemaps list sitemaps, which list no further ones. */
    private static final int DEEPEST_INDEX = 2;

    private final Fetcher fetcher;
    private final WatchState state;
    private final BiConsumer<String, String> problems;
    private final ListingReader reader = new ListingReader();
    private final CanonicalUrl canonical = new CanonicalUrl();
    private final Map<String, Instant> notBefore = new HashMap<>();

    /**
     * @param fetcher gets the feeds
     * @param state notes what is found
     * @param problems is told of feeds that could not be read: address and reason
     */
    public FeedPoller(Fetcher fetcher, WatchState state, BiConsumer<String, String> problems) {
        this.fetcher = fetcher;
        this.state = state;
        this.problems = problems;
    }

    /**
     * Reads the feeds once.
     *
     * @return how many of them could be read
     */
    public int poll(List<String> feeds) throws IOException {
        int read = 0;
        for (String feed : feeds) {
            read += poll(feed, 0) ? 1 : 0;
        }
        return read;
    }

    private boolean poll(String feed, int depth) throws IOException {
        if (notBefore.getOrDefault(feed, Instant.MIN).isAfter(Instant.now())) {
            return true; // its server asked to be left alone for now
        }
        Fetched fetched = fetcher.get(feed, depth == 0 ? state.feed(feed) : Validators.NONE);
        if (fetched instanceof Fetched.Unchanged) {
            return true;
        }
        if (fetched instanceof Fetched.Failed failed) {
            problems.accept(feed, failed.reason());
            Duration wait = failed.retryAfter();
            if (wait != null) {
                notBefore.put(feed, Instant.now().plus(wait));
            }
            return false;
        }
        Fetched.Document document = (Fetched.Document) fetched;
        try {
            Listing listing = reader.read(document.bytes(), document.contentType(), document.url());
            note(feed, listing);
            boolean whole = true;
            for (String sitemap : depth < DEEPEST_INDEX ? new ArrayList<>(listing.sitemaps()) : List.<String>of()) {
                whole &= poll(sitemap, depth + 1);
            }
            if (depth == 0 && whole) {
                // An index stays as it is while its sitemaps change, so it is read whole each time.
                state.read(feed, listing.sitemaps().isEmpty() ? document.validators() : Validators.NONE);
            }
            return whole;
        } catch (ListingException e) {
            problems.accept(feed, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void note(String feed, Listing listing) throws IOException {
        Map<String, Listing.Entry> fresh = new LinkedHashMap<>();
        for (Listing.Entry entry : listing.entries()) {
            String url = entry.url();
            if (url == null) {
                problems.accept(feed, "has an entry without address, which is passed over: " + entry.title());
                continue;
            }
            String key = canonical.of(url);
            if (!state.knows(key)) {
                fresh.putIfAbsent(key, entry);
            }
        }
        state.found(fresh);
    }
}

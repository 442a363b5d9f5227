package org.casus.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casus.source.Input;
import org.casus.source.Listing;
import org.casus.source.ListingException;
import org.casus.source.ListingReader;
import org.casus.source.RawPage;
import org.casus.source.Skip;
import org.casus.source.Source;

/**
 * Pages from the web: a page's address gives the page, the address of a feed or sitemap the pages that it lists, fetched
 * one by one. Thread-safe; a stream it returns is for one thread.
 */
public final class WebPages {

    /** Indexes of sitemaps list sitemaps, which list no further ones (sitemaps.org). */
    private static final int DEEPEST_INDEX = 2;

    /** Whether something written is an address of the web rather than of a file. */
    public static boolean isAddress(String written) {
        return written.regionMatches(true, 0, "http://", 0, 7) || written.regionMatches(true, 0, "https://", 0, 8);
    }

    private final Fetcher fetcher;
    private final Source source;
    private final CanonicalUrl canonical = new CanonicalUrl();
    private final ListingReader listings = new ListingReader();

    /**
     * @param fetcher gets documents; closed by the caller
     * @param source reads them
     */
    public WebPages(Fetcher fetcher, Source source) {
        this.fetcher = fetcher;
        this.source = source;
    }

    /** The pages of an address, fetched as they are asked for; what cannot be had is an explained skip. */
    public Stream<Input> read(String address) {
        Reading reading = new Reading(address);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(reading, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * What fetching the page of an entry gave.
     *
     * @param inputs its pages, or the reason why there is none; never empty
     * @param later whether trying again later may give more
     */
    public record Got(List<Input> inputs, boolean later) {

        public Got {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Fetches the page of an entry of a list. Where the page cannot be had for good, the text that the list itself holds
     * stands in for it.
     *
     * @param entry which tells what its list says of it; with an address
     */
    public Got page(Listing.Entry entry) {
        String url = entry.url();
        if (url == null) {
            throw new IllegalArgumentException("an entry without address: " + entry);
        }
        Fetched fetched = fetcher.get(url, Validators.NONE);
        if (fetched instanceof Fetched.Document document) {
            return new Got(
                    inputs(document).stream().map(input -> told(input, entry)).toList(), false);
        }
        boolean later = fetched instanceof Fetched.Failed failed && failed.temporary();
        String html = entry.html();
        if (!later && html != null) {
            RawPage own =
                    new RawPage(null, url, RawPage.Form.HTML, html, url, entry.title(), entry.date(), entry.authors());
            return new Got(List.of(own), false);
        }
        return new Got(List.of(skip(url, fetched)), later);
    }

    private List<Input> inputs(Fetched.Document document) {
        return source.read(document.url().toString(), document.bytes(), document.contentType());
    }

    /** What the list says of an entry goes with the page, which may say less. */
    private static Input told(Input input, Listing.Entry entry) {
        if (!(input instanceof RawPage page)) {
            return input;
        }
        return new RawPage(
                page.id(),
                page.origin(),
                page.form(),
                page.content(),
                page.url(),
                page.title() == null ? entry.title() : page.title(),
                page.date() == null ? entry.date() : page.date(),
                page.authors().isEmpty() ? entry.authors() : page.authors());
    }

    private static Skip skip(String url, Fetched fetched) {
        String reason =
                fetched instanceof Fetched.Failed failed ? failed.reason() : "is as it was: nothing new to code";
        return new Skip(url, reason);
    }

    /** What is to be fetched, read as it comes. */
    private final class Reading implements Iterator<Input> {

        private record Wanted(Listing.Entry entry, int depth) {}

        private final Deque<Wanted> wanted = new ArrayDeque<>();
        private final Deque<Input> ready = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();

        Reading(String address) {
            want(new Listing.Entry(address, null, null, List.of(), null), 0);
        }

        private void want(Listing.Entry entry, int depth) {
            String url = entry.url();
            if (url != null && seen.add(canonical.of(url))) {
                wanted.addLast(new Wanted(entry, depth));
            }
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !wanted.isEmpty()) {
                fetch(wanted.removeFirst());
            }
            return !ready.isEmpty();
        }

        @Override
        public Input next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeFirst();
        }

        private void fetch(Wanted next) {
            Listing.Entry entry = next.entry();
            String url = String.valueOf(entry.url());
            Fetched fetched = fetcher.get(url, Validators.NONE);
            if (!(fetched instanceof Fetched.Document document)) {
                ready.add(skip(url, fetched));
                return;
            }
            if (!ListingReader.isListing(document.bytes())) {
                inputs(document).forEach(input -> ready.add(told(input, entry)));
                return;
            }
            try {
                Listing listing = listings.read(document.bytes(), document.contentType(), document.url());
                list(url, listing, next.depth());
            } catch (ListingException e) {
                ready.add(new Skip(url, String.valueOf(e.getMessage())));
            }
        }

        private void list(String url, Listing listing, int depth) {
            int before = wanted.size();
            if (depth < DEEPEST_INDEX) {
                listing.entries().forEach(entry -> want(entry, DEEPEST_INDEX));
                listing.sitemaps()
                        .forEach(sitemap -> want(new Listing.Entry(sitemap, null, null, List.of(), null), depth + 1));
            }
            if (wanted.size() == before && depth > 0) {
                ready.add(new Skip(url, "is a list within a list, or lists nothing new: nothing to code"));
            } else if (wanted.size() == before) {
                ready.add(new Skip(url, "lists no addresses: nothing to code"));
            }
        }
    }
}

package org.casus.source;

import java.util.ArrayList;
import java.util.List;

/** The articles that a feed holds itself. */
final class ListingPages {

    private final ListingReader reader = new ListingReader();

    /** One page an entry that has text; what has none, and a sitemap, which never has, is an explained skip. */
    List<Input> pages(String origin, byte[] bytes) {
        Listing listing;
        try {
            listing = reader.read(bytes, null, null);
        } catch (ListingException e) {
            return List.of(new Skip(origin, String.valueOf(e.getMessage())));
        }
        if (listing.kind() == Listing.Kind.SITEMAP) {
            int pages = listing.entries().size() + listing.sitemaps().size();
            return List.of(new Skip(
                    origin,
                    "is a sitemap, which lists " + pages
                            + " addresses and holds no text: give its own address to have them fetched"));
        }
        if (listing.entries().isEmpty()) {
            return List.of(new Skip(origin, "is a feed without entries: nothing to code"));
        }
        List<Input> pages = new ArrayList<>();
        for (Listing.Entry entry : listing.entries()) {
            pages.add(page(origin + ":" + (pages.size() + 1), entry));
        }
        return pages;
    }

    private static Input page(String origin, Listing.Entry entry) {
        String html = entry.html();
        if (html == null) {
            return new Skip(
                    origin,
                    entry.url() == null
                            ? "is an entry without text and without address: nothing to code"
                            : "is an entry without text: give its address, " + entry.url() + ", to have it fetched");
        }
        return new RawPage(
                null,
                origin,
                RawPage.Form.HTML,
                Decoder.clean(html),
                entry.url(),
                entry.title(),
                entry.date(),
                entry.authors());
    }
}

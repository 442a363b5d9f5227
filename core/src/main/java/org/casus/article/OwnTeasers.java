package org.casus.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's own entry in the lists of articles that it shows ("latest news"): a link to itself with a date beside it. */
final class OwnTeasers {

    private static final int STEPS = 4;
    private static final int LONGEST = 200;

    private final WrittenDates written;
    private final Document page;

    OwnTeasers(WrittenDates written, Document page) {
        this.written = written;
        this.page = page;
    }

    /**
     * The date beside the first link to the page itself that has one.
     *
     * @param address the page's, null where not known
     */
    Optional<LocalDate> day(@Nullable String address) {
        URI own = address == null ? null : parsed(address);
        if (own == null) {
            return Optional.empty();
        }
        return page.select("a[href]").stream()
                .filter(link -> isOwn(link.attr("href"), own))
                .flatMap(link -> beside(link).stream())
                .findFirst();
    }

    private static boolean isOwn(String href, URI own) {
        URI link = href.startsWith("#") ? null : parsed(href);
        URI there = link == null ? null : own.resolve(link).normalize();
        return there != null
                && there.getPath() != null
                && there.getPath().length() > 1
                && there.getPath().equals(own.getPath())
                && String.valueOf(there.getQuery()).equals(String.valueOf(own.getQuery()))
                && String.valueOf(there.getHost()).equals(String.valueOf(own.getHost()));
    }

    private static @Nullable URI parsed(String address) {
        try {
            return URI.create(address.strip()).normalize();
        } catch (IllegalArgumentException e) {
            return null; // no address: nothing to compare with
        }
    }

    private Optional<LocalDate> beside(Element link) {
        Element around = link.parent();
        for (int step = 0; step < STEPS && around != null; step++) {
            String text = around.text();
            if (text.length() > LONGEST) {
                return Optional.empty();
            }
            Optional<LocalDate> day = written.first(text, WrittenDates.LATEST);
            if (day.isPresent()) {
                return day;
            }
            around = around.parent();
        }
        return Optional.empty();
    }
}

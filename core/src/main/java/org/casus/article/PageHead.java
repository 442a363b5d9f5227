package org.casus.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Title, address, site and language of a page, from its head, its JSON-LD and its headings. */
final class PageHead {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»«:›-]+\\s+|\\s*[|»›·•]\\s*");
    private static final int LONGEST = 600;

    private final Document page;
    private final PageMetas metas;

    PageHead(Document page, PageMetas metas) {
        this.page = page;
        this.metas = metas;
    }

    Optional<String> url() {
        return first(
                attribute("link[rel=canonical]", "href"), metas.first("og:url").filter(u -> u.startsWith("http")));
    }

    Optional<String> site() {
        return metas.first("og:site_name").or(() -> metas.first("application-name"));
    }

    /** "en" of {@code <html lang="en-GB">}. */
    Optional<String> language() {
        return first(
                        attribute("html[lang]", "lang"),
                        attribute("html[xml:lang]", "xml:lang"),
                        metas.first("content-language"),
                        metas.first("og:locale"))
                .map(tag -> tag.split("[-_,]", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2}"));
    }

    /**
     * The headline: a heading that the page's title repeats, the only main heading, what the page tells others, or its
     * title without the site's name.
     */
    Optional<String> title(StructuredData data) {
        String whole = text(page.title());
        List<String> headings = new ArrayList<>();
        for (Element heading : page.select("h1, h2, [itemprop=headline]")) {
            String text = text(heading.text());
            if (text.length() > 2) {
                headings.add(text);
            }
        }
        String normalTitle = Prose.normal(whole);
        Optional<String> repeated = headings.stream()
                .filter(h -> h.length() >= 10 || Prose.words(h) >= 2)
                .filter(h -> normalTitle.contains(Prose.normal(h)) && !isSite(h))
                .findFirst();
        if (repeated.isPresent()) {
            return repeated;
        }
        Optional<String> told = first(
                metas.first("og:title"), data.text("headline"), metas.first("twitter:title"), metas.first("dc.title"));
        List<Element> main = page.select("h1");
        Optional<String> only = main.size() == 1
                ? Optional.of(text(main.get(0).text())).filter(h -> h.length() > 3 && !isSite(h))
                : Optional.empty();
        return first(
                only,
                told.map(t -> withoutSite(t)),
                Optional.of(whole).filter(t -> !t.isEmpty()).map(t -> withoutSite(t)),
                headings.stream().findFirst());
    }

    private boolean isSite(String heading) {
        return site().map(s -> Prose.normal(s).equals(Prose.normal(heading))).orElse(false);
    }

    /** A title's longest part, where a separator joins parts and another part is short or names the site. */
    private String withoutSite(String title) {
        String known = site().map(Prose::normal).orElse("");
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String first = parts[0];
        if (!known.isEmpty() && Prose.normal(last).equals(known)) {
            return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|–—·•»«:›-]+$", "");
        }
        if (!known.isEmpty() && Prose.normal(first).equals(known)) {
            return title.substring(first.length()).replaceFirst("^[\\s|–—·•»«:›-]+", "");
        }
        return first.length() >= last.length() || Prose.words(first) > 3
                ? first.strip()
                : title.substring(first.length()).replaceFirst("^[\\s|–—·•»«:›-]+", "");
    }

    private Optional<String> attribute(String query, String attribute) {
        return page.select(query).stream()
                .map(e -> text(e.attr(attribute)))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... values) {
        for (Optional<String> value : values) {
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** White space normalised; what is too long for a title or a byline is cut. */
    static String text(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST))
                .replaceAll("[\\s\\u00A0\\u200B]+", " ")
                .strip();
    }
}

package org.casus.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of one page by name, read in one pass: the readers of a page ask for dozens of names. */
final class PageMetas {

    private static final Set<String> NAMES = Set.of("name", "property", "http-equiv");
    private static final Set<String> ODD_NAMES = Set.of("itemprop", "pubdate");

    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, List<String>> odd = new HashMap<>();

    PageMetas(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("datetime");
            NAMES.forEach(attribute -> put(named, meta, attribute, content));
            ODD_NAMES.forEach(attribute -> put(odd, meta, attribute, content));
        }
    }

    private static void put(Map<String, List<String>> metas, Element meta, String attribute, String content) {
        if (meta.hasAttr(attribute)) {
            metas.computeIfAbsent(meta.attr(attribute).strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(content);
        }
    }

    /** The first value of a name that is not blank, with white space normalised. */
    Optional<String> first(String name) {
        return all(name).stream()
                .map(PageHead::text)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** All values of a name, in the page's order. */
    List<String> all(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** The first value of a name, where it is given in whatever attribute. */
    Optional<String> anywhere(String name) {
        return all(name).stream()
                .findFirst()
                .or(() -> odd.getOrDefault(name, List.of()).stream().findFirst());
    }

    /** All values. */
    List<String> values() {
        return named.values().stream().flatMap(List::stream).toList();
    }
}

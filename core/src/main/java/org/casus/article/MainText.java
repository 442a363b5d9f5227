package org.casus.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.article.PageMarkers.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text on a page: takes away what tags and class names mark as furniture, then looks for the element
 * that holds the text, first by what the page says of itself, then by how its paragraphs lie (after Readability's
 * scoring of paragraphs by length and commas, weighed by link density as in Kohlschütter et al. 2010, "Boilerplate
 * Detection using Shallow Text Features"). Immutable; {@link #read} changes the document it is given.
 */
final class MainText {

    private static final String NEVER_TEXT = "script, style, noscript, template, iframe, object, embed, svg, canvas, "
            + "button, input, select, textarea, audio, video, dialog, map, link, meta";
    private static final String FURNITURE_TAGS = "nav, footer, aside, menu, form, "
            + "[role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog]";
    private static final String HIDDEN = "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], "
            + "[style~=(?i)visibility\\s*:\\s*hidden]";
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

    /** Less text than this, in characters, is not believed to be the article if there is more elsewhere. */
    private static final int ENOUGH = 200;

    private final PageMarkers markers;

    MainText(PageMarkers markers) {
        this.markers = markers;
    }

    /** The pieces of the article's text; empty where there is none. */
    List<Piece> read(Document page) {
        Element body = page.body();
        body.select(NEVER_TEXT).remove();
        Measures all = Measures.of(body);
        removeFurniture(body, all);
        Measures left = Measures.of(body);
        Element main = mainElement(body, left);
        removeLinkLists(main, left);
        return Pieces.of(main, markers);
    }

    private void removeFurniture(Element body, Measures measures) {
        int total = Math.max(1, measures.plain(body));
        for (Element element : body.select(FURNITURE_TAGS + ", " + HIDDEN)) {
            if (measures.plain(element) < 0.5 * total && !element.normalName().equals("body")) {
                element.remove();
            }
        }
        List<Element> marked = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (FRAMES.contains(element.normalName())) {
                continue;
            }
            int plain = measures.plain(element);
            if (markers.hasRole(element, Role.COMMENTS) && plain < 0.8 * total && element.selectFirst("h1") == null) {
                marked.add(element);
            } else if (markers.hasRole(element, Role.FURNITURE)
                    && plain < 0.4 * total
                    && !markers.isNamed(element, Role.CONTENT1)) {
                marked.add(element);
            }
        }
        marked.forEach(Element::remove);
    }

    private Element mainElement(Element body, Measures measures) {
        List<Predicate<Element>> tests = List.of(
                e -> e.attr("itemprop").equals("articleBody"),
                e -> markers.isNamed(e, Role.CONTENT1),
                e -> markers.hasRole(e, Role.CONTENT1),
                e -> e.normalName().equals("article"),
                e -> markers.isNamed(e, Role.CONTENT2),
                e -> e.normalName().equals("main") || e.attr("role").equals("main"));
        List<Element> elements = body.getAllElements();
        for (Predicate<Element> test : tests) {
            Element best = null;
            for (Element element : elements) {
                if (element != body && test.test(element) && measures.plain(element) > plain(best, measures)) {
                    best = element;
                }
            }
            if (best != null && isEnough(best, body, measures)) {
                return best;
            }
        }
        return byParagraphs(body, measures);
    }

    private static int plain(@Nullable Element element, Measures measures) {
        return element == null ? 0 : measures.plain(element);
    }

    private static boolean isEnough(Element element, Element body, Measures measures) {
        return measures.plain(element) >= ENOUGH
                && measures.plain(element) > 0.15 * measures.plain(body)
                && measures.linkDensity(element) < 0.5;
    }

    private static Element byParagraphs(Element body, Measures measures) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Element paragraph : body.select("p, pre, td, blockquote, li, div")) {
            String own = paragraph.ownText();
            int length = paragraph.normalName().equals("p") ? measures.plain(paragraph) : own.length();
            if (length < 25) {
                continue;
            }
            double score = 1
                    + own.chars().filter(c -> c == ',' || c == '，' || c == '、').count()
                    + Math.min(length / 100.0, 3);
            double share = paragraph.normalName().equals("p") ? 1 : 0.7;
            Element at = paragraph.normalName().equals("p") ? paragraph.parent() : paragraph;
            for (int up = 0; up < 4 && at != null && at != body.parent(); up++) {
                scores.merge(at, score * share, Double::sum);
                share = up == 0 ? share * 0.6 : share * 0.5;
                at = at.parent();
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue() * (1 - measures.linkDensity(e.getKey()))))
                .map(Map.Entry::getKey)
                .orElse(body);
    }

    private static void removeLinkLists(Element main, Measures measures) {
        for (Element element : main.select("ul, ol, dl, p, div, section, h2, h3, h4, h5, h6, table")) {
            if (element == main) {
                continue;
            }
            int text = measures.text(element);
            double density = measures.linkDensity(element);
            boolean list = element.normalName().matches("ul|ol|dl|div|section|table");
            if (list && density > 0.66 && text < 2000 || density > 0.9 && text < 120 && !list) {
                element.remove();
            }
        }
    }
}

package org.casus.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.casus.article.PageMarkers.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text on a page: leaves out what tags and class names mark as furniture, then looks for the element
 * that holds the text, first by what the page says of itself, then by how its paragraphs lie (after Readability's
 * scoring of paragraphs by length and commas, weighed by link density as in Kohlschütter et al. 2010, "Boilerplate
 * Detection using Shallow Text Features"). Where that gives next to nothing it tries again, leaving out less. For one page
 * and one thread; {@link #read} changes the document it is given.
 */
final class MainText {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "audio",
            "video",
            "dialog",
            "map",
            "link",
            "meta");
    private static final String FURNITURE_TAGS = "nav, footer, aside, menu, form, noscript, "
            + "[role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog]";
    private static final Evaluator SHOWN_FURNITURE = QueryParser.parse(FURNITURE_TAGS);
    private static final Evaluator ALL_FURNITURE =
            QueryParser.parse(FURNITURE_TAGS + ", [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], "
                    + "[style~=(?i)visibility\\s*:\\s*hidden]");
    private static final Pattern LISTS = Pattern.compile("ul|ol|dl|div|section|table");
    private static final Pattern LEAD_TAGS = Pattern.compile("p|div|section|h2|h3|h4|strong|span|header|blockquote");
    private static final Evaluator BLOCKS = QueryParser.parse("p, li, div, h1, h2, h3, figure, time, table");
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

    /** Less text than this, in characters, is not believed to be the article if there is more elsewhere. */
    private static final int ENOUGH = 200;

    private static final int POOR = 500;

    private static final int LONGEST_CAPTION = 600;

    private final PageRoles roles;

    MainText(PageRoles roles) {
        this.roles = roles;
    }

    /** How much is taken for furniture. */
    private enum Care {
        STRICT,
        LENIENT
    }

    /** The pieces of the article's text; empty where there is none. */
    List<Piece> read(Document page, StructuredData data) {
        Element body = page.body();
        body.getAllElements().stream()
                .filter(element -> NEVER_TEXT.contains(element.normalName()))
                .toList()
                .forEach(Element::remove);
        List<Piece> pieces = read(body, Care.STRICT);
        if (length(pieces) < POOR) {
            List<Piece> more = read(body, Care.LENIENT);
            pieces = length(more) > 2 * length(pieces) ? more : pieces;
        }
        if (length(pieces) < POOR) {
            List<Piece> told =
                    data.text("articleBody").map(MainText::paragraphs).orElse(List.of());
            pieces = length(told) > length(pieces) ? told : pieces;
        }
        return pieces;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .filter(p -> p.form() != Piece.Form.CAPTION)
                .mapToInt(p -> p.text().length())
                .sum();
    }

    private static List<Piece> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Piece(Piece.Form.PARAGRAPH, line))
                .toList();
    }

    private List<Piece> read(Element body, Care care) {
        Set<Element> left = furniture(body, care);
        Measures measures = Measures.of(body, left);
        List<Element> main = mainElements(body, measures, care);
        List<Piece> pieces = new ArrayList<>(lead(body, main.get(0), left));
        for (Element element : main) {
            leaveLinkLists(element, measures, left);
            pieces.addAll(Pieces.of(element, roles, left));
        }
        return pieces;
    }

    private Set<Element> furniture(Element body, Care care) {
        Set<Element> left = Collections.newSetFromMap(new IdentityHashMap<>());
        Measures measures = Measures.of(body, left);
        int total = Math.max(1, measures.plain(body));
        for (Element element : body.select(care == Care.STRICT ? ALL_FURNITURE : SHOWN_FURNITURE)) {
            if (measures.plain(element) < 0.5 * total && !element.normalName().equals("body")) {
                left.add(element);
            }
        }
        for (Element element : body.getAllElements()) {
            if (FRAMES.contains(element.normalName())) {
                continue;
            }
            int plain = measures.plain(element);
            boolean comments =
                    roles.hasRole(element, Role.COMMENTS) && plain < 0.8 * total && element.selectFirst("h1") == null;
            boolean furniture = care == Care.STRICT
                    && plain < 0.4 * total
                    && (roles.hasRole(element, Role.FURNITURE) || roles.isNamed(element, Role.FURNITURE_NAME))
                    && !roles.isNamed(element, Role.CONTENT1);
            boolean lead = furniture && isMarkedLead(element) && element.selectFirst("a") == null && plain > 60;
            if (comments || furniture && !lead) {
                left.add(element);
            }
        }
        return left;
    }

    /** The element that holds the text; several where the page cuts it into parts that lie apart. */
    private List<Element> mainElements(Element body, Measures measures, Care care) {
        List<Predicate<Element>> sure = List.of(
                e -> e.attr("itemprop").equals("articleBody"),
                e -> roles.isNamed(e, Role.CONTENT1),
                e -> roles.hasRole(e, Role.CONTENT1));
        List<Predicate<Element>> unsure = List.of(
                e -> e.normalName().equals("article"),
                e -> roles.isNamed(e, Role.CONTENT2),
                e -> e.normalName().equals("main") || e.attr("role").equals("main"));
        List<Element> elements = body.getAllElements();
        for (Predicate<Element> test : sure) {
            List<Element> parts = outermost(elements, test, measures);
            int all = parts.stream().mapToInt(measures::plain).sum();
            if (!parts.isEmpty() && isEnough(all, body, measures, care)) {
                return parts;
            }
        }
        for (Predicate<Element> test : unsure) {
            Element best = null;
            for (Element element : elements) {
                if (element != body && test.test(element) && measures.plain(element) > plain(best, measures)) {
                    best = element;
                }
            }
            if (best != null
                    && measures.linkDensity(best) < 0.5
                    && isEnough(measures.plain(best), body, measures, care)) {
                return List.of(best);
            }
        }
        return List.of(widened(byParagraphs(body, measures), body, measures));
    }

    /** The frame around an element, as long as it adds a little text and no links: leads and sections lie beside the text. */
    private static Element widened(Element element, Element body, Measures measures) {
        Element at = element;
        while (at != body && at.parent() != null && at.parent() != body) {
            Element parent = at.parent();
            int added = measures.plain(parent) - measures.plain(element);
            int links = measures.text(parent) - measures.plain(parent) - (measures.text(at) - measures.plain(at));
            if (added > 0.4 * measures.plain(element) || links > 0.5 * added) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    private static List<Element> outermost(List<Element> elements, Predicate<Element> test, Measures measures) {
        List<Element> found = new ArrayList<>();
        int most = 0;
        for (Element element : elements) {
            Element last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (test.test(element)
                    && measures.linkDensity(element) < 0.5
                    && measures.plain(element) > 60
                    && (last == null || !isWithin(element, last))) {
                found.add(element);
                most = Math.max(most, measures.plain(element));
            }
        }
        int least = most / 10;
        found.removeIf(e -> measures.plain(e) < least);
        return found;
    }

    private static boolean isWithin(Element element, Element ancestor) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static int plain(@Nullable Element element, Measures measures) {
        return element == null ? 0 : measures.plain(element);
    }

    private static boolean isEnough(int plain, Element body, Measures measures, Care care) {
        double share = care == Care.STRICT ? 0.15 : 0.4;
        return plain >= ENOUGH && plain > share * measures.plain(body);
    }

    private static Element byParagraphs(Element body, Measures measures) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Element paragraph : body.select("p, pre, td, blockquote, li, div")) {
            String own = paragraph.ownText();
            boolean marked = paragraph.normalName().equals("p");
            int length = marked ? measures.plain(paragraph) : own.length();
            if (length < 25 || measures.plain(paragraph) == 0) {
                continue;
            }
            long commas =
                    own.chars().filter(c -> c == ',' || c == '，' || c == '、').count();
            double score = (1 + commas + Math.min(length / 100.0, 3)) * (marked ? 1 : 0.7);
            Element at = marked ? paragraph.parent() : paragraph;
            for (int up = 0; up < 4 && at != null && at != body.parent(); up++) {
                scores.merge(at, score, Double::sum);
                score *= up == 0 ? 0.6 : 0.5;
                at = at.parent();
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue() * (1 - measures.linkDensity(e.getKey()))))
                .map(Map.Entry::getKey)
                .orElse(body);
    }

    /**
     * The paragraphs that sum the article up and the captions of its pictures, where they stand between headline and text,
     * outside of what holds the text.
     */
    private List<Piece> lead(Element body, Element main, Set<Element> left) {
        String pageTitle = Prose.normal(
                body.ownerDocument() == null ? "" : body.ownerDocument().title());
        List<Element> lead = new ArrayList<>();
        boolean afterHeadline = false;
        for (Element element : body.getAllElements()) {
            if (element == main) {
                break;
            }
            if (isHeadline(element, pageTitle)) {
                afterHeadline = true;
                lead.removeIf(e -> !isMarkedLead(e));
            } else if ((lead.isEmpty() || !isWithin(element, lead.get(lead.size() - 1)))
                    && (isCaptionBeside(element, main, left, afterHeadline)
                            || isLead(element, main, left, afterHeadline))) {
                lead.add(element);
            }
        }
        return lead.stream()
                .map(e -> new Piece(
                        isCaption(e) ? Piece.Form.CAPTION : Piece.Form.PARAGRAPH,
                        e.text().strip()))
                .toList();
    }

    private boolean isCaptionBeside(Element element, Element main, Set<Element> left, boolean afterHeadline) {
        return afterHeadline
                && isCaption(element)
                && !isWithin(main, element)
                && Prose.words(element.text()) > 2
                && element.text().length() < LONGEST_CAPTION
                && element.closest("a") == null
                && !isLeft(element, left);
    }

    private boolean isCaption(Element element) {
        return element.normalName().equals("figcaption") || roles.hasRole(element, Role.CAPTION);
    }

    private static boolean isHeadline(Element element, String pageTitle) {
        if (element.normalName().equals("h1")) {
            return true;
        }
        return element.normalName().equals("h2")
                && Prose.words(element.text()) > 3
                && pageTitle.startsWith(Prose.normal(element.text()));
    }

    private boolean isLead(Element element, Element main, Set<Element> left, boolean afterHeadline) {
        if (!LEAD_TAGS.matcher(element.normalName()).matches() || holdsBlocks(element)) {
            return false;
        }
        String text = element.text();
        if (text.length() < 60 || text.length() > 1000 || Prose.words(text) < 8 || isWithin(main, element)) {
            return false;
        }
        if (element.select("a").text().length() * 2 > text.length() || element.closest("a") != null) {
            return false;
        }
        boolean marked = isMarkedLead(element);
        boolean shown = !isLeft(element, left);
        return marked && (shown || afterHeadline) || shown && afterHeadline && Prose.endsSentence(text);
    }

    private static boolean holdsBlocks(Element element) {
        return element.children().stream().anyMatch(child -> child.selectFirst(BLOCKS) != null);
    }

    /** Whether the element or one of the few around it is named as a lead. */
    private boolean isMarkedLead(Element element) {
        Element at = element;
        for (int up = 0; up < 3 && at != null; up++) {
            if (roles.hasRole(at, Role.LEAD) || at.attr("itemprop").equals("description")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isLeft(Element element, Set<Element> left) {
        for (Element at = element; at != null; at = at.parent()) {
            if (left.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static void leaveLinkLists(Element main, Measures measures, Set<Element> left) {
        for (Element element : main.select("ul, ol, dl, p, div, section, h2, h3, h4, h5, h6, table")) {
            if (element == main) {
                continue;
            }
            int text = measures.text(element);
            double density = measures.linkDensity(element);
            boolean list = LISTS.matcher(element.normalName()).matches();
            if (list ? density > 0.66 && text < 2000 : density > 0.9 && text < 120) {
                left.add(element);
            }
        }
    }
}

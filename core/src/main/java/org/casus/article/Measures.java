package org.casus.article;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much text each element of a page holds, and how much of it in links. Taken once, without recursion. */
final class Measures implements NodeFilter {

    /** Characters without white space. */
    private static final class Count {
        int text;
        int linked;
    }

    private static final Count NOTHING = new Count();

    private final Map<Element, Count> counts = new IdentityHashMap<>();
    private int links;

    private final Set<Element> left;

    private Measures(Set<Element> left) {
        this.left = left;
    }

    /** Measures what is below an element, the elements left out excepted. */
    static Measures of(Element root, Set<Element> left) {
        Measures measures = new Measures(left);
        root.filter(measures);
        return measures;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element) {
            if (left.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            counts.put(element, new Count());
            links += element.normalName().equals("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        Count own = NOTHING;
        if (node instanceof TextNode text) {
            own = new Count();
            own.text = visible(text.getWholeText());
            own.linked = links > 0 ? own.text : 0;
        } else if (node instanceof Element element) {
            own = counts.getOrDefault(element, NOTHING);
            links -= element.normalName().equals("a") ? 1 : 0;
        }
        if (node.parent() instanceof Element parent) {
            Count above = counts.get(parent);
            if (above != null) {
                above.text += own.text;
                above.linked += own.linked;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static int visible(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Layout.isBlank(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }

    /** Characters of text, white space left out. */
    int text(Element element) {
        return counts.getOrDefault(element, NOTHING).text;
    }

    /** Characters of text outside links. */
    int plain(Element element) {
        Count count = counts.getOrDefault(element, NOTHING);
        return count.text - count.linked;
    }

    /** Share of the text that stands in links, 0 where there is no text. */
    double linkDensity(Element element) {
        Count count = counts.getOrDefault(element, NOTHING);
        return count.text == 0 ? 0 : (double) count.linked / count.text;
    }
}

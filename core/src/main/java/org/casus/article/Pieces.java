package org.casus.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.article.Piece.Form;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts an element's text into pieces at its block elements. For one thread. */
final class Pieces implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "caption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "figcaption",
            "hr",
            "address",
            "center",
            "details",
            "summary",
            "fieldset",
            "td",
            "th",
            "body");

    private static final char SOFT_HYPHEN = '\u00AD';

    private final PageRoles roles;
    private final Set<Element> left;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int captions;

    private Pieces(PageRoles roles, Set<Element> left) {
        this.roles = roles;
        this.left = left;
    }

    /** The pieces of an element, without the elements left out. */
    static List<Piece> of(Element root, PageRoles roles, Set<Element> left) {
        Pieces pieces = new Pieces(roles, left);
        root.filter(pieces);
        pieces.flush(Form.PARAGRAPH);
        return pieces.pieces;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (left.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                lineBreak();
            } else if (BLOCKS.contains(element.normalName())) {
                flush(form(element));
                captions += isCaption(element) ? 1 : 0;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            flush(form(element));
            captions -= isCaption(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isCaption(Element element) {
        return element.normalName().equals("figcaption") || roles.hasRole(element, PageMarkers.Role.CAPTION);
    }

    private Form form(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Form.HEADING;
            case "li", "dt", "dd" -> Form.LIST_ITEM;
            default -> Form.PARAGRAPH;
        };
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SOFT_HYPHEN) {
                continue;
            }
            if (!Layout.isBlank(c)) {
                open.append(c);
            } else if (!open.isEmpty() && !Layout.isBlank(open.charAt(open.length() - 1))) {
                open.append(' ');
            }
        }
    }

    /** One break ends a line, two end a paragraph. */
    private void lineBreak() {
        int end = open.length();
        while (end > 0 && open.charAt(end - 1) == ' ') {
            end--;
        }
        open.setLength(end);
        if (end > 0 && open.charAt(end - 1) == '\n') {
            flush(Form.PARAGRAPH);
        } else if (end > 0) {
            open.append('\n');
        }
    }

    private void flush(Form form) {
        String text = open.toString().strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(new Piece(captions > 0 ? Form.CAPTION : form, text));
        }
    }
}

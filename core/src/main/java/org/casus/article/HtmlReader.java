package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads an article from an HTML page, in any language. Immutable and thread-safe. */
public final class HtmlReader {

    /** No page nests its text this deep; what does is an attack or broken beyond use. */
    private static final int DEEPEST = 1000;

    private final PageMarkers markers;
    private final PageDates dates;

    /** Loads the tables it works with. */
    public HtmlReader() {
        this.markers = PageMarkers.load();
        this.dates = new PageDates(WrittenDates.load());
    }

    /**
     * Reads a page. Broken HTML is read as browsers read it.
     *
     * @param html the page
     * @param url where it was found, null where not known
     */
    public HtmlPage read(String html, @Nullable String url) {
        Document page = Parser.htmlParser().parseInput(html, url == null ? "" : url);
        page.filter(new DepthCut());
        StructuredData data = StructuredData.of(page);
        PageRoles roles = markers.forPage();
        PageHead head = new PageHead(roles);
        String address = head.url(page).orElse(url);
        Optional<LocalDate> published = dates.published(page, data, address);
        String title = head.title(page, data).orElse(null);
        List<String> authors = head.authors(page, data);
        String site = head.site(page).orElse(null);
        String language = head.language(page).orElse(null);
        List<Piece> pieces = new MainText(roles).read(page, data);
        return new HtmlPage(title, authors, published.orElse(null), address, site, language, pieces);
    }

    private static final class DepthCut implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            return depth > DEEPEST && node instanceof Element ? FilterResult.REMOVE : FilterResult.CONTINUE;
        }
    }
}

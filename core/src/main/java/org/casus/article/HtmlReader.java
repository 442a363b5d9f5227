package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Reads an article from an HTML page, in any language. Immutable and thread-safe. */
public final class HtmlReader {

    /** No page nests its text this deep; what does is an attack or broken beyond use. */
    private static final int DEEPEST = 1000;

    private static final Evaluator NOTICES =
            QueryParser.parse("[class*=paywall], [class*=subscri], [id*=paywall], [class*=regwall], [class*=premium]");

    /** What web archives (the Wayback Machine) put around the pages that they keep. */
    private static final Evaluator FRAMES = QueryParser.parse("#wm-ipp-base, #wm-ipp");

    private final PageMarkers markers;
    private final Republications republications;
    private final Obstacles obstacles;
    private final WrittenDates written;
    private final DateSigns signs;

    /** Loads the tables it works with. */
    public HtmlReader() {
        this.markers = PageMarkers.load();
        this.republications = Republications.load();
        this.obstacles = Obstacles.load();
        this.written = WrittenDates.load();
        this.signs = DateSigns.load();
    }

    /**
     * Reads a page. Broken HTML is read as browsers read it.
     *
     * @param html the page
     * @param url where it was found, null where not known
     */
    HtmlPage read(String html, @Nullable String url) {
        Document page = Parser.htmlParser().parseInput(html, url == null ? "" : url);
        page.filter(new DepthCut());
        page.select(FRAMES).remove();
        StructuredData data = StructuredData.of(page);
        PageRoles roles = markers.forPage();
        PageMetas metas = new PageMetas(page);
        PageHead head = new PageHead(page, metas);
        String canonical = head.url().orElse(null);
        String address = canonical == null ? url : canonical;
        String title = head.title(data).orElse(null);
        PageDates dates = new PageDates(written, signs, roles, html, page, metas, data, address);
        Optional<LocalDate> published = dates.published();
        Optional<LocalDate> modified = dates.modified();
        List<String> authors = new PageAuthors(roles, page, metas).read(data);
        String site = head.site().orElse(null);
        String language = head.language().orElse(null);
        List<Republication> republished = republications.ofPage(page, metas, data, url, canonical);
        List<LivePage.Entry> entries = LivePage.entries(page, data);
        boolean list = ListPages.isList(page, metas, data, url);
        List<String> notices = data.isFree() ? List.of() : notices(page);
        // Changes the page, so it comes last.
        List<Piece> pieces = new MainText(roles).read(page, data);
        String instead = obstacles
                .instead(pieces)
                .or(() -> list ? Optional.of(ListPages.REASON) : Optional.empty())
                .orElse(null);
        return new HtmlPage(
                title,
                authors,
                published.orElse(null),
                modified.orElse(null),
                address,
                site,
                language,
                pieces,
                entries,
                republished,
                obstacles.isStub(data.isPaid(), notices, pieces),
                instead);
    }

    /** Short blocks outside of the article that tell readers to pay. */
    private List<String> notices(Document page) {
        return page.select(NOTICES).stream()
                .map(Element::text)
                .filter(obstacles::notice)
                .toList();
    }

    private static final class DepthCut implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            return depth > DEEPEST && node instanceof Element ? FilterResult.REMOVE : FilterResult.CONTINUE;
        }
    }
}

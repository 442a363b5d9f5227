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

    private static final String NOTICES =
            "[class*=paywall], [class*=subscri], [id*=paywall], [class*=regwall], [class*=premium]";

    private final PageMarkers markers;
    private final Republications republications;
    private final Obstacles obstacles;
    private final PageDates dates;

    /** Loads the tables it works with. */
    public HtmlReader() {
        this.markers = PageMarkers.load();
        this.republications = Republications.load();
        this.obstacles = Obstacles.load();
        this.dates = new PageDates(WrittenDates.load());
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
        StructuredData data = StructuredData.of(page);
        PageRoles roles = markers.forPage();
        PageHead head = new PageHead();
        String canonical = head.url(page).orElse(null);
        String address = canonical == null ? url : canonical;
        Optional<LocalDate> published = dates.published(page, data, address);
        Optional<LocalDate> modified = dates.modified(page, data);
        String title = head.title(page, data).orElse(null);
        List<String> authors = new PageAuthors(roles).read(page, data);
        String site = head.site(page).orElse(null);
        String language = head.language(page).orElse(null);
        List<Republication> republished = republications.ofPage(page, data, url, canonical);
        List<LivePage.Entry> entries = LivePage.entries(page, data);
        boolean list = ListPages.isList(page, data, url);
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

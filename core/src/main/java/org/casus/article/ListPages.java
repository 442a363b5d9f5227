package org.casus.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Recognises front pages and lists of articles, which show the beginnings of many articles and none whole. */
final class ListPages {

    static final String REASON = "is a list of articles, not an article: give the pages that it lists";

    private static final int MANY = 8;
    private static final int PROSE = 60;

    /** The last part of a path that is a headline or a number. */
    private static final Pattern ONE_ARTICLE =
            Pattern.compile("/(?:[^/?#]*[^/?#-]-[^/?#-]+-[^/?#-]+-[^/?#-]+[^/?#]*|[^/?#]*\\d{5}[^/?#]*)/?(?:[?#].*)?$");

    private ListPages() {}

    /**
     * Whether a page is a list: neither the page nor its address says that it is an article, and it is made of many headings
     * that are links to elsewhere, with fewer paragraphs outside of links than such headings.
     *
     * @param url its address, null where not known
     */
    static boolean isList(Document page, PageMetas metas, StructuredData data, @Nullable String url) {
        boolean article = data.isArticle()
                || metas.all("og:type").stream()
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("article"));
        if (article || url != null && ONE_ARTICLE.matcher(url).find()) {
            return false;
        }
        int teasers = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            Element link = heading.selectFirst("a[href]");
            boolean linked = link != null
                    || heading.parent() != null && heading.parent().normalName().equals("a");
            teasers += linked && Prose.words(heading.text()) >= 4 ? 1 : 0;
        }
        if (teasers < MANY) {
            return false;
        }
        int paragraphs = 0;
        int longest = 0;
        int run = 0;
        for (Element element : page.select("p, h1, h2, h3, h4, article")) {
            boolean prose =
                    element.normalName().equals("p") && element.ownText().length() > PROSE;
            paragraphs += prose ? 1 : 0;
            run = element.normalName().equals("p") ? run + (prose ? 1 : 0) : 0;
            longest = Math.max(longest, run);
        }
        // In a list a teaser has one paragraph or two, then the next heading comes.
        return data.isCollection() && longest < 4 || longest <= 2 && paragraphs <= 2 * teasers;
    }
}

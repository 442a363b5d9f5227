package org.casus.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.source.Dates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The entries of a live page, each with its own day: from its JSON-LD (LiveBlogPosting), else from its markup. */
final class LivePage {

    /** Fewer entries than this are no live page. */
    private static final int FEWEST = 2;

    private static final int SHORTEST = 40;
    private static final String LIVE =
            "[class*=liveblog], [class*=live-blog], [class*=live_blog], [id*=liveblog], [id*=live-blog], [itemtype$=LiveBlogPosting]";
    private static final String ENTRY =
            "[itemprop=liveBlogUpdate], [class*=liveblog] article, [class*=live-blog] article,"
                    + " [class*=liveblog] [class*=entry], [class*=live-blog] [class*=entry],"
                    + " [class*=liveblog] [class*=post], [class*=live-blog] [class*=post], [class*=liveblog] > li,"
                    + " [class*=live-blog] > li, article[class*=liveblog], article[class*=live-blog]";

    /**
     * One entry.
     *
     * @param title its heading, null where it has none
     * @param date its day, null where it gives none
     * @param url its address, null where it gives none
     * @param paragraphs its text
     */
    record Entry(
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable String url,
            List<String> paragraphs) {

        Entry {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    private LivePage() {}

    /** The entries in the page's order; empty where it is no live page. */
    static List<Entry> entries(Document page, StructuredData data) {
        List<Entry> told = data.updates().stream()
                .map(LivePage::entry)
                .filter(entry -> length(entry) >= SHORTEST)
                .toList();
        if (told.size() >= FEWEST) {
            return told;
        }
        if (page.selectFirst(LIVE) == null) {
            return List.of();
        }
        List<Entry> shown = new ArrayList<>();
        Element last = null;
        for (Element element : page.select(ENTRY)) {
            boolean within = last != null && element.parents().contains(last);
            if (!within && element.selectFirst("time[datetime], [itemprop=datePublished]") != null) {
                Entry entry = entry(element);
                if (length(entry) >= SHORTEST) {
                    shown.add(entry);
                    last = element;
                }
            }
        }
        return shown.size() >= FEWEST ? shown : List.of();
    }

    private static int length(Entry entry) {
        return entry.paragraphs().stream().mapToInt(String::length).sum();
    }

    private static Entry entry(JsonNode update) {
        List<String> paragraphs = Jsoup.parseBodyFragment(
                        update.path("articleBody").asText().replace("\n", "<br>"))
                .body()
                .wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String headline = update.path("headline").asText("").strip();
        String url = update.path("url").asText("");
        return new Entry(
                headline.isEmpty() ? null : Jsoup.parseBodyFragment(headline).text(),
                Dates.parse(update.path("datePublished").asText("")).orElse(null),
                url.isEmpty() ? null : url,
                paragraphs);
    }

    private static Entry entry(Element element) {
        Element heading = element.selectFirst("h1, h2, h3, h4, [itemprop=headline]");
        Element time = element.selectFirst("time[datetime], [itemprop=datePublished]");
        Optional<LocalDate> day = Optional.ofNullable(time)
                .flatMap(t -> Dates.parse(t.hasAttr("datetime") ? t.attr("datetime") : t.attr("content")));
        List<String> paragraphs = element.select("p, li, blockquote").stream()
                .filter(p -> p.parents().stream().noneMatch(q -> q.normalName().matches("li|blockquote")))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .toList();
        String id = element.id();
        return new Entry(
                heading == null ? null : heading.text(), day.orElse(null), id.isEmpty() ? null : "#" + id, paragraphs);
    }
}

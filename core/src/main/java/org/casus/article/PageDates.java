package org.casus.article;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day a page was published, from its surest to its least sure sign: JSON-LD, meta elements, the address, time
 * elements, elements named after dates, the visible text, days of modification. The order follows htmldate (Barbaresi
 * 2020, JOSS 5(51), 2439).
 */
final class PageDates {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "published_at",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.created",
            "dcterms.issued",
            "dc.created",
            "dc.issued",
            "datecreated",
            "cxenseparse:recs:publishtime",
            "rnews:datepublished",
            "originalpublicationdate",
            "article_date_original",
            "article.published",
            "article.created",
            "citation_date",
            "citation_publication_date",
            "dc.date",
            "dcterms.date",
            "date",
            "created",
            "release_date",
            "publisheddate",
            "creation_date",
            "og:pubdate",
            "displaydate",
            "pub_date",
            "cdate",
            "bt:pubdate",
            "vr:published_time",
            "shareaholic:article_published_time",
            "lastpubdate",
            "timestamp",
            "ptime");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "lastmodified",
            "dc.date.modified",
            "dcterms.modified",
            "dc.modified",
            "revised",
            "modified",
            "lastmod",
            "og:modified_time");
    private static final Set<String> ATTRIBUTES = Set.of("name", "property", "itemprop", "http-equiv", "pubdate");

    private static final Pattern IN_URL =
            Pattern.compile("/((?:19|20)\\d{2})[/_-]?(\\d{1,2})[/_-]?(\\d{1,2})(?:[/_.-]|$)");
    private static final Pattern IN_SLUG = Pattern.compile("[/_-]((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})(?:[/_.?-]|$)");
    private static final String DATE_ELEMENTS =
            "[itemprop=datePublished], [class*=publish], [class*=pubdate], [class~=(?i)\\bdate], "
                    + "[class*=-date], [class*=_date], [class*=Date], [id*=date], [class*=datum], [class*=timestamp], [class*=posted], "
                    + "[class*=meta], [class*=byline], [class*=time], [class*=info], [class*=fecha], [class*=created]";
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int NEAR = 300;
    private static final int FIRST_TEXT = 50_000;

    private final WrittenDates written;

    PageDates(WrittenDates written) {
        this.written = written;
    }

    Optional<LocalDate> published(Document page, StructuredData data, @Nullable String url) {
        return data.text("datePublished")
                .flatMap(this::machine)
                .or(() -> data.text("dateCreated").flatMap(this::machine))
                .or(() -> meta(page, PUBLISHED))
                .or(() -> inUrl(url))
                .or(() -> timeElements(page))
                .or(() -> elements(page))
                .or(() -> data.text("dateModified").flatMap(this::machine))
                .or(() -> meta(page, MODIFIED))
                .or(() -> text(page));
    }

    private Optional<LocalDate> machine(String value) {
        if (value.length() > NEAR) {
            return Optional.empty();
        }
        return Dates.parse(value)
                .or(() -> written.find(value, WrittenDates.LATEST, false))
                .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(WrittenDates.LATEST));
    }

    private Optional<LocalDate> meta(Document page, List<String> names) {
        Map<String, String> values = new HashMap<>();
        for (Element meta : page.select("meta")) {
            String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("datetime");
            for (String attribute : ATTRIBUTES) {
                if (meta.hasAttr(attribute)) {
                    values.putIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), content);
                }
            }
        }
        for (String name : names) {
            Optional<LocalDate> day = Optional.ofNullable(values.get(name)).flatMap(this::machine);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> inUrl(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(IN_URL, IN_SLUG)) {
            Matcher matcher = pattern.matcher(url);
            if (matcher.find()) {
                Optional<LocalDate> day = machine(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> timeElements(Document page) {
        for (String query : List.of(
                "time[itemprop*=datePublished], time[pubdate], time[class~=(?i)publish|entry-date|pubdate]",
                "article header time, header time, article time, abbr.published, abbr.date",
                "time")) {
            for (Element time : page.select(query)) {
                if (isModified(time)) {
                    continue;
                }
                String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title");
                Optional<LocalDate> day =
                        machine(value).or(() -> written.find(shortText(time), WrittenDates.LATEST, false));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isModified(Element element) {
        return element.className().contains("updated") && !element.className().contains("published")
                || element.attr("itemprop").equals("dateModified");
    }

    private Optional<LocalDate> elements(Document page) {
        for (Element element : page.select(DATE_ELEMENTS)) {
            String content = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            Optional<LocalDate> day = machine(content);
            if (day.isEmpty()) {
                day = written.find(shortText(element), WrittenDates.LATEST, false);
            }
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** An element's text, empty where it is too long to be about a date. */
    private static String shortText(Element element) {
        String text = element.text();
        return text.length() < NEAR ? text : "";
    }

    private Optional<LocalDate> text(Document page) {
        String text = page.body().text();
        return written.find(text.substring(0, Math.min(text.length(), FIRST_TEXT)), WrittenDates.LATEST, false);
    }
}

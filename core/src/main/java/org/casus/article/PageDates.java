package org.casus.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The day a page was published, from its surest to its least sure sign: the address, JSON-LD, meta elements, time
 * elements, elements named after dates, the visible text, days of modification. The order follows htmldate (Barbaresi
 * 2020, JOSS 5(51), 2439).
 */
final class PageDates {

    /** Set by the publisher for what the page shows; JSON-LD often gives the day the text was begun. */
    private static final List<String> SURELY_PUBLISHED =
            List.of("article:published_time", "og:article:published_time", "og:published_time");

    private static final List<String> PUBLISHED = List.of(
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

    /** "/2021/3/14/": the day ends where the part of the path does, for "/2021/3/14-people" counts people. */
    private static final Pattern IN_URL =
            Pattern.compile("/((?:19|20)\\d{2})([/_-])(\\d{1,2})\\2(\\d{1,2})(?:[/_.]|$)");

    private static final Pattern IN_SLUG =
            Pattern.compile("[/_-]((?:19|20)\\d{2})(-?)(\\d{2})\\2(\\d{2})(?:[/_.?-]|$)");
    /** "/29-10-2021". */
    private static final Pattern DAY_FIRST_IN_URL =
            Pattern.compile("[/_-](\\d{2})([._-])(\\d{2})\\2((?:19|20)\\d{2})(?:[/_.?-]|$)");

    private static final Pattern MONTH_IN_URL = Pattern.compile("/((?:19|20)\\d{2})/(0?[1-9]|1[0-2])/");
    private static final List<String> TIMES = List.of(
            "time[itemprop*=datePublished], time[pubdate], time[class~=(?i)publish|entry-date|pubdate]",
            "article header time, header time, article time, abbr.published, abbr.date");
    private static final String NAMED_PUBLISHED =
            "[itemprop=datePublished], [class~=(?i)publish(ed)?[-_]?(date|time|on)|pub[-_]?date|date[-_]?publi]";
    private static final String DATE_ELEMENTS =
            "[itemprop=datePublished], [class*=publish], [class*=pubdate], [class~=(?i)\\bdate], "
                    + "[class*=-date], [class*=_date], [class*=Date], [id*=date], [class*=datum], [class*=timestamp], [class*=posted], "
                    + "[class*=meta], [class*=byline], [class*=time], [class*=info], [class*=fecha], [class*=created]";
    private static final String BESIDE = "li, aside, footer, nav";
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int NEAR = 300;
    private static final int LINES_AFTER = 12;
    private static final int LINES_BEFORE = 4;
    private static final int LONGEST_DATE_LINE = 60;
    private static final int FIRST_TEXT = 50_000;

    private final WrittenDates written;

    PageDates(WrittenDates written) {
        this.written = written;
    }

    Optional<LocalDate> published(Document page, StructuredData data, @Nullable String url) {
        // The address names the day where the publisher is; JSON-LD is often in UTC and then a day late.
        Optional<LocalDate> addressed = inUrl(url);
        if (addressed.isPresent()) {
            return addressed;
        }
        List<Supplier<Optional<LocalDate>>> signs = List.of(
                () -> meta(page, SURELY_PUBLISHED),
                () -> data.text("datePublished").flatMap(this::machine),
                () -> data.text("dateCreated").flatMap(this::machine),
                () -> meta(page, PUBLISHED),
                () -> timeElements(page, TIMES),
                () -> elements(page, NAMED_PUBLISHED),
                () -> timeElements(page, List.of("time")),
                () -> besideHeadline(page),
                () -> elements(page, DATE_ELEMENTS),
                () -> data.text("dateModified").flatMap(this::machine),
                () -> meta(page, MODIFIED),
                () -> data.anyText("datePublished").flatMap(this::machine),
                () -> text(page),
                () -> anyMeta(page));
        Matcher month = MONTH_IN_URL.matcher(url == null ? "" : url);
        String prefix = month.find()
                ? "%s-%2s".formatted(month.group(1), month.group(2)).replace(' ', '0')
                : "";
        Optional<LocalDate> first = Optional.empty();
        for (Supplier<Optional<LocalDate>> sign : signs) {
            Optional<LocalDate> day = sign.get();
            if (day.isPresent() && day.get().toString().startsWith(prefix)) {
                return day;
            }
            first = first.isPresent() ? first : day;
        }
        return first;
    }

    /** The day of the last change, where the page tells it in its markup. */
    Optional<LocalDate> modified(Document page, StructuredData data) {
        return data.text("dateModified")
                .flatMap(this::machine)
                .or(() -> meta(page, MODIFIED))
                .or(() -> Optional.ofNullable(page.selectFirst("time[itemprop=dateModified], time.updated"))
                        .flatMap(time -> machine(time.attr("datetime"))));
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
                Optional<LocalDate> day = machine(matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        Matcher dayFirst = DAY_FIRST_IN_URL.matcher(url);
        return dayFirst.find()
                ? machine(dayFirst.group(4) + "-" + dayFirst.group(3) + "-" + dayFirst.group(1))
                : Optional.empty();
    }

    private Optional<LocalDate> timeElements(Document page, List<String> queries) {
        for (String query : queries) {
            for (Element time : nearestFirst(page, query)) {
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

    /**
     * The elements after the headline, then those before it, which belong to the page rather than the article; last those
     * in lists and beside the text, which are mostly other articles'.
     */
    private static List<Element> nearestFirst(Document page, String query) {
        List<Element> before = new ArrayList<>();
        List<Element> after = new ArrayList<>();
        List<Element> beside = new ArrayList<>();
        boolean afterHeadline = false;
        for (Element element : page.select("h1, " + query)) {
            if (element.normalName().equals("h1")) {
                afterHeadline = true;
            } else if (element.closest(BESIDE) != null) {
                beside.add(element);
            } else {
                (afterHeadline ? after : before).add(element);
            }
        }
        after.addAll(before);
        after.addAll(beside);
        return after;
    }

    private static boolean isModified(Element element) {
        return element.className().contains("updated") && !element.className().contains("published")
                || element.attr("itemprop").equals("dateModified");
    }

    private Optional<LocalDate> elements(Document page, String query) {
        for (Element element : nearestFirst(page, query)) {
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

    /** A line that is a date and little else, among the first few after the headline or right before it. */
    private Optional<LocalDate> besideHeadline(Document page) {
        Element headline = page.selectFirst("h1");
        if (headline == null) {
            return Optional.empty();
        }
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        boolean[] past = {false};
        page.body().forEachNode(node -> {
            if (node == headline) {
                past[0] = true;
            } else if (node instanceof TextNode text && !text.isBlank() && !(text.parent() == headline)) {
                (past[0] ? after : before).add(text.text().strip());
            }
        });
        List<String> lines = new ArrayList<>(after.subList(0, Math.min(after.size(), LINES_AFTER)));
        List<String> last = new ArrayList<>(before.subList(Math.max(0, before.size() - LINES_BEFORE), before.size()));
        Collections.reverse(last);
        lines.addAll(last);
        return lines.stream()
                .filter(line -> line.length() <= LONGEST_DATE_LINE)
                .flatMap(line -> written.find(line, WrittenDates.LATEST, false).stream())
                .findFirst();
    }

    /** Whatever other meta element holds a time to the second. */
    private Optional<LocalDate> anyMeta(Document page) {
        return page.select("meta[content]").stream()
                .map(meta -> meta.attr("content").strip())
                .filter(content -> content.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.{2,20}"))
                .flatMap(content -> machine(content).stream())
                .findFirst();
    }

    private Optional<LocalDate> text(Document page) {
        String text = page.body().text();
        return written.find(text.substring(0, Math.min(text.length(), FIRST_TEXT)), WrittenDates.LATEST, false);
    }
}

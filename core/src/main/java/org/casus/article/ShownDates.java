package org.casus.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The dates that one page shows its readers, as signs of the day of publication. */
final class ShownDates {

    private static final Evaluator PUBLISHED_TIMES = QueryParser.parse(
            "h1, time[itemprop*=datePublished], time[pubdate], time[class~=(?i)publish|entry-date|pubdate]");
    private static final Evaluator HEADER_TIMES =
            QueryParser.parse("h1, article header time, header time, article time, abbr.published, abbr.date");
    private static final Evaluator TIMES = QueryParser.parse("h1, time");
    private static final Evaluator NAMED_PUBLISHED = QueryParser.parse(
            "h1, [itemprop=datePublished], [class~=(?i)publish(ed)?[-_]?(date|time|on)|pub[-_]?date|date[-_]?publi]");
    private static final Evaluator NAMED_DATE = QueryParser.parse(
            "h1, [itemprop=datePublished], [class*=publish], [class*=pubdate], [class~=(?i)\\bdate], "
                    + "[class*=-date], [class*=_date], [class*=Date], [id*=date], [class*=datum], [class*=timestamp], [class*=posted], "
                    + "[class*=meta], [class*=byline], [class*=author], [class*=time], [class*=info], [class*=fecha], [class*=created]");
    private static final Evaluator UPDATED = QueryParser.parse(".updated[title], .updated[datetime]");
    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2, h3");
    private static final Evaluator BESIDE = QueryParser.parse("li, aside, footer, nav");
    private static final Pattern BEGINS_WITH_NUMBER = Pattern.compile("\\W{0,2}\\d");
    private static final int SHORTEST_TITLE = 8;
    private static final int LONGEST_ELEMENT = 300;
    private static final int LINES_AFTER = 12;
    private static final int LINES_BEFORE = 4;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SAID = 200;
    private static final int FIRST_TEXT = 50_000;

    private final WrittenDates written;
    private final DateSigns signs;
    private final PublisherDays days;
    private final PageRoles roles;
    private final Document page;
    private final @Nullable Element headline;

    ShownDates(WrittenDates written, DateSigns signs, PublisherDays days, PageRoles roles, Document page) {
        this.written = written;
        this.signs = signs;
        this.days = days;
        this.roles = roles;
        this.page = page;
        this.headline = headline(page);
    }

    /** The heading that most of the page's title repeats, of several of one wording the highest; else the first main one. */
    private static @Nullable Element headline(Document page) {
        String whole = Prose.normal(page.title());
        return page.select(HEADINGS).stream()
                .filter(heading -> Prose.normal(heading.text()).length() >= SHORTEST_TITLE)
                .filter(heading -> whole.contains(Prose.normal(heading.text())))
                .min(Comparator.comparing((Element heading) ->
                                -Prose.normal(heading.text()).length())
                        .thenComparing(Element::normalName))
                .orElse(page.selectFirst("h1"));
    }

    /** Time elements that are named after publication, or stand in an article's head; those near the headline first. */
    Optional<LocalDate> publishedTimes() {
        return times(PUBLISHED_TIMES).or(() -> times(HEADER_TIMES));
    }

    Optional<LocalDate> anyTimes() {
        return times(TIMES);
    }

    Optional<LocalDate> namedPublished() {
        return elements(NAMED_PUBLISHED);
    }

    Optional<LocalDate> namedDate() {
        return elements(NAMED_DATE);
    }

    /** Whatever date the text has first. */
    Optional<LocalDate> text() {
        String text = page.body().text();
        return written.first(text.substring(0, Math.min(text.length(), FIRST_TEXT)), WrittenDates.LATEST);
    }

    private Optional<LocalDate> times(Evaluator query) {
        for (Element time : nearestFirst(query)) {
            Optional<LocalDate> day = isOfArticle(time) ? time(time) : Optional.empty();
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> time(Element time) {
        String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title");
        return days.of(value).or(() -> written.first(shortText(time), WrittenDates.LATEST));
    }

    /**
     * The elements after the headline, then those before it, which belong to the page rather than the article; last those
     * in lists and beside the text, which are mostly other articles'.
     *
     * @param query finds main headings too
     */
    private List<Element> nearestFirst(Evaluator query) {
        List<Element> before = new ArrayList<>();
        List<Element> after = new ArrayList<>();
        List<Element> beside = new ArrayList<>();
        boolean afterHeadline = false;
        for (Element element : page.select(query)) {
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

    private boolean isOfArticle(Element element) {
        return !isModified(element) && !signs.saysOther(shortText(element)) && !roles.isInComments(element);
    }

    private boolean isModified(Element element) {
        return element.className().contains("updated") && !element.className().contains("published")
                || element.attr("itemprop").equals("dateModified")
                || signs.saysModified(shortText(element));
    }

    private Optional<LocalDate> elements(Evaluator query) {
        for (Element element : nearestFirst(query)) {
            if (roles.isInComments(element) || signs.saysOther(shortText(element))) {
                continue;
            }
            String content = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            Optional<LocalDate> day = days.of(content);
            if (day.isEmpty() && !signs.saysModified(shortText(element))) {
                day = written.first(shortText(element), WrittenDates.LATEST);
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
        return text.length() < LONGEST_ELEMENT ? text : "";
    }

    /** The first time element or line that is a date and little else, among the first few lines after the headline. */
    Optional<LocalDate> afterHeadline() {
        if (headline == null) {
            return Optional.empty();
        }
        List<Optional<LocalDate>> found = new ArrayList<>();
        int[] lines = {-1};
        page.body().forEachNode(node -> {
            if (node == headline) {
                lines[0] = 0;
            } else if (lines[0] >= 0 && lines[0] < LINES_AFTER && found.isEmpty()) {
                if (node instanceof Element time && time.normalName().equals("time") && isOfArticle(time)) {
                    time(time).ifPresent(day -> found.add(Optional.of(day)));
                } else if (node instanceof TextNode text && !text.isBlank() && text.parent() != headline) {
                    lines[0]++;
                    line(text).ifPresent(day -> found.add(Optional.of(day)));
                }
            }
        });
        return found.isEmpty() ? Optional.empty() : found.get(0);
    }

    /** The date in a line that has little else, or begins with it. */
    private Optional<LocalDate> line(TextNode text) {
        String line = text.text().strip();
        Element parent = text.parent();
        if (parent != null && !isOfArticle(parent) || signs.saysModified(line)) {
            return Optional.empty();
        }
        boolean begins = BEGINS_WITH_NUMBER.matcher(line).lookingAt();
        return line.length() <= LONGEST_LINE || begins
                ? written.first(line.substring(0, Math.min(line.length(), LONGEST_LINE)), WrittenDates.LATEST)
                : Optional.empty();
    }

    /** A line that is a date and little else, right before the headline. */
    Optional<LocalDate> beforeHeadline() {
        if (headline == null) {
            return Optional.empty();
        }
        List<TextNode> before = new ArrayList<>();
        boolean[] past = {false};
        page.body().forEachNode(node -> {
            past[0] |= node == headline;
            if (!past[0] && node instanceof TextNode text && !text.isBlank()) {
                before.add(text);
            }
        });
        List<TextNode> last = new ArrayList<>(before.subList(Math.max(0, before.size() - LINES_BEFORE), before.size()));
        Collections.reverse(last);
        return last.stream().flatMap(line -> line(line).stream()).findFirst();
    }

    /** The day of the last change, as the microformat hAtom marks it, or as the page says it ("Last updated: ..."). */
    Optional<LocalDate> saidModified() {
        for (Element time : page.select(UPDATED)) {
            Optional<LocalDate> day = roles.isInComments(time) ? Optional.empty() : time(time);
            if (day.isPresent()) {
                return day;
            }
        }
        return page.body().stream()
                .filter(element -> signs.saysModified(element.ownText())
                        && element.ownText().length() <= LONGEST_LINE)
                .filter(element -> element.closest(BESIDE) == null && !roles.isInComments(element))
                .flatMap(element -> Stream.of(element, element.nextElementSibling()))
                .flatMap(element -> element == null ? Stream.empty() : Stream.of(shortText(element)))
                .flatMap(text -> written.first(text, WrittenDates.LATEST).stream())
                .findFirst();
    }

    /** The first date among the comments. */
    Optional<LocalDate> firstComment() {
        return page.body().stream()
                .filter(element ->
                        element.childrenSize() == 0 && !element.ownText().isEmpty())
                .filter(element -> element.ownText().length() <= LONGEST_LINE && roles.isInComments(element))
                .flatMap(element -> written.first(element.ownText(), WrittenDates.LATEST).stream())
                .findFirst();
    }

    /** "Published on 3 May 2020", wherever it stands outside of the comments. */
    Optional<LocalDate> said() {
        List<LocalDate> found = new ArrayList<>();
        page.body().forEachNode(node -> {
            if (found.isEmpty()
                    && node instanceof TextNode text
                    && !text.isBlank()
                    && text.getWholeText().length() <= LONGEST_SAID
                    && signs.saysPublished(text.getWholeText())) {
                said(text).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    private Optional<LocalDate> said(TextNode text) {
        Element parent = text.parent();
        if (parent == null || roles.isInComments(parent)) {
            return Optional.empty();
        }
        String line = parent.text();
        return line.length() > LONGEST_SAID || parent.closest(BESIDE) != null
                ? Optional.empty()
                : written.first(line, WrittenDates.LATEST);
    }
}

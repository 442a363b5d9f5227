package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.article.DateSigns.Kind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The day a page was published, from its surest to its least sure sign: the address, meta elements and JSON-LD that name
 * publication, dates shown beside the headline, time elements, meta elements that name any date, elements named after
 * dates, days of modification, the visible text. The order follows htmldate (Barbaresi 2020, JOSS 5(51), 2439). For one
 * page.
 */
final class PageDates {

    /** "/2021/3/14/": the day ends where the part of the path does, for "/2021/3/14-people" counts people. */
    private static final Pattern IN_URL =
            Pattern.compile("/((?:19|20)\\d{2})([/_-])(\\d{1,2})\\2(\\d{1,2})(?:[/_.]|$)");

    private static final Pattern IN_SLUG =
            Pattern.compile("[/_-]((?:19|20)\\d{2})(-?)(\\d{2})\\2(\\d{2})(?:[/_.?-]|$)");
    /** "/29-10-2021". */
    private static final Pattern DAY_FIRST_IN_URL =
            Pattern.compile("[/_-](\\d{2})([._-])(\\d{2})\\2((?:19|20)\\d{2})(?:[/_.?-]|$)");

    private static final Pattern MONTH_IN_URL = Pattern.compile("/((?:19|20)\\d{2})/(0?[1-9]|1[0-2])/");
    private static final Pattern TO_THE_SECOND = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.{2,20}");

    /** What appears later than so many days after it was begun was there before, and is brought up to date. */
    private static final int DAYS_OF_WRITING = 2;

    private final DateSigns signs;
    private final PublisherDays days;
    private final ShownDates shown;
    private final OwnTeasers teasers;
    private final Document page;
    private final StructuredData data;
    private final PageMetas metas;
    private final @Nullable String url;

    /**
     * @param html the page as it came
     * @param page the same, parsed
     * @param url the page's address, null where not known
     */
    PageDates(
            WrittenDates written,
            DateSigns signs,
            PageRoles roles,
            String html,
            Document page,
            PageMetas metas,
            StructuredData data,
            @Nullable String url) {
        this.signs = signs;
        this.page = page;
        this.metas = metas;
        this.data = data;
        this.url = url;
        this.days = new PublisherDays(written, signs, page, html, url);
        this.shown = new ShownDates(written, signs, days, roles, page);
        this.teasers = new OwnTeasers(written, page);
    }

    /** The day of publication; a sign that contradicts the month in the address is passed over where another agrees. */
    Optional<LocalDate> published() {
        // The address names the day where the publisher is; JSON-LD is often in UTC and then a day late.
        Optional<LocalDate> addressed = inUrl();
        if (addressed.isPresent()) {
            return Optional.of(corrected(addressed.get()));
        }
        List<Supplier<Optional<LocalDate>>> ordered = List.of(
                () -> meta(Kind.SURE),
                () -> data.text("datePublished").flatMap(days::of),
                () -> data.text("dateCreated").flatMap(days::of),
                () -> meta(Kind.PUBLISHED),
                shown::afterHeadline,
                shown::publishedTimes,
                shown::said,
                shown::namedPublished,
                shown::beforeHeadline,
                () -> meta(Kind.ANY),
                shown::anyTimes,
                () -> teasers.day(url),
                () -> notAfterComments(shown.namedDate()),
                () -> data.text("dateModified").flatMap(days::of),
                () -> meta(Kind.MODIFIED),
                () -> data.anyText("datePublished").flatMap(days::of),
                shown::saidModified,
                () -> notAfterComments(shown.text()),
                this::anyMeta,
                this::described);
        Matcher month = MONTH_IN_URL.matcher(url == null ? "" : url);
        String prefix = month.find()
                ? "%s-%2s".formatted(month.group(1), month.group(2)).replace(' ', '0')
                : "";
        Optional<LocalDate> first = Optional.empty();
        for (Supplier<Optional<LocalDate>> sign : ordered) {
            Optional<LocalDate> day = sign.get();
            if (day.isPresent() && day.get().toString().startsWith(prefix)) {
                return day;
            }
            first = first.isPresent() ? first : day;
        }
        return first;
    }

    /** The day of the last change, where the page tells it in its markup. */
    Optional<LocalDate> modified() {
        return data.text("dateModified")
                .flatMap(days::of)
                .or(() -> meta(Kind.MODIFIED))
                .or(() -> Optional.ofNullable(page.selectFirst("time[itemprop=dateModified], time.updated"))
                        .flatMap(time -> days.of(time.attr("datetime"))));
    }

    /**
     * The address has the day on which the text was begun; where all else says that it appeared soon after, it did. Times
     * in universal time say nothing here: the day after is often still the same day where the publisher is.
     */
    private LocalDate corrected(LocalDate addressed) {
        Optional<String> told = signs.of(Kind.SURE).stream()
                .flatMap(name -> metas.anywhere(name).stream())
                .findFirst();
        Stream<LocalDate> inMarkup = Stream.of(told, data.text("datePublished"))
                .flatMap(Optional::stream)
                .filter(value -> !days.isUniversal(value))
                .flatMap(value -> days.of(value).stream());
        List<LocalDate> others =
                Stream.concat(inMarkup, shown.afterHeadline().stream()).toList();
        boolean agree = others.size() > 1 && others.stream().distinct().count() == 1;
        LocalDate latest = addressed.plusDays(DAYS_OF_WRITING);
        return agree && others.get(0).isAfter(addressed) && !others.get(0).isAfter(latest) ? others.get(0) : addressed;
    }

    private Optional<LocalDate> meta(Kind kind) {
        return signs.of(kind).stream()
                .flatMap(name -> metas.anywhere(name).flatMap(days::of).stream())
                .findFirst();
    }

    private Optional<LocalDate> inUrl() {
        if (url == null) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(IN_URL, IN_SLUG)) {
            Matcher matcher = pattern.matcher(url);
            if (matcher.find()) {
                Optional<LocalDate> day = days.of(matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        Matcher dayFirst = DAY_FIRST_IN_URL.matcher(url);
        return dayFirst.find()
                ? days.of(dayFirst.group(4) + "-" + dayFirst.group(3) + "-" + dayFirst.group(1))
                : Optional.empty();
    }

    /** A date that is not surely the article's, or that of the first comment where it is earlier: none comes before it. */
    private Optional<LocalDate> notAfterComments(Optional<LocalDate> found) {
        return found.map(day ->
                shown.firstComment().filter(comment -> comment.isBefore(day)).orElse(day));
    }

    /** A date in the description that search engines show. */
    private Optional<LocalDate> described() {
        return metas.first("description").flatMap(days::of);
    }

    /** Whatever other meta element holds a time to the second. */
    private Optional<LocalDate> anyMeta() {
        return metas.values().stream()
                .map(String::strip)
                .filter(content -> TO_THE_SECOND.matcher(content).matches())
                .flatMap(content -> days.of(content).stream())
                .findFirst();
    }
}

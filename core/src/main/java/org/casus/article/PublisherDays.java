package org.casus.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Dates;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Days that one page's markup names, where its publisher is. A time in universal time is of the day before or after for
 * many publishers: the same instant is often elsewhere on the page with an offset, or the page's language has one zone.
 */
final class PublisherDays {

    private static final Pattern UNIVERSAL =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(:\\d\\d)?(?:\\.\\d+)?(?:Z|[+]00:?00)");
    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(?::\\d\\d)?(?:\\.\\d+)?([+-])(\\d\\d):?(\\d\\d)(?!\\d)");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int LONGEST = 300;
    private static final int DAY_LENGTH = "2020-12-31".length();
    private static final int SECONDS_A_MINUTE = 60;

    private final WrittenDates written;
    private final DateSigns signs;
    private final Document page;
    private final String html;
    private final @Nullable String url;

    /** @param url the page's address, null where not known */
    PublisherDays(WrittenDates written, DateSigns signs, Document page, String html, @Nullable String url) {
        this.written = written;
        this.signs = signs;
        this.page = page;
        this.html = html;
        this.url = url;
    }

    /** The day of a date written for machines, or for people where it is none. */
    Optional<LocalDate> of(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        return local(value.strip())
                .or(() -> Dates.parse(value))
                .or(() -> written.first(value, WrittenDates.LATEST))
                .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(WrittenDates.LATEST));
    }

    /** Whether a value is a time in universal time. */
    boolean isUniversal(String value) {
        return UNIVERSAL.matcher(value.strip()).matches();
    }

    private Optional<LocalDate> local(String value) {
        Matcher time = UNIVERSAL.matcher(value);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            Instant instant = Instant.parse(time.group(1) + "T" + time.group(2) + ":00Z");
            return sameInstant(instant)
                    .or(() -> signs.zone(url, language())
                            .map(zone -> instant.atZone(zone).toLocalDate()));
        } catch (DateTimeException e) {
            return Optional.empty(); // no time of any day: read as a date below
        }
    }

    private String language() {
        return Optional.ofNullable(page.selectFirst("html[lang]"))
                .map(html -> html.attr("lang"))
                .orElse("");
    }

    private Optional<LocalDate> sameInstant(Instant instant) {
        Matcher local = LOCAL.matcher(html);
        for (int at = html.indexOf('T'); at >= 0; at = html.indexOf('T', at + 1)) {
            boolean time = at >= DAY_LENGTH && html.startsWith("-", at - 3) && html.startsWith(":", at + 3);
            if (!time || !local.region(at - DAY_LENGTH, html.length()).lookingAt()) {
                continue;
            }
            String offset = local.group(4) + ":" + local.group(5);
            if (offset.equals("00:00")) {
                continue;
            }
            try {
                OffsetDateTime there = OffsetDateTime.parse(
                        local.group(1) + "T" + local.group(2) + ":00" + local.group(3) + offset,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME);
                long apart = there.withOffsetSameInstant(ZoneOffset.UTC).toEpochSecond() - instant.getEpochSecond();
                if (Math.abs(apart) < SECONDS_A_MINUTE) {
                    return Optional.of(there.toLocalDate());
                }
            } catch (DateTimeException e) {
                continue; // "2020-19-39T..." is no time
            }
        }
        return Optional.empty();
    }
}

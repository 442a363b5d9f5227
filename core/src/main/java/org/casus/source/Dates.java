package org.casus.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as machines write them: ISO 8601 with or without a time, its basic form, the dates of mails and feeds (RFC 822,
 * with whatever zone), seconds or milliseconds since 1970. A time is cut off, not converted: the day is the one the
 * publisher named.
 */
public final class Dates {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?\\d{4,6}.*)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");

    private static final Pattern MAIL =
            Pattern.compile("(?:\\p{L}{2,9},?\\s+)?(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4}|\\d{2})(?!\\d).{0,60}");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Dates() {}

    /** The day a machine-written date names, or empty where it is none. */
    public static Optional<LocalDate> parse(String written) {
        String text = written.strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            Optional<LocalDate> day = day(compact.group(1), compact.group(2), compact.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && !iso.group(2).isEmpty()) {
            return day(iso.group(1), iso.group(3), iso.group(4));
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            long seconds = text.length() > 10 ? number / 1000 : number;
            return Optional.of(
                    Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate());
        }
        return mail(text);
    }

    private static Optional<LocalDate> mail(String text) {
        Matcher mail = MAIL.matcher(text);
        if (!mail.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
        String year = mail.group(3).length() == 2 ? "20" + mail.group(3) : mail.group(3);
        return day(year, Integer.toString(month), mail.group(1));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

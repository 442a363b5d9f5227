package org.casus.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads datelines: city, day of filing and agency at the start of a story's first paragraph. The forms are those of the
 * agencies' style books: "KYIV, Sept 19 (Reuters) -", "GOMA, Congo (AP) —", "BEIJING, Nov. 2 (Xinhua) --", "MOSCOW,
 * September 19. /TASS/.", "(Reuters) –", "KYIV, Ukraine —", "NEW DELHI:". Immutable.
 */
final class Datelines {

    /**
     * @param dateline what was read
     * @param agency full name of the agency, null where none is named
     */
    record Found(Dateline dateline, @Nullable String agency) {}

    private static final String UPPER = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ ]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,4}";
    private static final String MIXED = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ ](?:(?:de|la|le|of|the|al|el|on|near)[ ])?"
            + "\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}";
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
                    + "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String DATE = "(?:(?<month>" + MONTH + ")[ ](?<day>\\d{1,2})|(?<day2>\\d{1,2})[ ](?<month2>"
            + MONTH + "))(?:,?[ ](?<year>\\d{4}))?";
    private static final String REGION =
            "(?:,[ ](?!" + MONTH + "[ ]\\d)\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ ]\\p{L}[\\p{L}.'’-]+){0,3}){0,2}";
    private static final String MORE = "(?:[ ]?/[ ]?%s)*";
    private static final String DASH = "(?:---?|[-–—―])";
    private static final String PREFIX = "(?:(?:NEAR|ABOARD|OUTSIDE|OFF|Near)[ ])?";
    private static final String SPACE = "[ \\u00A0\\u2009]";

    /** With the agency in brackets or between slashes; city and day may be missing. */
    private static final Pattern WITH_AGENCY = pattern("(?:" + PREFIX + "(?<city>" + UPPER + "|" + MIXED + ")"
            + MORE.formatted(MIXED) + REGION + "(?:,?[ ]" + DATE + ")?[.,]?[ ]?)?"
            + "(?:\\((?<agency>[^()]{2,40})\\)|/(?<slashed>[^/()]{2,30})/\\.?)[ ]?(?<dash>" + DASH + "|:)?[ ]?");

    /** "Reuters – ..." */
    private static final Pattern AGENCY_ONLY = pattern("(?<agency>\\p{Lu}[\\p{L} ]{1,30}?)[ ](?<dash>" + DASH + ")[ ]");

    /** A city in capitals, then perhaps region and day, then a dash or colon. */
    private static final Pattern CAPITALS = pattern(PREFIX + "(?<city>" + UPPER + ")" + MORE.formatted(UPPER) + REGION
            + "(?:,?[ ]" + DATE + ")?\\.?[ ]?(?:" + DASH + "|:)[ ]");

    /** A city in ordinary letters: only before a dash and a capital. */
    private static final Pattern ORDINARY = pattern("(?<city>" + MIXED + ")" + MORE.formatted(MIXED) + REGION
            + "(?:,?[ ]" + DATE + ")?[ ][–—-]{1,2}[ ](?=[\"“‘']?\\p{Lu})");

    /** What comes next is who wrote the text, not a city. */
    private static final Pattern AFTER_BY = Pattern.compile("(?i)\\bby\\s*:?\\s*$");

    /** Words in capitals before a dash or colon that are no city. */
    private static final Set<String> NO_CITY = Set.of(
            "BREAKING",
            "UPDATE",
            "UPDATED",
            "EXCLUSIVE",
            "WATCH",
            "OPINION",
            "ANALYSIS",
            "EXPLAINER",
            "NATO",
            "UNHCR",
            "UNICEF",
            "NOTE",
            "CORRECTION",
            "LIVE",
            "VIDEO",
            "PHOTOS",
            "READ",
            "MORE",
            "BREAKING NEWS",
            "FILE",
            "FACTBOX",
            "TIMELINE",
            "WARNING",
            "INTERVIEW",
            "EDITORIAL",
            "COMMENT",
            "SUMMARY",
            "KEY POINTS",
            "OPEC",
            "ASEAN",
            "ECOWAS",
            "UNRWA",
            "HAMAS",
            "FACT CHECK",
            "DEVELOPING",
            "JUST IN",
            "ALERT",
            "FIRST PERSON",
            "FEATURE",
            "PROFILE",
            "BACKGROUND",
            "WHAT HAPPENED",
            "UN",
            "EU",
            "US",
            "UK",
            "USA",
            "WHO",
            "IMF",
            "ICC",
            "FBI",
            "CIA");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** No dateline is longer; more would only let the patterns run on. */
    private static final int LONGEST = 200;

    private final Agencies agencies;

    Datelines(Agencies agencies) {
        this.agencies = agencies;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("^" + regex.replace("[ ]", SPACE));
    }

    /** Where a dateline with a known agency stands within a line that holds headline and story, or -1. */
    int within(String line, int before) {
        for (int i = 1; i < Math.min(line.length(), before); i++) {
            boolean wordStart = Character.isWhitespace(line.charAt(i - 1)) && !Character.isWhitespace(line.charAt(i));
            if (wordStart
                    && (line.charAt(i) == '(' || isCapitals(line, i))
                    && !AFTER_BY.matcher(line.substring(0, i)).find()) {
                Matcher matcher = WITH_AGENCY.matcher(line).region(i, Math.min(line.length(), i + LONGEST));
                if (matcher.find() && agency(matcher).isPresent()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isCapitals(String line, int i) {
        return i + 1 < line.length()
                && Character.isUpperCase(line.charAt(i))
                && Character.isUpperCase(line.charAt(i + 1));
    }

    /**
     * Reads the dateline at the start of a paragraph.
     *
     * @param text the whole text
     * @param paragraph where the paragraph stands
     * @param published publication date, which gives the year; null where not known
     * @param first whether it is the first paragraph, where weaker forms are believed
     */
    Optional<Found> read(String text, Span paragraph, @Nullable LocalDate published, boolean first) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        String line = text.substring(paragraph.start(), end);
        Matcher matcher = WITH_AGENCY.matcher(line);
        if (matcher.find()) {
            Optional<String> agency = agency(matcher);
            boolean dashed = matcher.group("dash") != null && matcher.group("city") != null;
            if (agency.isPresent() || (dashed && looksLikeAgency(matcher.group("city"), matcher.group("agency")))) {
                String name = agency.orElse(matcher.group("agency"));
                return Optional.of(found(paragraph, matcher, published, name));
            }
        }
        matcher = AGENCY_ONLY.matcher(line);
        if (matcher.find()) {
            Optional<String> agency = agencies.named(matcher.group("agency"));
            if (agency.isPresent()) {
                Span span = Layout.trimmed(text, paragraph.start(), paragraph.start() + matcher.end());
                return Optional.of(new Found(new Dateline(span, null, null, null), agency.get()));
            }
        }
        matcher = CAPITALS.matcher(line);
        if (matcher.find() && isCity(matcher.group("city"))) {
            return Optional.of(found(paragraph, matcher, published, null));
        }
        matcher = ORDINARY.matcher(line);
        if (first && matcher.find() && isCity(matcher.group("city"))) {
            return Optional.of(found(paragraph, matcher, published, null));
        }
        return Optional.empty();
    }

    private Optional<String> agency(Matcher matcher) {
        String slashed = matcher.group("slashed");
        return agencies.within(slashed != null ? slashed : matcher.group("agency"));
    }

    /** After a city in capitals any name in brackets is who filed the story: small agencies are in no table. */
    private static boolean looksLikeAgency(@Nullable String city, @Nullable String name) {
        if (city != null && city.equals(city.toUpperCase(Locale.ROOT)) && name != null) {
            return name.matches("\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}");
        }
        return name != null && name.matches("\\p{Lu}{2,8}|.*\\b(?:News|Agency|Press|Service|Radio|TV)\\b.*");
    }

    private static boolean isCity(String city) {
        return city.length() > 2 && !NO_CITY.contains(city.toUpperCase(Locale.ROOT));
    }

    private static Found found(
            Span paragraph, Matcher matcher, @Nullable LocalDate published, @Nullable String agency) {
        int base = paragraph.start();
        int end = base + matcher.end();
        String matched = matcher.group();
        while (end > base && Layout.isBlank(matched.charAt(end - base - 1))) {
            end--;
        }
        String city = matcher.group("city");
        Span citySpan = city == null ? null : new Span(base + matcher.start("city"), base + matcher.end("city"));
        return new Found(new Dateline(new Span(base, end), city, citySpan, date(matcher, published)), agency);
    }

    private static @Nullable LocalDate date(Matcher matcher, @Nullable LocalDate published) {
        String month = matcher.group("month") != null ? matcher.group("month") : matcher.group("month2");
        String day = matcher.group("day") != null ? matcher.group("day") : matcher.group("day2");
        if (month == null || day == null) {
            return null;
        }
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String year = matcher.group("year");
        try {
            if (year != null) {
                return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
            }
            if (published == null) {
                return null;
            }
            LocalDate filed = LocalDate.of(published.getYear(), number, Integer.parseInt(day));
            // Filed on 31 December, published on 1 January.
            return filed.isAfter(published.plusDays(2)) ? filed.minusYears(1) : filed;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

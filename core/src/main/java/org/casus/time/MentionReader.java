package org.casus.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Article;
import org.casus.article.Dateline;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.TimeMention;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;

/** Turns a normalized expression of time, with the preposition before it, into the days on which an event took place. */
final class MentionReader {

    /** Words in lower case that name months only with a capital. */
    private static final Set<String> NO_MONTH = Set.of("march", "may");

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
    private static final Pattern RECENT = Pattern.compile(
            "(?:the )?(?:recent|(?:past|last) (?:few|several|couple of)|past|last) (day|week|month|year|decade)s(?: .*)?");
    private static final Pattern MONTHS_OF = Pattern.compile("(?:\\w+ )?(day|week|month|year|decade)s");
    private static final Pattern BACK =
            Pattern.compile("(?:over |in |during |within )?(?:the |these )?(?:past|last|previous|preceding) .*");
    private static final Pattern DEICTIC =
            Pattern.compile(".*\\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening))\\b.*");
    private static final Pattern WEEKDAY = Pattern.compile(".*(?:mon|tues|wednes|thurs|fri|satur|sun)day.*");
    /** "For a third day", "entered its second week": how far something has come, from a day that is not told. */
    private static final Pattern COUNTED = Pattern.compile("(?:(?:the|a|an|its|their|his|her) )?"
            + "(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|\\d+(?:st|nd|rd|th))"
            + "(?: straight| consecutive| successive| full)? (?:day|night|week|month|year)");

    private static final Pattern PREPOSITION = Pattern.compile(
            "\\b(since|from|until|till|through|by|before|after|ahead of|of)\\s+(?:the |early |late |at least |about |some )*$");

    private final Article article;
    private final TimeTables tables;
    private final @Nullable LocalDate published;

    MentionReader(Article article, TimeTables tables) {
        this.article = article;
        this.tables = tables;
        this.published = article.published();
    }

    /** The day relative words count from: the day of filing if it is close before publication, else publication. */
    private @Nullable LocalDate anchor() {
        Dateline dateline = article.dateline();
        LocalDate filed = dateline == null ? null : dateline.date();
        boolean near = filed != null
                && published != null
                && !filed.isAfter(published)
                && filed.isAfter(published.minusDays(7));
        return near ? filed : published;
    }

    /** Publication for an event's window, null where the article has none. */
    @Nullable
    LocalDate published() {
        return published;
    }

    /**
     * When, as the mention says; empty where it dates nothing ("for six weeks", "now", "every year").
     *
     * @param spoken the day on which the sentence's quotation was spoken, null where it is not told
     */
    Optional<EventDate> read(Sentence sentence, TimeMention mention, @Nullable LocalDate spoken) {
        if (NO_MONTH.contains(mention.text())) {
            return Optional.empty();
        }
        String words = Expression.normal(mention.text());
        if (COUNTED.matcher(words).matches()) {
            return Optional.empty();
        }
        // "since May 1962, when it withdrew": the clause tells of the month, not of the time since
        String preposition = Attachment.isToldOf(sentence, mention.span()) ? "" : preposition(sentence, mention);
        return switch (mention.type()) {
            case "DATE", "TIME" -> date(sentence, mention, words, preposition, spoken);
            case "DURATION" -> yearWithin(mention).or(() -> duration(mention, words, preposition));
            default -> Optional.empty();
        };
    }

    /** "The Friday in April 1998", "thirteen days in September 1978": at least the year is told. */
    private Optional<EventDate> yearWithin(TimeMention mention) {
        Matcher year = YEAR.matcher(mention.text());
        return year.find() && TimexValue.days(mention.value()).isEmpty()
                ? TimexValue.days(year.group()).map(days -> dated(mention, days, "the year it names"))
                : Optional.empty();
    }

    private static String preposition(Sentence sentence, TimeMention mention) {
        int length = Math.max(0, mention.span().start() - sentence.span().start());
        String before = Expression.normal(
                sentence.text().substring(0, Math.min(length, sentence.text().length())));
        Matcher m = PREPOSITION.matcher(before);
        if (m.find()) {
            return m.group(1);
        }
        Matcher inside =
                Pattern.compile("(since|until|till|before|after|by) .*").matcher(Expression.normal(mention.text()));
        return inside.matches() ? inside.group(1) : "";
    }

    private Optional<EventDate> date(
            Sentence sentence, TimeMention mention, String words, String preposition, @Nullable LocalDate spoken) {
        Optional<EventDate> vague = vague(mention, words);
        if (vague.isPresent()) {
            return vague;
        }
        if (mention.value().equals("PRESENT_REF") || words.matches("now|currently|current")) {
            return Optional.empty();
        }
        Optional<Days> days = TimexValue.days(mention.value());
        if (days.isEmpty()) {
            return Optional.of(yearWithin(mention).orElseGet(() -> unresolved(mention)));
        }
        LocalDate morning = days.get().end();
        if (words.equals("overnight") && morning != null) {
            Days night = new Days(morning.minusDays(1), morning, Precision.WINDOW);
            return Optional.of(dated(mention, night, "the night to " + morning));
        }
        if (DEICTIC.matcher(words).matches() && published != null) {
            return Optional.of(deictic(sentence, mention, words, days.get(), spoken));
        }
        return Optional.of(bounded(mention, days.get(), preposition, basis(words, days.get())));
    }

    /** "Today" counts from the day of filing; within a quotation from the day of speaking, if the article gives it. */
    private EventDate deictic(
            Sentence sentence, TimeMention mention, String words, Days days, @Nullable LocalDate spoken) {
        LocalDate start = days.start();
        LocalDate end = days.end();
        LocalDate anchor = anchor();
        if (start == null || end == null || anchor == null || published == null) {
            return unresolved(mention);
        }
        boolean quoted = sentence.isQuoted(mention.span());
        if (quoted && spoken != null) {
            long back = spoken.toEpochDay() - published.toEpochDay();
            Days said = new Days(start.plusDays(back), end.plusDays(back), days.precision());
            return dated(mention, said, "counted from " + spoken + ", when the speaker spoke");
        }
        long shift = anchor.toEpochDay() - published.toEpochDay();
        Days shifted = new Days(start.plusDays(shift), end.plusDays(shift), days.precision());
        if (quoted) {
            return dated(
                    mention,
                    new Days(start.plusDays(shift - 1), end.plusDays(shift), Precision.WINDOW),
                    "\"" + words + "\" of the speaker, who spoke on " + anchor + " or the day before");
        }
        return dated(mention, shifted, "counted from " + (shift == 0 ? "publication " : "filing ") + anchor);
    }

    private String basis(String words, Days days) {
        LocalDate start = days.start();
        if (published == null || start == null) {
            return "as written";
        }
        if (WEEKDAY.matcher(words).matches() && days.precision() == Precision.DAY) {
            return start.equals(published)
                    ? "weekday of publication " + published
                    : "weekday " + (start.isBefore(published) ? "before" : "after") + " publication " + published;
        }
        return words.matches(".*\\d{4}.*") ? "as written" : "relative to publication " + published;
    }

    private EventDate bounded(TimeMention mention, Days days, String preposition, String basis) {
        LocalDate start = days.start();
        LocalDate end = days.end();
        return switch (preposition) {
            case "since", "from" -> dated(mention, Days.period(start, published), preposition + ": " + basis);
            case "until", "till", "through", "by" -> dated(mention, Days.period(null, end), preposition + ": " + basis);
            case "before", "ahead of" ->
                dated(
                        mention,
                        Days.period(null, start == null ? null : start.minusDays(1)),
                        preposition + ": " + basis);
            case "after" -> dated(mention, Days.period(end, published), preposition + ": " + basis);
            default -> dated(mention, days, basis);
        };
    }

    private Optional<EventDate> vague(TimeMention mention, String words) {
        if (published == null) {
            return Optional.empty();
        }
        Matcher m = RECENT.matcher(words);
        boolean past = mention.value().equals("PAST_REF");
        if (m.matches() && (past || words.startsWith("recent"))) {
            return Optional.of(back(mention, m.group(1)));
        }
        if (words.matches("recently|lately|more recently")) {
            return Optional.of(back(mention, "recently"));
        }
        if (past) {
            return Optional.of(dated(mention, Days.period(null, published), "vague: some time before publication"));
        }
        if (mention.value().equals("FUTURE_REF")) {
            return Optional.of(dated(mention, Days.period(published, null), "vague: some time after publication"));
        }
        return Optional.empty();
    }

    private EventDate back(TimeMention mention, String unit) {
        LocalDate from = published == null ? null : tables.reach(unit, published);
        return dated(mention, Days.period(from, published), "vague: reaches back from publication " + published);
    }

    /** "The past 24 hours" and "months of tension" end at publication; other lengths of time date nothing. */
    private Optional<EventDate> duration(TimeMention mention, String words, String preposition) {
        if (published == null) {
            return BACK.matcher(words).matches() ? Optional.of(unresolved(mention)) : Optional.empty();
        }
        Matcher recent = RECENT.matcher(words);
        Optional<Period> length = TimexValue.length(mention.value());
        if (BACK.matcher(words).matches() && length.isPresent()) {
            Days days = Days.period(published.minus(length.get()), published);
            return Optional.of(dated(mention, days, "counted back from publication " + published));
        }
        if (recent.matches()) {
            return Optional.of(back(mention, recent.group(1)));
        }
        Matcher plural = MONTHS_OF.matcher(words);
        boolean filled = article.text().startsWith(" of ", mention.span().end());
        return plural.matches() && mention.value().contains("X") && filled && !preposition.equals("since")
                ? Optional.of(back(mention, plural.group(1)))
                : Optional.empty();
    }

    private EventDate unresolved(TimeMention mention) {
        String basis = published == null ? "no publication date" : "not a date: " + mention.value();
        return dated(mention, new Days(null, null, Precision.UNKNOWN), basis);
    }

    private static EventDate dated(TimeMention mention, Days days, String basis) {
        Span span = mention.span();
        return new EventDate(mention.text(), span, days.start(), days.end(), days.precision(), basis);
    }
}

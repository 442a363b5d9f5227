package org.casus.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.TimeMention;
import org.casus.time.EventDate.Precision;

/** "From 2 to 5 May", "between Monday and Wednesday": either end stands for the whole. */
final class DateRanges {

    private static final Pattern FIRST_DAY =
            Pattern.compile("\\b(?:from|between) (\\d{1,2}) (?:to|and|until|through) $");
    private static final Pattern TO = Pattern.compile("\\s+(?:to|until|till|through)\\s+");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");

    private final String text;
    private final List<TimeMention> mentions;

    /**
     * @param text the article's text
     * @param mentions its normalized expressions of time, in text order
     */
    DateRanges(String text, List<TimeMention> mentions) {
        this.text = text;
        this.mentions = List.copyOf(mentions);
    }

    /** The range that the mention at this index is an end of, empty where it is none. */
    Optional<EventDate> around(Sentence sentence, int index) {
        return fromNumber(sentence, mentions.get(index))
                .or(() -> joined(sentence, index, index + 1))
                .or(() -> joined(sentence, index - 1, index));
    }

    private Optional<EventDate> fromNumber(Sentence sentence, TimeMention mention) {
        LocalDate end = TimexValue.days(mention.value())
                .filter(days -> days.precision() == Precision.DAY)
                .map(Days::end)
                .orElse(null);
        String before = before(sentence, mention);
        Matcher m = FIRST_DAY.matcher(before);
        if (end == null || !m.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(m.group(1));
        if (first < 1 || first >= end.getDayOfMonth()) {
            return Optional.empty();
        }
        Span span = new Span(sentence.span().start() + m.start(), mention.span().end());
        return Optional.of(range(span, end.withDayOfMonth(first), end));
    }

    private Optional<EventDate> joined(Sentence sentence, int first, int last) {
        if (first < 0 || last >= mentions.size() || !areJoined(sentence, mentions.get(first), mentions.get(last))) {
            return Optional.empty();
        }
        LocalDate start =
                TimexValue.days(mentions.get(first).value()).map(Days::start).orElse(null);
        LocalDate end =
                TimexValue.days(mentions.get(last).value()).map(Days::end).orElse(null);
        return start == null || end == null || end.isBefore(start)
                ? Optional.empty()
                : Optional.of(range(
                        mentions.get(first).span().union(mentions.get(last).span()), start, end));
    }

    private boolean areJoined(Sentence sentence, TimeMention first, TimeMention last) {
        boolean inOrder = first.span().end() <= last.span().start();
        if (!inOrder || !sentence.span().contains(first.span().union(last.span()))) {
            return false;
        }
        String before = before(sentence, first);
        String between = text.substring(first.span().end(), last.span().start());
        return (before.endsWith("from ") && TO.matcher(between).matches())
                || (before.endsWith("between ") && AND.matcher(between).matches());
    }

    private String before(Sentence sentence, TimeMention mention) {
        return Expression.context(
                text.substring(sentence.span().start(), mention.span().start()));
    }

    private EventDate range(Span span, LocalDate start, LocalDate end) {
        return new EventDate(span.of(text), span, start, end, Precision.PERIOD, "from one day to another");
    }
}

package org.casus.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * When an event without an expression of time of its own took place: between the last dated happening and publication,
 * unless its paragraph tells history or its verb stands in the past perfect.
 */
final class Window {

    /** A dated happening this many days before publication is still the news. */
    private static final int NEWS_DAYS = 7;

    /** What lies this many days before publication is history. */
    private static final int HISTORY_DAYS = 60;

    private static final List<AttachedDate> NONE = List.of();

    private final AnnotatedText text;
    private final List<List<AttachedDate>> dates;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate start;

    /** The window of a text whose sentences have these dates. */
    Window(AnnotatedText text, List<List<AttachedDate>> dates) {
        this.text = text;
        this.dates = dates;
        this.published = text.article().published();
        this.start = published == null ? null : start(dates, published);
    }

    /** The last day before publication that the article dates something to, if it is recent; else the day before. */
    private static LocalDate start(List<List<AttachedDate>> dates, LocalDate published) {
        LocalDate dayBefore = published.minusDays(1);
        return dates.stream()
                .flatMap(List::stream)
                .map(AttachedDate::date)
                .filter(date -> date.precision() == Precision.DAY)
                .flatMap(date -> Stream.ofNullable(date.end()))
                .filter(day -> day.isAfter(published.minusDays(NEWS_DAYS)) && !day.isAfter(published))
                .max(Comparator.naturalOrder())
                .map(day -> day.isBefore(dayBefore) ? day : dayBefore)
                .orElse(dayBefore);
    }

    /** The last date of a paragraph whose main clauses are dated to the past and none to the present; null for none. */
    private @Nullable EventDate history(int paragraph, LocalDate day) {
        EventDate past = null;
        for (Sentence sentence : text.sentences()) {
            for (AttachedDate attached : sentence.paragraph() == paragraph ? dates.get(sentence.index()) : NONE) {
                LocalDate end = attached.date().end();
                if (end == null || attached.dated().stream().noneMatch(i -> sentence.head(i) < 0)) {
                    continue;
                }
                if (!end.isBefore(day.minusDays(HISTORY_DAYS))) {
                    return null;
                }
                past = attached.date();
            }
        }
        return past;
    }

    EventDate dateOf(Sentence sentence, int predicate) {
        if (published == null || start == null) {
            return EventDate.unknown("no publication date");
        }
        EventDate past = history(sentence.paragraph(), published);
        if (past != null) {
            return EventDate.unknown("no date of its own; the paragraph tells of " + past.expression());
        }
        if (isPastPerfect(sentence, predicate)) {
            return new EventDate(
                    null, null, null, start, Precision.PERIOD, "past perfect: before the news of " + start);
        }
        String from =
                start.equals(published.minusDays(1)) ? "the day before" : "the article's last dated happening " + start;
        String basis = "no date of its own: from " + from + " to publication " + published;
        return new EventDate(null, null, start, published, Precision.WINDOW, basis);
    }

    /** A past perfect that no reporting verb has shifted back ("which had been holding talks"). */
    private static boolean isPastPerfect(Sentence sentence, int predicate) {
        int verb = predicate;
        if (sentence.token(predicate).isNoun() && sentence.isRelation(predicate, "obj", "nsubj")) {
            verb = Optional.of(sentence.head(predicate)).filter(i -> i >= 0).orElse(predicate);
        }
        boolean had = sentence.children(verb, "aux").stream()
                .anyMatch(a -> sentence.token(a).text().equalsIgnoreCase("had"));
        boolean reported = sentence.isRelation(verb, "ccomp", "parataxis") || sentence.child(verb, "parataxis") >= 0;
        return had && sentence.isRelation(verb, "acl") && !reported && !isWithinReport(sentence, verb);
    }

    private static boolean isWithinReport(Sentence sentence, int i) {
        for (int up = i, steps = 0; up >= 0 && steps < sentence.size(); up = sentence.head(up), steps++) {
            if (sentence.isRelation(up, "ccomp", "parataxis")) {
                return true;
            }
        }
        return false;
    }
}

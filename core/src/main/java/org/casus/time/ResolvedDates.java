package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.TimeMention;
import org.casus.time.EventDate.Precision;
import org.jspecify.annotations.Nullable;

/** The dates of one article, from its normalized expressions of time. */
final class ResolvedDates implements ArticleDates {

    /** A dated happening this many days before publication is still the news. */
    private static final int NEWS_DAYS = 7;

    /** An expression of time that dates a word: how far away it is, and what it says. */
    private record Candidate(int lender, int distance, int gap, EventDate date) {}

    /** An expression of a sentence with the words it dates, nearest first. */
    private record Attached(TimeMention mention, List<Integer> dated, EventDate date) {}

    private final Clauses clauses;
    private final List<List<Attached>> attached;
    private final MentionReader reader;
    private final @Nullable LocalDate windowStart;

    ResolvedDates(AnnotatedText text, List<TimeMention> mentions, Clauses clauses, MentionReader reader) {
        this.clauses = clauses;
        this.reader = reader;
        this.attached = text.sentences().stream()
                .map(sentence -> attach(sentence, mentions))
                .toList();
        this.windowStart = windowStart();
    }

    private List<Attached> attach(Sentence sentence, List<TimeMention> mentions) {
        List<Attached> found = new ArrayList<>();
        for (TimeMention mention : mentions) {
            if (!sentence.span().contains(mention.span())) {
                continue;
            }
            Optional<EventDate> date = reader.read(sentence, mention);
            date.ifPresent(d -> found.add(new Attached(mention, clauses.dated(sentence, mention.span()), d)));
        }
        return List.copyOf(found);
    }

    @Override
    public EventDate dateOf(Sentence sentence, int predicate) {
        return own(sentence, predicate).orElseGet(this::window);
    }

    private Optional<EventDate> own(Sentence sentence, int predicate) {
        List<Integer> lenders = clauses.lenders(sentence, predicate);
        List<Candidate> candidates = new ArrayList<>();
        for (Attached expression : attached.get(sentence.index())) {
            for (int i = 0; i < lenders.size(); i++) {
                int distance = expression.dated().indexOf(lenders.get(i));
                if (distance >= 0) {
                    int gap = Math.abs(sentence.tokenAt(expression.mention().span()) - predicate);
                    candidates.add(new Candidate(Math.min(i, 1), distance, gap, expression.date()));
                }
            }
        }
        return candidates.stream()
                .min(Comparator.comparingInt(Candidate::lender)
                        .thenComparingInt(c -> rank(c.date()))
                        .thenComparingInt(Candidate::distance)
                        .thenComparingInt(Candidate::gap))
                .map(Candidate::date);
    }

    /** Exact days before vague stretches, whichever stands nearer. */
    private static int rank(EventDate date) {
        return switch (date.precision()) {
            case DAY, WINDOW, WEEK, MONTH, YEAR -> 0;
            case PERIOD -> 1;
            case UNKNOWN -> 2;
        };
    }

    /** An event without an expression of its own lies between the last dated happening and publication. */
    private EventDate window() {
        LocalDate published = reader.published();
        if (published == null || windowStart == null) {
            return EventDate.unknown("no publication date");
        }
        boolean dayBefore = windowStart.equals(published.minusDays(1));
        String from = dayBefore ? "the day before" : "the article's last dated happening " + windowStart;
        return new EventDate(
                null,
                null,
                windowStart,
                published,
                Precision.WINDOW,
                "no date of its own: from " + from + " to publication " + published);
    }

    /** The last day before publication that the article dates something to, if it is recent; else the day before. */
    private @Nullable LocalDate windowStart() {
        LocalDate published = reader.published();
        if (published == null) {
            return null;
        }
        LocalDate dayBefore = published.minusDays(1);
        return attached.stream()
                .flatMap(List::stream)
                .map(Attached::date)
                .filter(date -> date.precision() == Precision.DAY)
                .map(EventDate::end)
                .filter(day -> day != null && day.isAfter(published.minusDays(NEWS_DAYS)) && !day.isAfter(published))
                .max(Comparator.naturalOrder())
                .map(day -> day.isBefore(dayBefore) ? day : dayBefore)
                .orElse(dayBefore);
    }
}

package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.article.Zone;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.TimeMention;
import org.casus.time.EventDate.Precision;

/** The dates of one article, from its normalized expressions of time. */
final class ResolvedDates implements ArticleDates {

    /** A noun this close before an expression ("the attack on Tuesday") is dated by it, whatever the tree says. */
    private static final int ADJACENT = 2;

    /** An expression of time that dates a word, and how directly. */
    private record Candidate(int loan, int distance, int gap, EventDate date) {}

    private final TimeTables tables;
    private final Attachment attachment;
    private final Tense tense;
    private final List<List<AttachedDate>> attached;
    private final List<TimeMention> mentions;
    private final Window window;

    ResolvedDates(
            AnnotatedText text,
            List<TimeMention> mentions,
            TimeTables tables,
            Attachment attachment,
            Tense tense,
            MentionReader reader) {
        this.tables = tables;
        this.attachment = attachment;
        this.tense = tense;
        DateRanges ranges = new DateRanges(text.article().text(), mentions);
        this.attached = text.sentences().stream()
                .map(sentence -> attach(sentence, mentions, ranges, reader))
                .toList();
        this.mentions = List.copyOf(mentions);
        this.window = new Window(text, attached);
    }

    private List<AttachedDate> attach(
            Sentence sentence, List<TimeMention> mentions, DateRanges ranges, MentionReader reader) {
        List<AttachedDate> found = new ArrayList<>();
        LocalDate spoken = spoken(sentence, mentions, reader).orElse(null);
        for (int m = 0; m < mentions.size(); m++) {
            TimeMention mention = mentions.get(m);
            if (sentence.span().contains(mention.span())) {
                Optional<EventDate> date = ranges.around(sentence, m).or(() -> reader.read(sentence, mention, spoken));
                date.ifPresent(d -> found.add(new AttachedDate(sentence, mention.span(), d, attachment)));
            }
        }
        return List.copyOf(found);
    }

    /** The day on which a quotation was spoken, where its sentence says so: "..., he said on Monday". */
    private Optional<LocalDate> spoken(Sentence sentence, List<TimeMention> mentions, MentionReader reader) {
        return mentions.stream()
                .filter(m -> !sentence.quotes().isEmpty() && sentence.span().contains(m.span()))
                .filter(m -> !sentence.isQuoted(m.span()) && isTelling(sentence, m))
                .flatMap(m -> reader.read(sentence, m, null).stream())
                .filter(date -> date.precision() == Precision.DAY)
                .flatMap(date -> Stream.ofNullable(date.end()))
                .findFirst();
    }

    private boolean isTelling(Sentence sentence, TimeMention mention) {
        return attachment.dated(sentence, mention.span()).stream()
                .anyMatch(i -> tables.is(sentence.token(i).lemma(), "reporting"));
    }

    @Override
    public EventDate dateOf(Sentence sentence, int predicate) {
        return own(sentence, predicate)
                .map(date -> lasting(date, sentence, predicate))
                .or(() -> told(sentence, predicate))
                .orElseGet(() -> sentence.zone() == Zone.Kind.CAPTION
                        ? EventDate.unknown("a picture's caption without a date")
                        : window.dateOf(sentence, predicate));
    }

    /** "The six-week conflict in 2020": how long it lasted within its date. */
    private EventDate lasting(EventDate date, Sentence sentence, int noun) {
        String length = lengths(sentence, mentions).get(noun);
        return length == null || date.precision() == Precision.DAY
                ? date
                : new EventDate(
                        date.expression(),
                        date.span(),
                        date.start(),
                        date.end(),
                        date.precision(),
                        date.basis() + "; a period of " + length + " within it");
    }

    /** The exact lengths of time that stand before nouns, by the noun's token. */
    private static Map<Integer, String> lengths(Sentence sentence, List<TimeMention> mentions) {
        Map<Integer, String> lengths = new HashMap<>();
        for (TimeMention m : mentions) {
            if (m.type().equals("DURATION")
                    && sentence.span().contains(m.span())
                    && TimexValue.length(m.value()).isPresent()
                    && Attachment.isPremodifier(sentence, m.span())) {
                lengths.put(sentence.head(Attachment.head(sentence, m.span())), m.value());
            }
        }
        return Map.copyOf(lengths);
    }

    /** What somebody told on a day of its own ("said on Tuesday that troops had left") was no later. */
    private Optional<EventDate> told(Sentence sentence, int predicate) {
        for (int i = predicate, steps = 0; sentence.head(i) >= 0 && steps < sentence.size(); steps++) {
            if (tense.isFuture(sentence, i)) {
                return Optional.empty();
            }
            int governor = sentence.head(i);
            if (sentence.isRelation(i, "ccomp")
                    && tables.is(sentence.token(governor).lemma(), "reporting")) {
                return own(sentence, governor)
                        .filter(date -> date.precision() == Precision.DAY)
                        .map(ResolvedDates::upTo);
            }
            i = governor;
        }
        return Optional.empty();
    }

    private static EventDate upTo(EventDate told) {
        LocalDate day = Objects.requireNonNull(told.end());
        return new EventDate(null, null, day.minusDays(1), day, Precision.WINDOW, "no date of its own: told on " + day);
    }

    private Optional<EventDate> own(Sentence sentence, int predicate) {
        List<Integer> lenders = attachment.lenders(sentence, predicate);
        List<Candidate> candidates = new ArrayList<>();
        for (AttachedDate expression : attached.get(sentence.index())) {
            int gap = expression.token() - predicate;
            for (int loan = 0; loan < lenders.size(); loan++) {
                int distance = expression.dated().indexOf(lenders.get(loan));
                if (distance >= 0 && !isLaterPeriod(expression, predicate, lenders.get(loan))) {
                    candidates.add(new Candidate(loan, distance, Math.abs(gap), expression.date()));
                }
            }
            if (gap > 0 && gap <= ADJACENT && isDatedInPlace(sentence, predicate, expression)) {
                candidates.add(new Candidate(lenders.size(), 0, gap, expression.date()));
            }
        }
        return candidates.stream()
                .min(Comparator.comparingInt((Candidate c) -> Math.min(c.loan(), 1))
                        .thenComparing(c -> !isAnniversary(c.date()))
                        .thenComparingInt(c -> rank(c.date()))
                        .thenComparingInt(Candidate::loan)
                        .thenComparingInt(Candidate::distance)
                        .thenComparingInt(Candidate::gap))
                .map(Candidate::date);
    }

    /** "Has worsened and, in recent months, collapsed": the period is the second verb's alone. */
    private static boolean isLaterPeriod(AttachedDate expression, int predicate, int lender) {
        return lender > predicate && expression.date().precision() == Precision.PERIOD;
    }

    /** A noun with its date right behind it, unless that is when somebody spoke of it ("condemned the attack on Tuesday"). */
    private boolean isDatedInPlace(Sentence sentence, int noun, AttachedDate expression) {
        return sentence.token(noun).isNoun()
                && expression.dated().stream()
                        .noneMatch(i -> tables.is(sentence.token(i).lemma(), "reporting"));
    }

    /** "Twenty years ago this week": the years count, the week is the anniversary's. */
    private static boolean isAnniversary(EventDate date) {
        String expression = date.expression();
        return expression != null && expression.matches("(?is).*\\byears ago\\b.*");
    }

    /** Exact days before vague stretches, whichever stands nearer. */
    private static int rank(EventDate date) {
        return switch (date.precision()) {
            case DAY, WINDOW, WEEK, MONTH, YEAR -> 0;
            case PERIOD -> 1;
            case UNKNOWN -> 2;
        };
    }
}

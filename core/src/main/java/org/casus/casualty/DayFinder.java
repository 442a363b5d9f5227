package org.casus.casualty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.casus.time.ArticleDates;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of an article's main happening: the first day that dates a loss or says when it happened; else the first
 * that such a word borrows from the clause round it ("on Friday identified the man who was shot"); else the first of the
 * lead.
 */
final class DayFinder {

    private static final Pattern HOUR = Pattern.compile(
            "(?i)(?:about|around|just|after|before|shortly|at|[ ])*\\d[\\d:.]*"
                    + "[ ]?(?:[ap]\\.?m\\.?|hours)?|(?:the |that |this |early |late )*(?:morning|afternoon|evening|night)|.* later");

    /** Words for a death that may come days after what brought it. */
    private static final Set<String> DYING = Set.of("die", "succumb", "pass", "death", "dead", "perish");

    /** Verbs whose date is that of the loss they tell of: "a shooting on Friday left two dead". */
    private static final Set<String> BEARING =
            Set.of("leave", "claim", "take", "kill", "injure", "wound", "shoot", "erupt", "open", "respond", "call");

    private static final int BESIDE = 3;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final CasualtyReader casualties;
    private final ArticleDates dates;
    private final @Nullable LocalDate published;

    DayFinder(CasualtyReader casualties, ArticleDates dates, @Nullable LocalDate published) {
        this.casualties = casualties;
        this.dates = dates;
        this.published = published;
    }

    /** The day, or the vaguest date where the lead names none. */
    EventDate find(List<Told> told) {
        return ofChief(told, true)
                .or(() -> ofChief(told, false))
                .or(() -> ofLead(told))
                .orElseGet(() -> vague(told));
    }

    private Optional<EventDate> ofChief(List<Told> told, boolean own) {
        for (Told each : told) {
            for (int predicate : own ? datable(each) : each.chief() ? each.predicates() : List.<Integer>of()) {
                EventDate date = dates.dateOf(each.sentence(), predicate);
                if (isDay(date) && (!own || isOwn(each.sentence(), predicate, date))) {
                    EventDate day = past(date);
                    boolean dying = DYING.contains(
                            each.sentence().token(predicate).lemma().toLowerCase(Locale.ROOT));
                    return Optional.of(dying ? wounding(day, told).orElse(day) : day);
                }
            }
        }
        return Optional.empty();
    }

    /** The words that name the happening, nouns included that only an expression of time beside them dates. */
    private List<Integer> datable(Told told) {
        Sentence sentence = told.sentence();
        return sentence.tokens().stream()
                .filter(token -> told.chief() && told.predicates().contains(token.index())
                        || casualties.isEvent(sentence, token)
                                && isBeside(sentence, token.index(), dates.dateOf(sentence, token.index())))
                .map(Token::index)
                .toList();
    }

    /** "Sunday's shooting", "the shooting on Friday". */
    private static boolean isBeside(Sentence sentence, int noun, EventDate date) {
        Span words = date.span();
        int at = words == null ? -1 : sentence.tokenAt(words);
        return at >= 0 && (at > noun ? at - noun <= BESIDE : sentence.governs(noun, at));
    }

    private Optional<EventDate> ofLead(List<Told> told) {
        return told.stream()
                .flatMap(each -> each.sentence().tokens().stream()
                        .filter(token -> token.isVerb() || token.isNoun())
                        .map(token -> dates.dateOf(each.sentence(), token.index())))
                .filter(this::isDay)
                .findFirst()
                .map(this::past);
    }

    private EventDate vague(List<Told> told) {
        return told.stream()
                .map(each -> dates.dateOf(each.sentence(), each.predicate()))
                .filter(date -> date.start() != null)
                .findFirst()
                .orElse(MainIncident.NONE.date());
    }

    /**
     * Whether a date is the word's own: it is not where the word only says more of somebody whom the dated clause is about
     * ("was arrested on Friday for shooting a man").
     */
    private static boolean isOwn(Sentence sentence, int predicate, EventDate date) {
        int at = date.span() == null ? -1 : sentence.tokenAt(Objects.requireNonNull(date.span()));
        int dated = at;
        while (dated >= 0
                && date.span() != null
                && date.span().overlaps(sentence.token(dated).span())) {
            dated = sentence.head(dated);
        }
        if (dated < 0 || dated == predicate || sentence.governs(predicate, dated)) {
            return at >= 0;
        }
        if (!sentence.governs(dated, predicate)
                || BEARING.contains(sentence.token(dated).lemma().toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean nominal = false;
        for (int i = predicate; i != dated; i = sentence.head(i)) {
            nominal |= sentence.isRelation(i, "nsubj", "obj", "obl", "nmod", "acl", "advcl", "ccomp");
        }
        return !nominal;
    }

    /** Who died of wounds was hurt on an earlier day, which is that of the happening: "died on Sunday. She was shot on Friday". */
    private Optional<EventDate> wounding(EventDate death, List<Told> told) {
        LocalDate died = death.start();
        return told.stream()
                .flatMap(each -> each.sentence().tokens().stream()
                        .filter(token -> casualties.tellsOfInjury(each.sentence(), token)
                                || casualties.isHappening(each.sentence(), token))
                        .map(token -> dates.dateOf(each.sentence(), token.index())))
                .filter(this::isDay)
                .map(this::past)
                .filter(date -> died != null
                        && date.start() != null
                        && date.start().isBefore(died)
                        && !date.start().isBefore(died.minusMonths(1)))
                .findFirst();
    }

    /**
     * Whether words name the happening's day: "10 p.m." alone is an hour of a day that was named elsewhere, and the day
     * of publication or a later one with its year is the page's own date.
     */
    private boolean isDay(EventDate date) {
        String words = date.expression();
        if (date.precision() != EventDate.Precision.DAY
                || words == null
                || HOUR.matcher(words).matches()) {
            return false;
        }
        LocalDate start = date.start();
        boolean late = start != null && published != null && !start.isBefore(published);
        return !(late && YEAR.matcher(words).find());
    }

    /** Losses lie in the past: a weekday read as a coming one is the one before. */
    private EventDate past(EventDate date) {
        LocalDate start = date.start();
        LocalDate end = date.end();
        if (published == null || start == null || end == null || !start.isAfter(published)) {
            return date;
        }
        return new EventDate(
                date.expression(),
                date.span(),
                start.minusWeeks(1),
                end.minusWeeks(1),
                date.precision(),
                date.basis() + ", a week earlier since losses lie in the past");
    }
}

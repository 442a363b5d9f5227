package org.casus.casualty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.article.Zone;
import org.casus.place.ArticlePlaces;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.casus.time.ArticleDates;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what happened, when and where in an article about losses: the sentences that state losses say when and where
 * first, the lead's other sentences where they do not, and the dateline's city last.
 */
public final class IncidentReader {

    private static final int LEAD_SENTENCES = 10;

    private static final Pattern HOUR = Pattern.compile(
            "(?i)(?:about|around|just|after|before|shortly|at|[ ])*\\d[\\d:.]*"
                    + "[ ]?(?:[ap]\\.?m\\.?|hours)?|(?:the |that |this |early |late )*(?:morning|afternoon|evening|night)|.* later");

    /** Words for a death that may come days after what brought it. */
    private static final Set<String> DYING = Set.of("die", "succumb", "pass", "death", "dead", "perish");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final CasualtyReader casualties;

    /**
     * @param casualties reads the losses
     */
    public IncidentReader(CasualtyReader casualties) {
        this.casualties = casualties;
    }

    /**
     * The main happening of an article.
     *
     * @param text the article
     * @param dates its dates
     * @param places its places
     * @return never null; a happening without losses, date and place where the article tells of none
     */
    public MainIncident read(AnnotatedText text, ArticleDates dates, ArticlePlaces places) {
        List<Told> told = told(text);
        return new MainIncident(
                casualties.toll(text),
                date(told, dates, text.article().published()),
                SceneFinder.find(text, told, places));
    }

    /** A sentence of the lead with the word that names the happening, and whether that word states a loss. */
    record Told(Sentence sentence, int predicate, boolean loss) {}

    private List<Told> told(AnnotatedText text) {
        Map<Integer, Integer> losses = new TreeMap<>();
        casualties.read(text).forEach(c -> losses.put(c.sentence().index(), c.predicate()));
        List<Told> told = new ArrayList<>();
        int body = 0;
        for (Sentence sentence : text.sentences()) {
            body += sentence.zone() == Zone.Kind.BODY ? 1 : 0;
            if (body > LEAD_SENTENCES) {
                break;
            }
            Integer predicate = losses.get(sentence.index());
            int root = root(sentence);
            if (predicate != null || root >= 0) {
                told.add(new Told(sentence, predicate == null ? root : predicate, predicate != null));
            }
        }
        told.sort(Comparator.comparing((Told t) -> !t.loss()));
        return told;
    }

    private static int root(Sentence sentence) {
        return sentence.tokens().stream()
                .mapToInt(Token::index)
                .filter(i -> sentence.head(i) < 0)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isDying(Told told) {
        return DYING.contains(told.sentence().token(told.predicate()).lemma().toLowerCase(Locale.ROOT));
    }

    /** Who died of wounds was hurt on an earlier day, which is that of the happening: "died on Sunday. She was shot on Friday". */
    private Optional<EventDate> wounding(
            EventDate death, List<Told> told, ArticleDates dates, @Nullable LocalDate published) {
        LocalDate died = death.start();
        return told.stream()
                .flatMap(each -> each.sentence().tokens().stream()
                        .filter(token -> casualties.tellsOfInjury(each.sentence(), token))
                        .map(token -> dates.dateOf(each.sentence(), token.index())))
                .filter(date -> isDay(date, published))
                .map(date -> past(date, published))
                .filter(date -> died != null
                        && date.start() != null
                        && date.start().isBefore(died)
                        && !date.start().isBefore(died.minusMonths(1)))
                .findFirst();
    }

    /** The first day that dates a loss; else the first that dates anything in such a sentence, then in the lead. */
    private EventDate date(List<Told> told, ArticleDates dates, @Nullable LocalDate published) {
        EventDate vague = null;
        for (Told each : told) {
            EventDate date = dates.dateOf(each.sentence(), each.predicate());
            if (each.loss() && isDay(date, published)) {
                EventDate day = past(date, published);
                return isDying(each) ? wounding(day, told, dates, published).orElse(day) : day;
            }
            vague = vague == null || vague.start() == null ? date : vague;
        }
        for (Told each : told) {
            for (Token token : each.sentence().tokens()) {
                if (token.isVerb() || token.isNoun()) {
                    EventDate date = dates.dateOf(each.sentence(), token.index());
                    if (isDay(date, published)) {
                        return past(date, published);
                    }
                }
            }
        }
        return vague == null ? MainIncident.NONE.date() : vague;
    }

    /**
     * Whether words name the happening's day: "10 p.m." alone is an hour of a day that was named elsewhere, and the day
     * of publication or a later one with its year is the page's own date.
     */
    private static boolean isDay(EventDate date, @Nullable LocalDate published) {
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
    private static EventDate past(EventDate date, @Nullable LocalDate published) {
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

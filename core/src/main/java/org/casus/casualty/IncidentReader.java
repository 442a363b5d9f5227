package org.casus.casualty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.article.Zone;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
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

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final Pattern POLICE = Pattern.compile(
            "(?:[ ](?:City|Metropolitan|Metro))?[ ](?:[Pp]olice|Fire Department|PD)\\b.*", Pattern.DOTALL);

    private static final Pattern CARE =
            Pattern.compile("(?:[Hh]ospital|[Mm]edical [Cc]ent(?:er|re)|[Tt]rauma [Cc]enter|[Cc]linic) in (?:\\w+ )?$");

    private static final Pattern NO_TOWN =
            Pattern.compile("(?i)hospital|medical|\\bmetro$|\\bside$|\\bstreet$|university");

    /** Votes for a place. */
    private static final int DATELINE = 4;

    private static final int LOSS = 2;
    private static final int HEADLINE = 2;
    private static final int MENTION = 1;
    private static final int POLICE_WORD = 4;
    private static final int MOST_COMPANY = 2;

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
                casualties.toll(text), date(told, dates, text.article().published()), place(text, told, places));
    }

    /** A sentence of the lead with the word that names the happening, and whether that word states a loss. */
    private record Told(Sentence sentence, int predicate, boolean loss) {}

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

    /** The first day that dates a loss; else the first that dates anything in such a sentence, then in the lead. */
    private static EventDate date(List<Told> told, ArticleDates dates, @Nullable LocalDate published) {
        EventDate vague = null;
        for (Told each : told) {
            EventDate date = dates.dateOf(each.sentence(), each.predicate());
            if (each.loss() && isDay(date, published)) {
                return past(date, published);
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
     * of publication with its year is the page's own date.
     */
    private static boolean isDay(EventDate date, @Nullable LocalDate published) {
        String words = date.expression();
        if (date.precision() != EventDate.Precision.DAY
                || words == null
                || HOUR.matcher(words).matches()) {
            return false;
        }
        return !(Objects.equals(date.start(), published) && YEAR.matcher(words).find());
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

    /**
     * The settlement that most speaks for: where losses are said to have been, where the story was filed, what the
     * headline and the lead name, and whose police is quoted. The first named wins a tie.
     */
    private static @Nullable Place place(AnnotatedText text, List<Told> told, ArticlePlaces places) {
        Map<String, Integer> votes = new TreeMap<>();
        List<Place> named = new ArrayList<>();
        places.dateline().ifPresent(place -> vote(place, DATELINE, named, votes));
        for (Told each : told) {
            Optional<Place> found = places.placeOf(each.sentence(), each.predicate(), List.of());
            found.ifPresent(place -> vote(place, each.loss() ? LOSS : MENTION, named, votes));
            boolean headline = each.sentence().zone() == Zone.Kind.HEADLINE;
            Stream.concat(inside(each, places.mentions()).stream(), inside(each, places.associations()).stream())
                    .filter(place -> !isPolice(text, place))
                    .forEach(place -> vote(place, headline ? HEADLINE : MENTION, named, votes));
        }
        Stream.concat(places.mentions().stream(), places.associations().stream())
                .filter(place -> isPolice(text, place))
                .forEach(place -> vote(place, POLICE_WORD, named, votes));
        named.removeIf(place -> isElsewhere(text, place));
        return named.stream()
                .max(Comparator.comparing(IncidentReader::isSettlement)
                        .thenComparing(place -> votes.getOrDefault(key(place), 0) + company(place, named))
                        .thenComparing(place -> -named.indexOf(place)))
                .orElse(null);
    }

    /** Whether a place is no town of its own here: "a hospital in Dallas", "the Garfield Park neighborhood". */
    private static boolean isElsewhere(AnnotatedText text, Place place) {
        int start = place.span().start();
        if (NO_TOWN.matcher(place.text()).find()) {
            return true;
        }
        String words = text.article().text();
        int end = place.span().end();
        if (words.startsWith(" neighborhood", end) || words.startsWith(" neighbourhood", end)) {
            return true;
        }
        return CARE.matcher(text.article().text().substring(Math.max(0, start - 60), start))
                .find();
    }

    /** Whether a place is named as the police's: "Houston police", "Denver Police Department". */
    private static boolean isPolice(AnnotatedText text, Place place) {
        String words = text.article().text();
        int end = place.span().end();
        return POLICE.matcher(words)
                .region(end, Math.min(words.length(), end + 40))
                .matches();
    }

    /** How many other places named lie in the same division: a homonym elsewhere keeps no company. */
    private static int company(Place place, List<Place> named) {
        String division = place.admin1();
        long others = division == null
                ? 0
                : named.stream()
                        .filter(other ->
                                division.equals(other.admin1()) && !key(other).equals(key(place)))
                        .map(IncidentReader::key)
                        .distinct()
                        .count();
        return (int) Math.min(MOST_COMPANY, others);
    }

    private static List<Place> inside(Told told, List<Place> places) {
        return places.stream()
                .filter(place -> told.sentence().span().contains(place.span()))
                .toList();
    }

    private static void vote(Place place, int weight, List<Place> named, Map<String, Integer> votes) {
        named.add(place);
        votes.merge(key(place), weight, Integer::sum);
    }

    private static String key(Place place) {
        return place.geonameId() == null ? place.text() : place.geonameId();
    }

    private static boolean isSettlement(Place place) {
        return place.precision() == Place.Precision.SETTLEMENT;
    }
}

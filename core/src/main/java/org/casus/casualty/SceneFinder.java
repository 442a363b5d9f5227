package org.casus.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Zone;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the town of an article's main happening. Places are voted for by what the text says of them: that a loss was there,
 * that the story was filed there, that its police is quoted. Homonyms abroad, hospitals' towns and parts of longer names are
 * no scenes.
 */
final class SceneFinder {

    private static final Pattern POLICE = Pattern.compile(
            "(?:[ ](?:City|Metropolitan|Metro))?[ ](?:[Pp]olice|Fire Department|PD)\\b.*", Pattern.DOTALL);

    private static final Pattern POLICE_IN = Pattern.compile("(?<!\\b[Ss]tate )\\b[Pp]olice in $");

    private static final Pattern CARE =
            Pattern.compile("(?:[Hh]ospital|[Mm]edical [Cc]ent(?:er|re)|[Tt]rauma [Cc]enter|[Cc]linic) in (?:\\w+ )?$");

    private static final Pattern QUARTER = Pattern.compile("[ ](?:neighbou?rhood|section|district)\\b");

    /** "a Nairobi neighbourhood" is in the town. */
    private static final Pattern ANY = Pattern.compile("\\b(?:[Aa]n?|[Oo]ne|other) $");

    /** "a Kisumu man", "an 18-year-old from the Kisumu area": where somebody lives. */
    private static final Pattern ORIGIN = Pattern.compile(
            "[ ](?:area[ ])?(?:man|woman|boy|girl|teen|teenager|mother|father|mom|dad|couple|resident|native|family)\\b");

    /** A longer name that the town's is part of: "Drew High School", "Arnold Palmer Hospital". */
    private static final Pattern FACILITY = Pattern.compile("(?:[ ](?:of|for|the|[A-Z][\\w.'’]*)){0,3}?[ ]"
            + "(?:Hospital|Medical|School|College|University|Park|Road|Street|Avenue|Boulevard|Drive|Lane|Apartments|"
            + "Facility|Jail|Prison|Detention|Correctional|County|Parish|Parkway|Highway|Court|Way|Circle|"
            + "Mall|Church|Creek|Lake|River|Reservoir|Trail|Plaza|Inn|Hotel|Club|Station|Bridge|Airport)\\b");

    /** "a Mombasa hospital" */
    private static final Pattern OF_CARE = Pattern.compile("[ ](?:area )?(?:hospital|clinic|medical cent|trauma cent)");

    private static final Pattern NO_TOWN = Pattern.compile("(?i)hospital|medical|\\bmetro$|\\bside$|university"
            + "|\\b(?:street|avenue|drive|road|lane|boulevard|parkway|court|highway)(?:$|\\.)");

    /** "near Thompson and Colorado avenues" */
    private static final Pattern CROSSING =
            Pattern.compile("(?:[ ]and [A-Z][\\w.]*)?[ ](?:[Aa]venues|[Ss]treets|[Rr]oads|[Dd]rives|[Bb]oulevards)\\b");

    /** "in the 300 block of Madrid": a street. */
    private static final Pattern BLOCK = Pattern.compile("\\bblock of (?:\\w+\\.? )?$");

    /** What stands behind a dash in a headline where it is the site's name: "- KBRT News 12 Mombasa". */
    private static final Pattern SITE = Pattern.compile(
            "[ ][-–—|:]{1,2}[ ][^-–—|]*\\b(?:News|NewsChannel|Weather|TV|Radio|\\w+\\.com|[KW][A-Z]{2,3})\\b.*$",
            Pattern.DOTALL);

    /** Votes for a place. */
    private static final int DATELINE = 6;

    private static final int LOSS = 2;
    private static final int HEADLINE = 2;
    private static final int ADDRESS = 5;
    private static final int MENTION = 1;
    private static final int POLICE_WORD = 12;
    private static final int MOST_COMPANY = 2;

    private static final int REACH = 40;

    private final AnnotatedText text;
    private final ArticlePlaces places;
    private final Map<String, Integer> votes = new TreeMap<>();
    private final List<Place> named = new ArrayList<>();

    /** Towns that no gazetteer has. */
    private final Set<Place> unlisted = new HashSet<>();

    private SceneFinder(AnnotatedText text, ArticlePlaces places) {
        this.text = text;
        this.places = places;
    }

    /**
     * The settlement that most speaks for: where losses are said to have been, where the story was filed, what the
     * headline and the lead name, and whose police is quoted. The first named wins a tie.
     */
    static @Nullable Place find(AnnotatedText text, List<Told> told, ArticlePlaces places) {
        return new SceneFinder(text, places).find(told);
    }

    private @Nullable Place find(List<Told> told) {
        places.dateline().ifPresent(place -> vote(place, DATELINE));
        told.forEach(this::voteTold);
        List<Place> all = Stream.concat(places.mentions().stream(), places.associations().stream())
                .toList();
        all.stream().filter(place -> isPolice(text, place)).forEach(place -> vote(place, POLICE_WORD));
        TownNames names = new TownNames(text);
        Predicate<Place> elsewhere = elsewhere(text, places, all, names);
        named.removeIf(elsewhere);
        if (named.stream().noneMatch(this::isTown)) {
            all.stream().filter(elsewhere.negate()).forEach(place -> vote(place, MENTION));
        }
        if (named.stream().noneMatch(this::isTown)) {
            // what no place in the text tells, the home of the outlet does
            all.stream()
                    .filter(place -> isSettlement(place) && isSite(text, place))
                    .forEach(place -> vote(place, MENTION));
        }
        if (named.stream().noneMatch(this::isTown)) {
            Addresses.homes(text, names, all).forEach(place -> voteUnlisted(place, MENTION));
        }
        return named.stream()
                .max(Comparator.comparing(this::isTown)
                        .thenComparing(place -> votes.getOrDefault(key(place), 0) + company(place, named))
                        .thenComparing(place -> -named.indexOf(place)))
                .orElse(null);
    }

    /** What a sentence says of the scene: the town of an address, where a loss was, what else it names. */
    private void voteTold(Told told) {
        for (Place town : Addresses.towns(told.sentence(), text.article().text(), places)) {
            if (town.precision() == Place.Precision.UNRESOLVED) {
                voteUnlisted(town, ADDRESS);
            } else {
                vote(town, ADDRESS);
            }
        }
        places.placeOf(told.sentence(), told.predicate(), List.of())
                .ifPresent(place -> vote(place, told.chief() ? LOSS : MENTION));
        boolean headline = told.sentence().zone() == Zone.Kind.HEADLINE;
        Stream.concat(inside(told, places.mentions()).stream(), inside(told, places.associations()).stream())
                .filter(place -> !isPolice(text, place) && !behind(text, place, ORIGIN))
                .forEach(place -> vote(place, headline ? HEADLINE : MENTION));
    }

    /** Tells places that cannot be the happening's: homonyms abroad, parts of towns, what a longer name holds. */
    private static Predicate<Place> elsewhere(
            AnnotatedText text, ArticlePlaces places, List<Place> all, TownNames names) {
        Optional<Place> dateline = places.dateline();
        List<Place> towns = all.stream()
                .filter(place -> !isElsewhere(text, place) && !names.isNone(place))
                .toList();
        String country = country(Stream.concat(dateline.stream(), (towns.isEmpty() ? all : towns).stream())
                .toList());
        Set<String> quarters = quarters(text, all);
        return place -> place.country() != null && !Objects.equals(place.country(), country)
                || !dateline.equals(Optional.of(place))
                        && (quarters.contains(place.text()) || isElsewhere(text, place) || names.isNone(place));
    }

    /** Whether a place is no town of its own here: "a hospital in Dallas", "the Garfield Park neighborhood". */
    private static boolean isElsewhere(AnnotatedText text, Place place) {
        int start = place.span().start();
        if (NO_TOWN.matcher(place.text()).find()
                || behind(text, place, FACILITY)
                || behind(text, place, OF_CARE)
                || behind(text, place, CROSSING)
                || BLOCK.matcher(before(text, place)).find()
                || isSite(text, place)) {
            return true;
        }
        return CARE.matcher(text.article().text().substring(Math.max(0, start - 60), start))
                .find();
    }

    private static boolean isSite(AnnotatedText text, Place place) {
        for (Sentence sentence : text.sentences()) {
            if (sentence.zone() == Zone.Kind.HEADLINE && sentence.span().contains(place.span())) {
                Matcher site = SITE.matcher(sentence.text());
                return site.find()
                        && sentence.span().start() + site.start() < place.span().start();
            }
        }
        return false;
    }

    private static String before(AnnotatedText text, Place place) {
        int start = place.span().start();
        return text.article().text().substring(Math.max(0, start - REACH), start);
    }

    private static boolean behind(AnnotatedText text, Place place, Pattern words) {
        String all = text.article().text();
        return words.matcher(all).region(place.span().end(), all.length()).lookingAt();
    }

    /** Whether a place is named as the police's: "Houston police", "Denver Police Department", "police in Crossville". */
    private static boolean isPolice(AnnotatedText text, Place place) {
        String words = text.article().text();
        int end = place.span().end();
        if (POLICE_IN.matcher(before(text, place)).find()) {
            return true;
        }
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
                        .map(SceneFinder::key)
                        .distinct()
                        .count();
        return (int) Math.min(MOST_COMPANY, others);
    }

    /** Places that are called a part of a town somewhere and whose police nobody names: "the Garfield Park neighborhood". */
    private static Set<String> quarters(AnnotatedText text, List<Place> named) {
        String words = text.article().text();
        return named.stream()
                .filter(place -> QUARTER.matcher(words)
                                .region(place.span().end(), words.length())
                                .lookingAt()
                        && !ANY.matcher(before(text, place)).find())
                .map(Place::text)
                .filter(name -> named.stream().noneMatch(place -> place.text().equals(name) && isPolice(text, place)))
                .collect(Collectors.toSet());
    }

    /** The country that most places named lie in, the first named in a tie: a homonym abroad is not meant. */
    private static @Nullable String country(List<Place> named) {
        Map<String, Integer> counts = new TreeMap<>();
        String most = null;
        for (Place place : named) {
            String country = place.country();
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        for (Place place : named) {
            String country = place.country();
            if (country != null && (most == null || counts.getOrDefault(country, 0) > counts.getOrDefault(most, 0))) {
                most = country;
            }
        }
        return most;
    }

    private static List<Place> inside(Told told, List<Place> places) {
        return places.stream()
                .filter(place -> told.sentence().span().contains(place.span()))
                .toList();
    }

    private void vote(Place place, int weight) {
        named.add(place);
        votes.merge(key(place), weight, Integer::sum);
    }

    private void voteUnlisted(Place town, int weight) {
        unlisted.add(town);
        vote(town, weight);
    }

    private static String key(Place place) {
        return place.geonameId() == null ? place.text() : place.geonameId();
    }

    private boolean isTown(Place place) {
        return isSettlement(place) || unlisted.contains(place);
    }

    private static boolean isSettlement(Place place) {
        return place.precision() == Place.Precision.SETTLEMENT;
    }
}

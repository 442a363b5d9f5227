package org.casus.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.article.Span;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;

/**
 * Towns that an address names: "a home on Mill Road in Ivanmoor", "an apartment complex in Tarn". Many are too small for
 * any gazetteer; they stay text.
 */
final class Addresses {

    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(?:Streets?|St\\.|Avenues?|Ave\\.|Roads?|Rd\\.|Drive|Dr\\.|Lane|Ln\\.|Place"
                    + "|Circle|Court|Boulevard|Blvd\\.|Way|Highway|Terrace|roads|streets|avenues|home|house|apartment|residence|complex|motel|hotel"
                    + "|trailer|parking lot|intersection)"
                    + " (?:just )?(?:in|near|outside|outside of) ((?:St\\. |Mc|La |Las |Los |El |Fort |Mount )?[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})(?![\\w.]*[ ]?(?:County|Parish))");

    /** What stands behind a name without being a part of it. */
    private static final Pattern AFTER = Pattern.compile(
            "[ ](?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June"
                    + "|July|August|September|October|November|December|Police|Sheriff|The|About|On|At|County|Parish|Township|Twp)\\b.*");

    private static final Pattern HOME = Pattern.compile(
            "(?<!\\. )\\b([A-Z][a-z]+(?: (?!Metro)[A-Z][a-z]+)?)(?: Metro)? (?i:man|woman|boy|girl|teen|teenager|child|toddler|infant|student"
                    + "|family|couple|resident|home|house|apartment|motel|police|park|\\d{1,2}-year-old)\\b");

    private static final Pattern NO_HOME =
            Pattern.compile("\\b(?:County|Parish|State|Trail|School|The|A|An|Police|Sheriff|Mother|Father)\\b");

    private static final int LEAD = 4;

    private Addresses() {}

    /** The towns of a sentence's addresses, as the article's places where they are among them. */
    static List<Place> towns(Sentence sentence, String text, ArticlePlaces places) {
        List<Place> towns = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text)
                .region(sentence.span().start(), sentence.span().end());
        while (matcher.find()) {
            String name = AFTER.matcher(matcher.group(1)).replaceFirst("");
            Span span = new Span(matcher.start(1), matcher.start(1) + name.length());
            boolean county =
                    AFTER.matcher(matcher.group(1)).find() && matcher.group(1).matches(".*(?:County|Parish)$");
            if (!county) {
                towns.add(known(span, name, places));
            }
        }
        return towns;
    }

    /**
     * Towns that no gazetteer has and whose people or homes the headline and the lead name: "Tarn teen hurt", "a Tarn home".
     */
    static List<Place> homes(AnnotatedText text, TownNames names, List<Place> known) {
        List<Place> homes = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (homes.isEmpty() && text.sentences().indexOf(sentence) < LEAD) {
                Matcher matcher = HOME.matcher(text.article().text())
                        .region(sentence.span().start(), sentence.span().end());
                while (matcher.find()) {
                    Place home = unknown(matcher.group(1), new Span(matcher.start(1), matcher.end(1)));
                    if (!names.isNone(home)
                            && !NO_HOME.matcher(home.text()).find()
                            && known.stream().noneMatch(place -> place.text().contains(home.text()))) {
                        homes.add(home);
                    }
                }
            }
        }
        return homes;
    }

    private static Place unknown(String name, Span span) {
        return new Place(name, span, null, null, null, null, null, Place.Precision.UNRESOLVED, null, null);
    }

    private static Place known(Span span, String name, ArticlePlaces places) {
        List<Place> resolved = Stream.concat(places.mentions().stream(), places.associations().stream())
                .filter(place -> place.precision() != Place.Precision.UNRESOLVED)
                .toList();
        return resolved.stream()
                .filter(place -> place.span().overlaps(span))
                .findFirst()
                .or(() -> resolved.stream()
                        .filter(place -> place.text().equals(name))
                        .findFirst())
                .orElse(unknown(name, span));
    }
}

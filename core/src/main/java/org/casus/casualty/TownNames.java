package org.casus.casualty;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.casus.article.Zone;
import org.casus.place.Place;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Tells words that name a town from those that only look so: a headline's capitals ("Man shot", "Home burns"), persons, a
 * word of a longer name ("Spartan Landing"), roads with a number ("Loop 410"). Many ordinary words are towns somewhere.
 */
final class TownNames {

    private static final Set<String> BEFORE = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "downtown",
            "uptown",
            "central",
            "greater",
            "upper",
            "lower",
            "near",
            "old",
            "new",
            "mayor",
            "metro");

    private final AnnotatedText text;
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> otherNames = new HashSet<>();

    /** @param text the article */
    TownNames(AnnotatedText text) {
        this.text = text;
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (Character.isLowerCase(token.text().codePointAt(0))) {
                    lowerCase.add(token.text());
                }
                boolean person = token.name().equals("PERSON") && sentence.zone() == Zone.Kind.BODY;
                if (!person && token.isProperNoun()) {
                    otherNames.add(token.text());
                }
            }
        }
    }

    /** Whether a place's words are no town's name here. Names of several words are believed. */
    boolean isNone(Place place) {
        if (place.text().contains(" ")) {
            return false;
        }
        for (Sentence sentence : text.sentences()) {
            if (sentence.span().contains(place.span())) {
                int first = sentence.tokenAt(place.span());
                return first >= 0 && isNone(sentence, first);
            }
        }
        return false;
    }

    private boolean isNone(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean anyCapital = sentence.zone() == Zone.Kind.HEADLINE || at == 0;
        boolean ordinary = anyCapital && lowerCase.contains(token.text().toLowerCase(Locale.ROOT));
        boolean person = token.name().equals("PERSON")
                && !otherNames.contains(token.text())
                && (isPerson(sentence, at - 1) || isPerson(sentence, at + 1));
        boolean numbered = at + 1 < sentence.size()
                && sentence.token(at + 1).tag().equals("CD")
                && sentence.token(at + 1).text().matches("\\d{1,3}")
                && sentence.isRelation(at + 1, "nummod", "dep", "compound");
        return !token.isProperNoun() || ordinary || person || numbered || !anyCapital && isEndOfName(sentence, at);
    }

    private static boolean isPerson(Sentence sentence, int at) {
        return at >= 0 && at < sentence.size() && sentence.token(at).name().equals("PERSON");
    }

    /** "Spartan Landing", "Bunny Friend": a capital before it that no direction, title or day explains. */
    private static boolean isEndOfName(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        boolean adjacent = before.span().end() + 1 == sentence.token(at).span().start();
        return adjacent
                && before.isProperNoun()
                && before.name().equals(sentence.token(at).name())
                && !before.name().equals("LOCATION")
                && !BEFORE.contains(before.text().toLowerCase(Locale.ROOT))
                && !before.text().endsWith(".");
    }
}

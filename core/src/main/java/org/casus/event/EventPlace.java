package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.place.Place;
import org.casus.text.Grammar;
import org.casus.text.Sentence;

/** Where a candidate happened: never where somebody who acts or speaks has a capital. */
final class EventPlace {

    private static final Set<String> LOCATIVE = Set.of(
            "in", "at", "near", "on", "outside", "inside", "around", "across", "throughout", "within", "off", "from");

    private EventPlace() {}

    /**
     * The place of a candidate.
     *
     * @param reading the article
     * @param candidate the candidate
     * @param beside all candidates of its sentence: their actors are no places either
     */
    static Optional<Place> of(ArticleReading reading, Candidate candidate, List<Candidate> beside) {
        boolean local = candidate.match().type().recipientIsPlace();
        List<Span> taken = new ArrayList<>();
        for (Candidate other : beside) {
            taken.addAll(spans(other.actors()));
            if (!other.match().type().recipientIsPlace()) {
                taken.addAll(spans(other.recipients()));
            }
        }
        Sentence sentence = candidate.sentence();
        for (int content : candidate.match().content()) { // "urged him to cease fire in X": X is where the fire is
            taken.add(sentence.spanOf(sentence.subtree(content)));
        }
        Optional<Place> found = reading.places().placeOf(sentence, candidate.predicate(), taken);
        boolean said = !candidate.match().type().isMaterial();
        return found.filter(place -> local || !said || isAdjunct(sentence, candidate, place));
    }

    private static List<Span> spans(List<Actor> actors) {
        return actors.stream().map(Actor::span).toList();
    }

    /** A speech act has a place only where its own verb or noun is located: "met in Doha", not "urged calm in Doha". */
    private static boolean isAdjunct(Sentence sentence, Candidate candidate, Place place) {
        int at = sentence.tokenAt(place.span());
        if (at < 0) {
            return false;
        }
        Grammar grammar = new Grammar(sentence);
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++, at = sentence.head(at)) {
            int governor = sentence.head(at);
            if (governor == candidate.carrier() || governor == candidate.predicate()) {
                return sentence.isRelation(at, "obl", "nmod") && LOCATIVE.contains(grammar.preposition(at));
            }
        }
        return false;
    }
}

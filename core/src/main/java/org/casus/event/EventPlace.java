package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.casualty.Casualties;
import org.casus.claim.Attribution;
import org.casus.place.Place;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

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

    /**
     * Where losses were that no event of their sentence places: what their own words say, what their source's name says ("the
     * Amhara health bureau"), or where those were that the paragraph told of before.
     *
     * @param beside the events of the sentence: a capital that acts is no place
     * @param attributions who tells of them
     * @param before where those before were, null where unknown
     */
    static Optional<Place> ofLoss(
            ArticleReading reading,
            Casualties loss,
            List<CodedRecord> beside,
            List<Attribution> attributions,
            @Nullable Place before) {
        List<Span> taken =
                beside.stream().flatMap(event -> spans(event.actors()).stream()).toList();
        return reading.places()
                .placeOf(loss.sentence(), loss.predicate(), taken)
                .or(() -> ofSource(reading, attributions))
                .or(() -> Optional.ofNullable(before));
    }

    private static Optional<Place> ofSource(ArticleReading reading, List<Attribution> attributions) {
        return attributions.stream()
                .map(Attribution::span)
                .filter(Objects::nonNull)
                .flatMap(source -> reading.places().mentions().stream().filter(place -> source.contains(place.span())))
                .filter(place -> place.precision() != Place.Precision.COUNTRY)
                .findFirst();
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

package org.casus.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.article.Span;
import org.casus.text.Sentence;

/** The places of one article, resolved together. */
public interface ArticlePlaces {

    /** Every mention of a place outside datelines, resolved or not, in text order; names used as actors included. */
    List<Place> mentions();

    /**
     * Places that only adjectives, names of peoples and names of organisations point to ("Iraqi", "Chechens", "Athens
     * Police Department"), in text order: associative toponyms in the terms of Gritta et al. (2019). Never an event's
     * place.
     */
    default List<Place> associations() {
        return List.of();
    }

    /** Names that stay unresolved, as written, each with the reason, in text order. */
    default Map<String, String> unresolved() {
        return Map.of();
    }

    /** The city of the dateline, where the story was filed; empty where there is no dateline. */
    default Optional<Place> dateline() {
        return Optional.empty();
    }

    /**
     * Where the event with this predicate took place.
     *
     * @param sentence the sentence
     * @param predicate index of the token that names the event
     * @param actors spans used as actors: a capital that speaks is a government, not a place
     * @return the place, or empty where the text names none
     */
    Optional<Place> placeOf(Sentence sentence, int predicate, Collection<Span> actors);
}

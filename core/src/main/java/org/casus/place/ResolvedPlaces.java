package org.casus.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.article.Span;
import org.casus.place.EventPlaceFinder.Located;
import org.casus.text.Sentence;

/** The places of one article, each mention with its sense. */
final class ResolvedPlaces implements ArticlePlaces {

    private final List<Place> mentions;
    private final List<Place> associations;
    private final Map<Integer, List<Located>> bySentence = new HashMap<>();
    private final Map<String, String> unresolved;
    private final EventPlaceFinder finder;
    private final Optional<Place> dateline;

    ResolvedPlaces(
            List<Located> located, Map<String, String> unresolved, Optional<Place> dateline, EventPlaceFinder finder) {
        this.unresolved = Collections.unmodifiableMap(new LinkedHashMap<>(unresolved));
        this.finder = finder;
        this.dateline = dateline;
        List<Place> names = new ArrayList<>();
        List<Place> people = new ArrayList<>();
        for (Located each : located) {
            Mention.Form form = each.mention().form();
            if (form == Mention.Form.DEMONYM || form == Mention.Form.EMBEDDED) {
                people.add(each.place());
            } else {
                names.add(each.place());
                bySentence
                        .computeIfAbsent(each.mention().sentence(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        this.mentions = List.copyOf(names);
        this.associations = List.copyOf(people);
    }

    @Override
    public List<Place> mentions() {
        return mentions;
    }

    @Override
    public List<Place> associations() {
        return associations;
    }

    @Override
    public Map<String, String> unresolved() {
        return unresolved;
    }

    @Override
    public Optional<Place> dateline() {
        return dateline;
    }

    @Override
    public Optional<Place> placeOf(Sentence sentence, int predicate, Collection<Span> actors) {
        return finder.find(sentence, predicate, actors, bySentence.getOrDefault(sentence.index(), List.of()));
    }
}

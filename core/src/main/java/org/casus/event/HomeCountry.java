package org.casus.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Gives actors without a country ("police", "protesters") the country that the text lets a reader assume: that of the
 * event's place, else the one that the article's places lie in, else that of its dateline. PLOVER's coders do the same;
 * how is said in the actor's resolution.
 */
final class HomeCountry {

    /** Those who can be of any country wherever they act. */
    private static final Set<String> ANYWHERE = Set.of("UNK", "JRN", "BUS", "SOC");

    private static final Set<String> FOREIGN =
            Set.of("foreign", "international", "western", "overseas", "multinational", "global", "world");

    /** The article's country must have this share of its places. */
    private static final double SHARE = 0.6;

    private final @Nullable String home;
    private final String basis;

    private HomeCountry(@Nullable String home, String basis) {
        this.home = home;
        this.basis = basis;
    }

    /**
     * The country in which most of an article's places lie, if one stands out; else the one it was filed in, where no other
     * is named more often.
     */
    static HomeCountry of(ArticlePlaces places) {
        Map<String, Integer> counts = counts(places.mentions().stream());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int enough = (int) Math.ceil(all * SHARE);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= enough)
                .findFirst()
                .map(e -> new HomeCountry(e.getKey(), "country of the article's places"))
                .orElseGet(() -> new HomeCountry(filed(places).orElse(null), "country of the article's dateline"));
    }

    private static Optional<String> filed(ArticlePlaces places) {
        Map<String, Integer> counts = counts(Stream.concat(places.mentions().stream(), places.associations().stream()));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return places.dateline().map(Place::country).filter(filed -> {
            int inText = counts.getOrDefault(filed, 0);
            return inText > 0 ? inText + 1 >= most : most == 0; // the dateline names it once more
        });
    }

    private static Map<String, Integer> counts(Stream<Place> places) {
        Map<String, Integer> counts = new HashMap<>();
        places.flatMap(place -> Stream.ofNullable(place.country()))
                .forEach(country -> counts.merge(country, 1, Integer::sum));
        return counts;
    }

    /** The actors with countries filled in. */
    List<Actor> fill(List<Actor> actors, @Nullable Place place) {
        String of = place == null ? null : place.country();
        return actors.stream().map(actor -> fill(actor, of)).toList();
    }

    private static boolean isForeign(Actor actor) {
        return Arrays.stream(actor.text().toLowerCase(Locale.ROOT).split("\\W+"))
                .anyMatch(FOREIGN::contains);
    }

    private Actor fill(Actor actor, @Nullable String ofPlace) {
        String country = ofPlace != null ? ofPlace : home;
        boolean open = actor.country() == null && !actor.sectors().isEmpty() && !isForeign(actor);
        if (!open || country == null || ANYWHERE.contains(actor.sectors().get(0))) {
            return actor;
        }
        String how = "; " + (ofPlace != null ? "country of the event's place" : basis);
        return new Actor(
                actor.text(), actor.span(), country, actor.sectors(), actor.identity(), actor.resolution() + how);
    }
}

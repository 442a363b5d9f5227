package org.casus.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Gives actors without a country ("police", "protesters") the country that the text lets a reader assume: that of the
 * event's place, else the one that the article's places lie in. PLOVER's coders do the same; how is said in the actor's
 * resolution.
 */
final class HomeCountry {

    /** Those who can be of any country wherever they act. */
    private static final Set<String> ANYWHERE = Set.of("UNK", "JRN", "BUS", "SOC");

    private static final Set<String> FOREIGN =
            Set.of("foreign", "international", "western", "overseas", "multinational", "global", "world");

    /** The article's country must have this share of its places. */
    private static final double SHARE = 0.6;

    private final @Nullable String home;

    private HomeCountry(@Nullable String home) {
        this.home = home;
    }

    /** The country in which most of an article's places lie, if one stands out. */
    static HomeCountry of(List<Place> mentions) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (Place place : mentions) {
            if (place.country() != null) {
                counts.merge(place.country(), 1, Integer::sum);
                all++;
            }
        }
        int enough = (int) Math.ceil(all * SHARE);
        return new HomeCountry(counts.entrySet().stream()
                .filter(e -> e.getValue() >= enough)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null));
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
        String how = ofPlace != null ? "; country of the event's place" : "; country of the article's places";
        return new Actor(
                actor.text(), actor.span(), country, actor.sectors(), actor.identity(), actor.resolution() + how);
    }
}

package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whose forces act where only a country is named. CAMEO's root 19 ("fight") is "the use of conventional military force": "Chad
 * shelled the town" tells of Chad's military, though the sector that a country's name presumes is its government.
 */
final class Forces {

    private static final String FIGHT = "19";
    private static final String MILITARY = "MIL";
    private static final List<String> PRESUMED = List.of("GOV");
    private static final Pattern COUNTRY = Pattern.compile("(?:^|\\()(?:country|metonym: capital)");

    private Forces() {}

    /**
     * The actors with the military beside the government of each that is only a country's name.
     *
     * @param cameo the act's CAMEO code, null for none
     */
    static List<Actor> acting(@Nullable String cameo, List<Actor> actors) {
        if (cameo == null || !cameo.startsWith(FIGHT)) {
            return actors;
        }
        return actors.stream()
                .map(actor -> isCountry(actor) ? withForces(actor) : actor)
                .toList();
    }

    private static boolean isCountry(Actor actor) {
        return actor.sectors().equals(PRESUMED)
                && actor.identity() == null
                && COUNTRY.matcher(actor.resolution()).find();
    }

    private static Actor withForces(Actor actor) {
        List<String> sectors = new ArrayList<>(actor.sectors());
        sectors.add(MILITARY);
        return new Actor(
                actor.text(),
                actor.span(),
                actor.country(),
                sectors,
                actor.identity(),
                actor.resolution() + "; by its forces");
    }
}

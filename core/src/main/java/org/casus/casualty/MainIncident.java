package org.casus.casualty;

import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * The happening with losses that an article is chiefly about.
 *
 * @param toll its dead and injured
 * @param date when it happened; may be unresolved
 * @param place where, null where the article names no place
 */
public record MainIncident(
        Toll toll, EventDate date, @Nullable Place place) {

    /** What an article tells that tells of no losses. */
    public static final MainIncident NONE =
            new MainIncident(new Toll(null, null), EventDate.unknown("the article tells of no happening"), null);
}

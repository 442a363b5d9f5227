package org.casus.story;

import java.time.LocalDate;
import java.util.List;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells of one happening. About 1.5 kB, whatever the article's length.
 *
 * @param key names the report however often the article is coded: the article's content id, the type, and the how-manieth
 *     happening of that type it is in the article ("3f2a81c09d1e/ASSAULT/1")
 * @param article id of the article
 * @param local id of the incident within the article
 * @param published day of publication, null where not known
 * @param type event type, null for losses without one
 * @param main whether it is what the article is chiefly about
 * @param date when it happened, as this article tells it; may be unresolved
 * @param place where, null where the article does not say
 * @param actors who acts, by what is known of them
 * @param recipients who is acted upon
 * @param losses the losses, whole counts only, in text order
 * @param wording the article's telling words
 * @param text the words that name it
 */
public record Report(
        String key,
        String article,
        String local,
        @Nullable LocalDate published,
        @Nullable String type,
        boolean main,
        EventDate date,
        @Nullable Place place,
        List<Party> actors,
        List<Party> recipients,
        List<LossCount> losses,
        Wording wording,
        String text) {

    public Report {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        losses = List.copyOf(losses);
    }

    /** What only reports of one happening have in common: the type; losses without one are those of an assault. */
    public String family() {
        return type == null ? "ASSAULT" : type;
    }

    /**
     * Somebody who takes part, without position in a text.
     *
     * @param text as written
     * @param country code of the country or non-state kind, null where unresolved
     * @param sectors the sectors' codes, the primary one first
     */
    public record Party(String text, @Nullable String country, List<String> sectors) {

        public Party {
            sectors = List.copyOf(sectors);
        }
    }
}

package org.casus.event;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.casualty.Figure;
import org.casus.claim.Attribution;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of output: an event, claim, figure, piece of background or rejected candidate.
 *
 * @param kind what the record is
 * @param id hash of article id and content, stable between runs
 * @param article id of the article
 * @param type event type of the codebook, null for casualties without one
 * @param mode mode of that type, null where none applies
 * @param cameo finest CAMEO 1.1 code the rule knows, null where none corresponds
 * @param contexts codes of the codebook's contexts
 * @param factuality whether it is said to have happened
 * @param actors who acts; all participants of a reciprocal event
 * @param recipients who is acted upon; empty for reciprocal events
 * @param place where, null where the text names no place
 * @param date when; never null, but may be unresolved
 * @param attribution who says so, the outermost source first; empty for the outlet's own voice
 * @param figures losses, empty for none
 * @param sentence the sentence it was read from
 * @param span the words that name it
 * @param quad quad class 1 to 4, null without type
 * @param score the codebook's score of mode or type, null without one
 * @param rule id of the pattern or model that decided
 * @param confidence 0 to 1
 * @param incident id shared by the records of one happening, empty for rejected ones
 * @param reason why it was rejected, null for other kinds
 */
public record CodedRecord(
        Kind kind,
        String id,
        String article,
        @Nullable String type,
        @Nullable String mode,
        @Nullable String cameo,
        List<String> contexts,
        Factuality factuality,
        List<Actor> actors,
        List<Actor> recipients,
        @Nullable Place place,
        EventDate date,
        List<Attribution> attribution,
        List<Figure> figures,
        Span sentence,
        Span span,
        @Nullable Integer quad,
        @Nullable Double score,
        String rule,
        double confidence,
        String incident,
        @Nullable String reason) {

    public CodedRecord {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        attribution = List.copyOf(attribution);
        figures = List.copyOf(figures);
    }
}

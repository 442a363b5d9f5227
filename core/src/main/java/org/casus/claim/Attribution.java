package org.casus.claim;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who says so.
 *
 * @param text the source as written ("Karabakh separatist authorities", "they"); empty for an unnamed source
 *     ("reportedly")
 * @param span where the source stands, null for an unnamed source
 * @param cue the words that introduce it ("said", "according to")
 * @param cueSpan where they stand
 * @param content what is attributed, in text order; several spans where the cue splits a quotation
 * @param stance what the source does with the content
 * @param direct whether any of the content stands in quotation marks
 * @param actors the source resolved; empty where it is no known actor
 */
public record Attribution(
        String text,
        @Nullable Span span,
        String cue,
        Span cueSpan,
        List<Span> content,
        Stance stance,
        boolean direct,
        List<Actor> actors) {

    public Attribution {
        content = List.copyOf(content);
        actors = List.copyOf(actors);
    }

    /** Whether any of the content covers the whole of this span. */
    public boolean covers(Span other) {
        return content.stream().anyMatch(part -> part.contains(other));
    }
}

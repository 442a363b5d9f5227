package org.casus.actor;

import java.util.List;
import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who acts or is acted upon, as far as the text and the knowledge tables tell.
 *
 * @param text as written ("Washington", "both sides")
 * @param span where it stands in the article's text
 * @param country ISO 3166 alpha-3 code, or PLOVER's non-state codes IGO, UNO, EUR, NGO, ISM, IMG, MNC; null where
 *     unresolved
 * @param sectors PLOVER sector codes, the primary one first ("GOV", "PRE"); empty where unresolved
 * @param identity Wikidata Q-id or Casus slug of the person, office or organisation; null where only a description is
 *     known
 * @param resolution how it was resolved, in a few words ("metonym: capital of USA")
 */
public record Actor(
        String text,
        Span span,
        @Nullable String country,
        List<String> sectors,
        @Nullable String identity,
        String resolution) {

    public Actor {
        sectors = List.copyOf(sectors);
    }
}

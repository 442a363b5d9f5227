package org.casus.event;

import java.util.List;
import org.casus.actor.ArticleActors;
import org.casus.casualty.Casualties;
import org.casus.claim.ArticleClaims;
import org.casus.place.ArticlePlaces;
import org.casus.text.AnnotatedText;
import org.casus.time.ArticleDates;

/**
 * Everything the readers have found in one article, before events are put together.
 *
 * @param text the parsed text
 * @param actors its actors
 * @param places its places
 * @param dates its dates
 * @param claims its attributions
 * @param casualties its figures of losses
 */
public record ArticleReading(
        AnnotatedText text,
        ArticleActors actors,
        ArticlePlaces places,
        ArticleDates dates,
        ArticleClaims claims,
        List<Casualties> casualties) {

    public ArticleReading {
        casualties = List.copyOf(casualties);
    }
}

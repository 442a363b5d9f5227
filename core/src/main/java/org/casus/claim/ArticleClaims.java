package org.casus.claim;

import java.util.Comparator;
import java.util.List;
import org.casus.article.Span;

/**
 * The attributions of one article.
 *
 * @param attributions in text order of their cues
 */
public record ArticleClaims(List<Attribution> attributions) {

    public ArticleClaims {
        attributions = List.copyOf(attributions);
    }

    /**
     * The attributions that say what a span tells, the outermost source first. Judgements are none: who condemns an
     * attack does not report it.
     */
    public List<Attribution> covering(Span span) {
        return attributions.stream()
                .filter(attribution -> attribution.stance() != Stance.JUDGES && attribution.covers(span))
                .sorted(Comparator.comparingInt(ArticleClaims::extent).reversed())
                .toList();
    }

    private static int extent(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }
}

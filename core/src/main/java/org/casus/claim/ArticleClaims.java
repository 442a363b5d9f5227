package org.casus.claim;

import java.util.Comparator;
import java.util.List;
import org.casus.article.Span;

/**
 * The attributions of one article, each passage read when somebody asks about it: most sentences hold no record, and nobody
 * asks who says them. Thread-safe.
 */
public final class ArticleClaims {

    private final List<Passage> passages;

    /** @param passages all passages of the article, in text order */
    ArticleClaims(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    /** All attributions, in text order of their cues; passages that nobody has asked about yet are read for it. */
    public List<Attribution> attributions() {
        return passages.stream()
                .flatMap(passage -> passage.attributions().stream())
                .sorted(Comparator.comparing(Attribution::cueSpan))
                .toList();
    }

    /**
     * The attributions that say what a span tells, the outermost source first. Judgements are none: who condemns an
     * attack does not report it.
     *
     * @param span within one sentence
     */
    public List<Attribution> covering(Span span) {
        return passages.stream()
                .filter(passage -> passage.holds(span))
                .flatMap(passage -> passage.attributions().stream())
                .filter(attribution -> attribution.stance() != Stance.JUDGES && attribution.covers(span))
                .sorted(Comparator.comparingInt(ArticleClaims::extent).reversed())
                .toList();
    }

    private static int extent(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }
}

package org.casus.text;

import java.util.List;
import org.casus.article.Article;
import org.casus.article.Span;

/** An article with its sentences. Furniture, credits and datelines have no sentences. */
public final class AnnotatedText {

    private final Article article;
    private final List<Sentence> sentences;
    private final List<TimedStretch> stretches;

    /**
     * An annotated article.
     *
     * @param article what was annotated
     * @param sentences in text order, {@link Sentence#index()} counting from 0
     * @param stretches what expressions of time are read from, in text order
     */
    public AnnotatedText(Article article, List<Sentence> sentences, List<TimedStretch> stretches) {
        this.article = article;
        this.sentences = List.copyOf(sentences);
        this.stretches = List.copyOf(stretches);
    }

    public Article article() {
        return article;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Expressions of time, in text order. */
    public List<TimeMention> times() {
        return stretches.stream().flatMap(s -> s.times().stream()).toList();
    }

    /** The expressions of time that lie within a span; none is looked for elsewhere. */
    public List<TimeMention> times(Span within) {
        return stretches.stream()
                .filter(s -> s.span().overlaps(within))
                .flatMap(s -> s.times().stream())
                .filter(t -> within.contains(t.span()))
                .toList();
    }
}

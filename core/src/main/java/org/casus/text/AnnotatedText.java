package org.casus.text;

import java.util.List;
import org.casus.article.Article;
import org.casus.article.Span;

/**
 * An article with its sentences parsed. Furniture, credits and datelines have no sentences.
 *
 * @param article what was annotated
 * @param sentences in text order, {@link Sentence#index()} counting from 0
 * @param times expressions of time, in text order
 */
public record AnnotatedText(Article article, List<Sentence> sentences, List<TimeMention> times) {

    public AnnotatedText {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
    }

    /** The expressions of time that lie within a span. */
    public List<TimeMention> times(Span within) {
        return times.stream().filter(t -> within.contains(t.span())).toList();
    }
}

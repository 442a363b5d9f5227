package org.casus.casualty;

import org.casus.article.Span;
import org.casus.text.Sentence;

/**
 * One loss of one group of people.
 *
 * @param predicate index of the word of loss
 * @param loss what is lost
 * @param hit whether the number may count people who died of it
 * @param mention who
 * @param first first token of the statement
 * @param last last token of the statement
 */
record Statement(int predicate, Loss loss, boolean hit, Mention mention, int first, int last) {

    Statement {
        first = Math.min(first, predicate);
    }

    /** The survivors, where some of those hit are counted dead. */
    Statement without(Mention dead) {
        Integer best = mention.best();
        if (best == null || dead.best() == null || best <= dead.best()) {
            return this;
        }
        int count = dead.best();
        Mention left = new Mention(
                mention.first(),
                mention.last(),
                mention.head(),
                mention.low() == null ? null : Integer.valueOf(mention.low() - count),
                best - count,
                mention.high() == null ? null : Integer.valueOf(mention.high() - count),
                mention.of(),
                true);
        return new Statement(predicate, loss, false, left, first, last);
    }

    Span span(Sentence sentence) {
        return sentence.token(first).span().union(sentence.token(last).span());
    }
}

package org.casus.time;

import org.casus.text.Sentence;

/** The dates of one article. */
public interface ArticleDates {

    /**
     * When the event with this predicate took place: its own expression of time if one attaches to it, otherwise the
     * sentence's or the article's window.
     *
     * @param sentence the sentence
     * @param predicate index of the token that names the event
     */
    EventDate dateOf(Sentence sentence, int predicate);
}

package org.casus.event;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.codebook.Match;
import org.casus.text.Sentence;

/**
 * A match with its roles resolved, on its way to a record.
 *
 * @param sentence where it stands
 * @param match the pattern that found it
 * @param reality what the grammar says of it
 * @param actors who acts
 * @param recipients who is acted upon
 * @param span the words that name it
 */
record Candidate(
        Sentence sentence, Match match, Reality reality, List<Actor> actors, List<Actor> recipients, Span span) {

    Candidate {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** Token that names the event. */
    int predicate() {
        return match.frame().predicate();
    }

    /** Token that carries its tense. */
    int carrier() {
        return match.frame().support();
    }

    boolean isNoun() {
        return sentence.token(predicate()).isNoun();
    }
}

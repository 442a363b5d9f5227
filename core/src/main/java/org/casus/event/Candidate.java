package org.casus.event;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.codebook.Match;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A match with its roles resolved, on its way to a record.
 *
 * @param sentence where it stands
 * @param match the pattern that found it
 * @param reality what the grammar says of it
 * @param actors who acts
 * @param recipients who is acted upon
 * @param span the words that name it
 * @param sure asks a model how likely its type is, 0 to 1; null where none is asked
 */
record Candidate(
        Sentence sentence,
        Match match,
        Reality reality,
        List<Actor> actors,
        List<Actor> recipients,
        Span span,
        @Nullable DoubleSupplier sure) {

    Candidate(Sentence sentence, Match match, Reality reality, List<Actor> actors, List<Actor> recipients, Span span) {
        this(sentence, match, reality, actors, recipients, span, null);
    }

    Candidate {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** The same by another match, with how likely its type is. */
    Candidate with(Match better, DoubleSupplier likely) {
        return new Candidate(sentence, better, reality, actors, recipients, span, likely);
    }

    /** The same done by others. */
    Candidate by(List<Actor> others) {
        return new Candidate(sentence, match, reality, others, recipients, span, sure);
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

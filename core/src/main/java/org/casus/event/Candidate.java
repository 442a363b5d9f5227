package org.casus.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
 * @param likelihood asks a model how likely its type is; null where none is asked
 */
record Candidate(
        Sentence sentence,
        Match match,
        Reality reality,
        List<Actor> actors,
        List<Actor> recipients,
        Span span,
        @Nullable Supplier<Likelihood> likelihood) {

    private static final int MATERIAL_CONFLICT = 4;
    private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM");

    Candidate(Sentence sentence, Match match, Reality reality, List<Actor> actors, List<Actor> recipients, Span span) {
        this(sentence, match, reality, actors, recipients, span, null);
    }

    Candidate {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** The same by another match, with how likely its type is. */
    Candidate with(Match better, Supplier<Likelihood> likely) {
        return new Candidate(sentence, better, reality, actors, recipients, span, likely);
    }

    /** What the model makes of it, which costs; null where none is asked. */
    @Nullable
    Likelihood asked() {
        return likelihood == null ? null : likelihood.get();
    }

    /** The same done by others. */
    Candidate by(List<Actor> others) {
        return new Candidate(sentence, match, reality, others, recipients, span, likelihood);
    }

    /** Token that names the event. */
    int predicate() {
        return match.frame().predicate();
    }

    /** Token that carries its tense. */
    int carrier() {
        return match.frame().support();
    }

    /** Whether its parties are of several countries: what passes between those is seldom a figure of speech. */
    boolean isBetweenCountries() {
        return Stream.concat(actors.stream(), recipients.stream())
                        .map(Actor::country)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether soldiers or rebels take part in violence: theirs is no figure of speech, either. */
    boolean isFighting() {
        return match.type().quad() == MATERIAL_CONFLICT
                && Stream.concat(actors.stream(), recipients.stream())
                        .anyMatch(party -> party.sectors().stream().anyMatch(ARMED::contains));
    }

    boolean isNoun() {
        return sentence.token(predicate()).isNoun();
    }
}

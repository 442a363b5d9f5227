package org.casus.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ArticleActors;
import org.casus.article.Span;
import org.casus.codebook.Codebook;
import org.casus.codebook.EventType;
import org.casus.codebook.Match;
import org.casus.codebook.Matcher;
import org.casus.text.Sentence;

/**
 * What a second opinion adds to the patterns in one sentence. It settles the type where several patterns hold at one word,
 * names events in words that no pattern knows, says how sure a type is, and tells where the two parties most likely do
 * nothing to each other.
 */
final class Advice {

    /** Below it a pattern's own type stands; docs/decisions/0007 tells how the bounds were found. */
    private static final double OVERRULES = 0.8;

    /** A record that is wrong costs more than one that is missing. */
    private static final double NAMES = 0.8;

    /** What the names give less to, the encoder does not lift to {@link #NAMES}. */
    private static final double HOPEFUL = 0.5;

    private final Codebook codebook;
    private final ArticleActors actors;
    private final Sentence sentence;
    private final Matcher matcher;
    private final List<Match> matches;
    private final RealityReader realities;
    private final SecondOpinion second;

    /**
     * @param matches all matches of the sentence, those that were absorbed by others included
     * @param realities what the grammar makes of its words
     */
    Advice(
            Codebook codebook,
            ArticleActors actors,
            Sentence sentence,
            Matcher matcher,
            List<Match> matches,
            RealityReader realities,
            SecondOpinion second) {
        this.codebook = codebook;
        this.actors = actors;
        this.sentence = sentence;
        this.matcher = matcher;
        this.matches = List.copyOf(matches);
        this.realities = realities;
        this.second = second;
    }

    /** The candidate with how sure its type is, and with another type where the patterns at its word leave the choice. */
    Candidate weigh(Candidate candidate) {
        Optional<Actor> actor = candidate.actors().stream().findFirst();
        Optional<Actor> other = candidate.recipients().stream()
                .findFirst()
                .or(() -> candidate.actors().stream().skip(1).findFirst());
        if (actor.isEmpty() || other.isEmpty() || !isHere(actor.get()) || !isHere(other.get())) {
            return candidate;
        }
        PairReading reading = reading(actor.get().span(), other.get().span()).about(candidate.predicate());
        String type = candidate.match().type().code();
        String coded = coded(candidate).code();
        Set<String> types = matcher.types(candidate.predicate());
        if (types.isEmpty() || types.equals(Set.of(type))) {
            // nothing to settle, and how sure the type is only a record tells that is kept
            return candidate.with(candidate.match(), () -> second.on(reading).likelihood(coded));
        }
        SecondOpinion.Opinion opinion = second.on(reading);
        SecondOpinion.Answer answer = opinion.best();
        if (types.contains(answer.type())
                && !answer.type().equals(type)
                && answer.cameo().isEmpty()
                && answer.sure() >= OVERRULES) {
            EventType better =
                    codebook.type(answer.type()).orElse(candidate.match().type());
            return candidate.with(
                    retyped(candidate.match(), better), () -> new Likelihood(answer.sure(), opinion.none()));
        }
        return candidate.with(candidate.match(), () -> opinion.likelihood(coded));
    }

    /** The type that the candidate will be coded as. */
    private EventType coded(Candidate candidate) {
        EventType type = candidate.match().type();
        return candidate.reality().announced() && type.future() != null
                ? codebook.type(type.future()).orElse(type)
                : type;
    }

    private Match retyped(Match match, EventType type) {
        return new Match(
                second.rule(),
                type,
                null,
                codebook.cameo(type.code(), null),
                match.frame(),
                match.actors(),
                match.recipients(),
                match.actorIsSource(),
                match.content(),
                match.contentIs(),
                match.reciprocal(),
                match.stative(),
                match.background(),
                match.specificity());
    }

    /** Events of verbs that no pattern knows, between two actors that no pattern ties to each other. */
    List<Match> paraphrases() {
        return new UntoldPairs(codebook, actors, sentence, matcher, matches, realities)
                .read().stream().flatMap(untold -> paraphrase(untold).stream()).toList();
    }

    private Optional<Match> paraphrase(UntoldPairs.Untold untold) {
        if (second.atFirstSight(untold.reading()).best().sure() < HOPEFUL) {
            return Optional.empty();
        }
        SecondOpinion.Answer answer = second.on(untold.reading()).best();
        Optional<EventType> type = codebook.type(answer.type());
        if (type.isEmpty() || answer.sure() < NAMES || answer.cameo().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                second.rule(),
                type.get(),
                null,
                codebook.cameo(answer.type(), null),
                untold.frame(),
                List.of(untold.frame().subjects()),
                List.of(List.of(untold.recipient())),
                false,
                List.of(),
                null,
                false,
                false,
                false,
                0));
    }

    private boolean isHere(Actor actor) {
        return sentence.span().contains(actor.span());
    }

    private PairReading reading(Span actor, Span recipient) {
        return PairReading.of(codebook, new Parties(sentence, actor, recipient), matches, realities);
    }
}

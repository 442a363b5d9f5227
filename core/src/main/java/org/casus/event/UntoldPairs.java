package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ArticleActors;
import org.casus.codebook.Codebook;
import org.casus.codebook.Match;
import org.casus.codebook.Matcher;
import org.casus.text.Frame;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Named actors of different countries whom a verb ties that no pattern knows: where a model may see an event that the
 * codebook has no words for.
 */
final class UntoldPairs {

    /** How countries lie: nobody does that. */
    private static final Set<String> SITUATIONS =
            Set.of("border", "adjoin", "neighbour", "neighbor", "abut", "flank", "straddle");

    private static final Set<String> NO_EVENTS = Set.of("aux", "cop", "amod", "compound", "case", "mark");

    private final Codebook codebook;
    private final ArticleActors actors;
    private final Sentence sentence;
    private final Matcher matcher;
    private final List<Match> matches;
    private final RealityReader realities;

    /**
     * @param matches all matches of the sentence, those that were absorbed by others included
     * @param realities what the grammar makes of its words
     */
    UntoldPairs(
            Codebook codebook,
            ArticleActors actors,
            Sentence sentence,
            Matcher matcher,
            List<Match> matches,
            RealityReader realities) {
        this.codebook = codebook;
        this.actors = actors;
        this.sentence = sentence;
        this.matcher = matcher;
        this.matches = List.copyOf(matches);
        this.realities = realities;
    }

    /**
     * A pair that no pattern ties.
     *
     * @param frame of the verb; the actor is its subject
     * @param recipient the other's token
     * @param reading what is known of the two
     */
    record Untold(Frame frame, int recipient, PairReading reading) {}

    /** The pairs of the sentence, at most one for each verb. */
    List<Untold> read() {
        List<Untold> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.isVerb() && !isDescription(token.index()) && !isKnown(token.index())) {
                untold(token.index()).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * An auxiliary, a verb that tells where something lies, or a participle that tells which one is meant: "a school operated
     * by the agency".
     */
    private boolean isDescription(int token) {
        boolean reduced = sentence.isRelation(token, "acl")
                && !sentence.isRelation(token, "acl:relcl")
                && sentence.token(token).tag().equals("VBN");
        return reduced
                || NO_EVENTS.contains(sentence.relation(token))
                || SITUATIONS.contains(sentence.token(token).lemma());
    }

    private boolean isKnown(int token) {
        return matches.stream()
                .anyMatch(m -> m.frame().predicate() == token
                        || m.frame().support() == token
                        || m.content().contains(token));
    }

    private Optional<Untold> untold(int verb) {
        Frame frame = matcher.frame(verb);
        Optional<Actor> actor = frame.subjects().stream()
                .flatMap(token -> party(token).stream())
                .findFirst();
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        for (int token : others(frame)) {
            Optional<Actor> other = party(token).filter(o -> isForeign(o, actor.get()));
            if (other.isPresent()) {
                Parties parties =
                        new Parties(sentence, actor.get().span(), other.get().span());
                PairReading reading = PairReading.of(codebook, parties, matches, realities);
                boolean told = reading.best()
                        .filter(r -> r.support() == Relation.Support.BOTH_ROLES)
                        .isPresent();
                return told ? Optional.empty() : Optional.of(new Untold(frame, token, reading));
            }
        }
        return Optional.empty();
    }

    /** Where the other party may stand: what the verb governs, and phrases below that. */
    private Set<Integer> others(Frame frame) {
        Set<Integer> all = new LinkedHashSet<>(frame.objects());
        all.addAll(frame.indirect());
        frame.obliques().values().forEach(all::addAll);
        for (int token : List.copyOf(all)) {
            all.addAll(sentence.children(token, "nmod"));
        }
        all.removeAll(frame.subjects());
        return all;
    }

    /** Whom a word names, where it is a name or a description, and the country is known. */
    private Optional<Actor> party(int token) {
        if (sentence.token(token).isPronoun()) {
            return Optional.empty();
        }
        return actors.resolve(sentence, token).stream()
                .filter(actor -> actor.country() != null && sentence.span().contains(actor.span()))
                .findFirst();
    }

    /** Of another country: who is at home in one country is too often the same, or part of the other. */
    private static boolean isForeign(Actor other, Actor actor) {
        return !Objects.equals(other.country(), actor.country())
                && !other.span().overlaps(actor.span());
    }
}

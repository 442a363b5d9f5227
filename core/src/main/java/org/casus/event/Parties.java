package org.casus.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.casus.article.Span;
import org.casus.codebook.Match;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Two given parties of a sentence, and how near a pattern's roles come to them. */
final class Parties {

    /** The role's head word is one of the party's own words. */
    static final int IS = 3;

    /** The party stands within the role's phrase ("the embassy of X"). */
    static final int WITHIN = 2;

    private static final int NOBODY = -1;

    private final Sentence sentence;
    private final Span actor;
    private final Span recipient;
    private final int actorHead;
    private final int recipientHead;

    Parties(Sentence sentence, Span actor, Span recipient) {
        this.sentence = sentence;
        this.actor = actor;
        this.recipient = recipient;
        this.actorHead = head(actor);
        this.recipientHead = head(recipient);
    }

    /**
     * The two parties, where only one of them is given together with whom the match that has it in its role names for the
     * other, or else that match's word.
     *
     * @param actor null where not given
     * @param recipient null where not given
     * @param matches what may tell of the other
     * @return none where neither is given
     */
    static Optional<Parties> of(
            Sentence sentence, @Nullable Span actor, @Nullable Span recipient, List<Match> matches) {
        if (actor != null && recipient != null) {
            return Optional.of(new Parties(sentence, actor, recipient));
        }
        Span given = actor == null ? recipient : actor;
        if (given == null) {
            return Optional.empty();
        }
        Parties alone = new Parties(sentence, given, given);
        return Optional.of(
                actor == null
                        ? new Parties(sentence, alone.other(Match::recipients, Match::actors, matches), given)
                        : new Parties(sentence, given, alone.other(Match::actors, Match::recipients, matches)));
    }

    /** Whom the best match that has the (one) party in its role names in the other role. */
    private Span other(Role own, Role others, List<Match> matches) {
        Optional<Match> best = matches.stream()
                .filter(match -> fit(own.apply(match)) > 0)
                .max(Comparator.comparingInt((Match match) -> fit(own.apply(match)))
                        .thenComparing(Match::specificity));
        int token = best.flatMap(match ->
                        others.apply(match).stream().flatMap(List::stream).findFirst())
                .or(() -> best.map(match -> match.frame().predicate()))
                .orElse(sentence.head(actorHead));
        return sentence.token(Math.max(token, 0)).span();
    }

    private int fit(List<List<Integer>> roles) {
        return fit(roles, actor, actorHead, NOBODY);
    }

    /** The tokens of a match that have one of its two roles. */
    private interface Role extends Function<Match, List<List<Integer>>> {}

    Sentence sentence() {
        return sentence;
    }

    /** Offsets of who acts. */
    Span actor() {
        return actor;
    }

    /** Offsets of who is acted upon. */
    Span recipient() {
        return recipient;
    }

    /** The actor's head word. */
    int actorHead() {
        return actorHead;
    }

    /** The recipient's head word. */
    int recipientHead() {
        return recipientHead;
    }

    /** The word of a span that the others hang on. */
    private int head(Span span) {
        int first = sentence.tokenAt(span);
        for (int i = first; i < sentence.size() && sentence.token(i).span().overlaps(span); i++) {
            int governor = sentence.head(i);
            if (governor < 0 || !sentence.token(governor).span().overlaps(span)) {
                return i;
            }
        }
        return first;
    }

    /** The word that governs both: the verb in "X warned Y". */
    int joint() {
        for (int at = actorHead; at >= 0; at = sentence.head(at)) {
            if (sentence.governs(at, recipientHead)) {
                return at;
            }
        }
        return actorHead;
    }

    /** How well one of these roles is the actor: {@link #IS}, {@link #WITHIN} or 0. */
    int actorIn(List<List<Integer>> roles) {
        return fit(roles, actor, actorHead, recipientHead);
    }

    /** How well one of these roles is the recipient. */
    int recipientIn(List<List<Integer>> roles) {
        return fit(roles, recipient, recipientHead, actorHead);
    }

    private int fit(List<List<Integer>> roles, Span party, int head, int other) {
        int best = 0;
        for (List<Integer> role : roles) {
            for (int token : role) {
                if (sentence.token(token).span().overlaps(party)) {
                    return IS;
                }
                if (sentence.governs(token, head) && !sentence.governs(token, other)) {
                    best = WITHIN;
                }
            }
        }
        return best;
    }

    /** 2 where the pattern's word governs both parties, 1 where it governs one of them, 0 else. */
    int nearness(Match match) {
        int at = match.frame().support();
        int predicate = match.frame().predicate();
        int near = 0;
        for (int head : new int[] {actorHead, recipientHead}) {
            near += sentence.governs(at, head) || sentence.governs(predicate, head) ? 1 : 0;
        }
        return near;
    }
}

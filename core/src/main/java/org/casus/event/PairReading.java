package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.codebook.Codebook;
import org.casus.codebook.EventType;
import org.casus.codebook.Match;
import org.casus.text.Sentence;

/**
 * What the codebook says of two given parties of a sentence: every match of its patterns, rated by how well its roles fit
 * the parties.
 *
 * @param parties the two
 * @param rated all matches of the sentence, the best first
 */
record PairReading(Parties parties, List<Rated> rated) {

    private static final int SUBJECT_AS_RECIPIENT = -4;
    private static final int EMBEDDED = -7;
    private static final int MENTIONED = -4;

    PairReading {
        rated = List.copyOf(rated);
    }

    /**
     * A match as it bears on the two parties.
     *
     * @param match the match
     * @param reality whether it is said to have happened
     * @param type its type, or the type that it has as a mere announcement
     * @param actor how well the actor fits: {@link Parties#IS}, {@link Parties#WITHIN}, 0
     * @param recipient how well the recipient fits; negative where the given recipient is the actor
     * @param embedded whether another match makes it its content or a part of it
     * @param points the higher, the better
     */
    record Rated(Match match, Reality reality, EventType type, int actor, int recipient, boolean embedded, int points) {

        boolean announced() {
            return !type.equals(match.type());
        }

        Relation.Support support() {
            return actor > 0 && recipient > 0
                    ? Relation.Support.BOTH_ROLES
                    : actor > 0 || recipient > 0 ? Relation.Support.ONE_ROLE : Relation.Support.NEARNESS;
        }
    }

    /** The match that fits best, none where the sentence has none. */
    Optional<Rated> best() {
        return rated.stream().findFirst();
    }

    /** The same with the matches of one word first: what is asked is what that word tells. */
    PairReading about(int predicate) {
        List<Rated> first = new ArrayList<>(rated);
        first.sort(Comparator.comparing(r -> r.match().frame().predicate() != predicate));
        return new PairReading(parties, first);
    }

    static PairReading of(Codebook codebook, Parties parties, List<Match> matches, RealityReader realities) {
        List<Rated> rated = new ArrayList<>();
        for (Match match : matches) {
            Reality reality =
                    realities.read(match.frame().predicate(), match.frame().support());
            rated.add(rate(codebook, match, matches, parties, reality));
        }
        rated.sort(Comparator.comparingInt(Rated::points)
                .reversed()
                .thenComparing(r -> r.match().frame().predicate()));
        return new PairReading(parties, rated);
    }

    private static Rated rate(Codebook codebook, Match match, List<Match> all, Parties parties, Reality reality) {
        int actor = parties.actorIn(match.actors());
        int recipient = parties.recipientIn(match.recipients());
        if (match.reciprocal()) {
            actor = Math.max(actor, parties.actorIn(match.recipients()));
            recipient = Math.max(recipient, parties.recipientIn(match.actors()));
        } else if (parties.recipientIn(match.actors()) == Parties.IS && actor == 0) {
            recipient = SUBJECT_AS_RECIPIENT;
        }
        int points = 4 * actor + 4 * recipient + 2 * parties.nearness(match) + match.specificity();
        if (match.background()) {
            points += MENTIONED; // "an offensive in its war with X": the war is only mentioned
        }
        boolean unreal = !reality.isActual() && !reality.announced() && reality.factuality() != Factuality.PAST;
        boolean embedded = isEmbedded(parties.sentence(), match, all);
        if (unreal || embedded) {
            points += EMBEDDED;
        }
        String future = reality.announced() ? match.type().future() : null;
        EventType type = future == null ? match.type() : codebook.type(future).orElse(match.type());
        return new Rated(match, reality, type, actor, recipient, embedded, points);
    }

    /**
     * Whether another match makes this one its content or a part of it ("urged X to halt", "threatened to open a war"), or
     * a protest has it for its reason ("blocked a road to demand ...").
     */
    private static boolean isEmbedded(Sentence sentence, Match match, List<Match> all) {
        int clause = match.frame().support();
        boolean adverbial = sentence.isRelation(clause, "advcl", "xcomp");
        boolean ofObject = sentence.isRelation(clause, "acl") && sentence.isRelation(sentence.head(clause), "obj");
        int outer = ofObject ? sentence.head(sentence.head(clause)) : sentence.head(clause);
        boolean reason = (adverbial || ofObject)
                && !match.type().code().equals(RoleInheritance.PUBLIC_ACTION)
                && all.stream()
                        .anyMatch(other -> other.type().code().equals(RoleInheritance.PUBLIC_ACTION)
                                && other.frame().support() == outer);
        return reason || isContent(sentence, match, all);
    }

    private static boolean isContent(Sentence sentence, Match match, List<Match> all) {
        Set<Integer> contents = new HashSet<>();
        for (Match other : all) {
            if (other.frame().predicate() != match.frame().predicate()) {
                contents.addAll(other.content());
            }
        }
        int at = match.frame().predicate();
        while (at >= 0 && !contents.contains(at)) {
            at = sentence.isRelation(at, "acl:relcl") ? -1 : sentence.head(at);
        }
        return at >= 0;
    }
}

package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.article.Span;
import org.casus.codebook.Codebook;
import org.casus.codebook.EventType;
import org.casus.codebook.Match;
import org.casus.codebook.Matcher;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Reads the relation between two given parties of a sentence: of all patterns that match, the one whose roles fit the
 * parties best. Unlike {@link EventCoder} it takes the parties' relation for granted, so it answers with the best there
 * is, and says how well it is supported. Thread-safe.
 */
public final class RelationReader {

    private static final int SUBJECT_AS_RECIPIENT = -4;
    private static final int EMBEDDED = -7;
    private static final int MENTIONED = -4;

    private final Codebook codebook;
    private final Operators operators;

    /** @param codebook what to look for */
    public RelationReader(Codebook codebook) {
        this.codebook = codebook;
        this.operators = Operators.fromResources();
    }

    /**
     * The relation between two parties of a text.
     *
     * @param text the text
     * @param actor offsets of who acts, in the article's text
     * @param recipient offsets of who is acted upon
     * @return none where no pattern matches in a sentence that holds both
     */
    public Optional<Relation> read(AnnotatedText text, Span actor, Span recipient) {
        return text.sentences().stream()
                .flatMap(sentence -> read(sentence, actor, recipient).stream())
                .findFirst();
    }

    /**
     * The relation between two parties of a sentence.
     *
     * @param sentence the sentence they stand in
     * @param actor offsets of who acts, in the article's text
     * @param recipient offsets of who is acted upon
     * @return none where no pattern matches in the sentence or a span lies outside of it
     */
    public Optional<Relation> read(Sentence sentence, Span actor, Span recipient) {
        if (sentence.tokenAt(actor) < 0 || sentence.tokenAt(recipient) < 0) {
            return Optional.empty();
        }
        List<Match> matches = new RoleInheritance(sentence).complete(matches(sentence));
        RealityReader realities = new RealityReader(operators, sentence, CandidateReader.contents(matches));
        Parties parties = new Parties(sentence, actor, recipient);
        return matches.stream()
                .map(match -> rate(
                        match,
                        matches,
                        parties,
                        realities.read(match.frame().predicate(), match.frame().support())))
                .max(Comparator.comparingInt(Rated::points)
                        .thenComparing(r -> -r.match().frame().predicate()))
                .map(best -> relation(sentence, best));
    }

    private List<Match> matches(Sentence sentence) {
        Matcher matcher = codebook.matcher(sentence);
        List<Match> matches = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (!(token.isProperNoun() && token.isName())) {
                matches.addAll(matcher.match(token.index()));
            }
        }
        return matches;
    }

    private record Rated(Match match, Reality reality, int points, Relation.Support support) {}

    private static Rated rate(Match match, List<Match> all, Parties parties, Reality reality) {
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
        if (unreal || isEmbedded(parties.sentence(), match, all)) {
            points += EMBEDDED;
        }
        Relation.Support support = actor > 0 && recipient > 0
                ? Relation.Support.BOTH_ROLES
                : actor > 0 || recipient > 0 ? Relation.Support.ONE_ROLE : Relation.Support.NEARNESS;
        return new Rated(match, reality, points, support);
    }

    /**
     * Whether another match makes this one its content or a part of it ("urged X to halt", "threatened to open a war"), or
     * a protest has it for its reason ("blocked a road to demand ...").
     */
    private static boolean isEmbedded(Sentence sentence, Match match, List<Match> all) {
        int clause = match.frame().support();
        boolean adverbial = sentence.isRelation(clause, "advcl", "xcomp");
        boolean reason = adverbial
                && !match.type().code().equals(RoleInheritance.PUBLIC_ACTION)
                && all.stream()
                        .anyMatch(other -> other.type().code().equals(RoleInheritance.PUBLIC_ACTION)
                                && other.frame().support() == sentence.head(clause));
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

    private Relation relation(Sentence sentence, Rated best) {
        Match match = best.match();
        Reality reality = best.reality();
        EventType type = match.type();
        Factuality factuality = reality.factuality();
        boolean announced = reality.announced() && type.future() != null;
        if (announced) {
            type = codebook.type(String.valueOf(type.future())).orElse(type);
            factuality = Factuality.ACTUAL;
        }
        return new Relation(
                type,
                announced ? null : match.mode(),
                announced ? null : match.cameo(),
                factuality,
                match.rule(),
                sentence.token(match.frame().predicate()).span(),
                best.support());
    }
}

package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.actor.ArticleActors;
import org.casus.article.Span;
import org.casus.codebook.Codebook;
import org.casus.codebook.EventType;
import org.casus.codebook.Match;
import org.casus.codebook.Matcher;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relation between two given parties of a sentence. Unlike {@link EventCoder} it takes the parties' relation for
 * granted, so it answers with the best there is, and says how well it is supported. Without a second opinion the pattern
 * whose roles fit the parties best decides; with one, the model does, to which that pattern is one reason among others.
 * Thread-safe.
 */
public final class RelationReader {

    private final Codebook codebook;
    private final Operators operators;
    private final @Nullable SecondOpinion second;

    /**
     * A reader by patterns alone.
     *
     * @param codebook what to look for
     */
    public RelationReader(Codebook codebook) {
        this(codebook, null);
    }

    /**
     * A reader with a second opinion.
     *
     * @param codebook what to look for
     * @param second the model to ask, null for none; one that does not know the codebook is not asked
     */
    public RelationReader(Codebook codebook, @Nullable SecondOpinion second) {
        this.codebook = codebook;
        this.operators = Operators.fromResources();
        this.second = second != null && second.speaksFor(codebook) ? second : null;
    }

    /**
     * The relation between two parties of a text. Of a party that is not given ("two newspapers were ordered to close") the
     * pattern tells that fits the other best.
     *
     * @param text the text
     * @param actor offsets of who acts, in the article's text; null where not known
     * @param recipient offsets of who is acted upon; null where not known
     * @return none where no sentence holds the given parties; without a second opinion, where no pattern holds in it, too
     */
    public Optional<Relation> read(AnnotatedText text, @Nullable Span actor, @Nullable Span recipient) {
        return readings(text, actor, recipient).stream()
                .flatMap(reading -> relation(reading).stream())
                .findFirst();
    }

    /**
     * What a model may know of two parties of a text, to train one.
     *
     * @param text the text
     * @param actor offsets of who acts, in the article's text
     * @param recipient offsets of who is acted upon
     * @return none where no sentence holds both
     */
    public Optional<PairEvidence> evidence(AnnotatedText text, Span actor, Span recipient) {
        return readings(text, actor, recipient).stream().findFirst().map(PairEvidence::of);
    }

    /**
     * Pairs of named actors of different countries tied by a verb that no pattern knows. In everyday news hardly any of
     * them does anything to the other, so a model can learn from them where to name no event.
     *
     * @param text the text of an article
     * @param actors its actors
     * @return what a model may know of each, in text order
     */
    public List<PairEvidence> untold(AnnotatedText text, ArticleActors actors) {
        return text.sentences().stream()
                .filter(actors::namesSeveralCountries)
                .flatMap(s -> new CandidateReader(codebook, operators, actors, s, null).untold().stream())
                .toList();
    }

    /** Readings of the sentences that hold both parties. */
    private List<PairReading> readings(AnnotatedText text, @Nullable Span actor, @Nullable Span recipient) {
        return text.sentences().stream()
                .filter(s -> holds(s, actor) && holds(s, recipient))
                .flatMap(s -> reading(s, actor, recipient).stream())
                .toList();
    }

    private static boolean holds(Sentence sentence, @Nullable Span party) {
        return party == null || sentence.tokenAt(party) >= 0;
    }

    private Optional<PairReading> reading(Sentence sentence, @Nullable Span actor, @Nullable Span recipient) {
        List<Match> matches = new RoleInheritance(sentence).complete(matches(sentence));
        RealityReader realities = new RealityReader(operators, sentence, CandidateReader.contents(matches));
        return Parties.of(sentence, actor, recipient, matches)
                .map(parties -> PairReading.of(codebook, parties, matches, realities));
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

    private Optional<Relation> relation(PairReading reading) {
        Sentence sentence = reading.parties().sentence();
        Optional<PairReading.Rated> pattern = reading.best();
        if (second == null) {
            return pattern.map(rated -> byPattern(sentence, rated, null));
        }
        SecondOpinion.Opinion opinion = second.on(reading);
        SecondOpinion.Answer answer = opinion.best();
        Optional<PairReading.Rated> agreeing = reading.rated().stream()
                .filter(rated -> rated.type().code().equals(answer.type()))
                .filter(rated -> rated.announced() == answer.cameo().isPresent())
                .findFirst();
        if (agreeing.isPresent() && agreeing.equals(pattern)) {
            return pattern.map(rated -> byPattern(sentence, rated, answer.sure()));
        }
        return codebook.type(answer.type()).map(type -> byModel(second.rule(), reading, type, answer, agreeing));
    }

    private static Relation byPattern(Sentence sentence, PairReading.Rated best, @Nullable Double sure) {
        Match match = best.match();
        return new Relation(
                best.type(),
                best.announced() ? null : match.mode(),
                best.announced() ? null : match.cameo(),
                best.announced() ? Factuality.ACTUAL : best.reality().factuality(),
                match.rule(),
                sentence.token(match.frame().predicate()).span(),
                best.support(),
                sure);
    }

    /** The model's answer, with mode and word of a pattern of that type where one matches. */
    private Relation byModel(
            String rule,
            PairReading reading,
            EventType type,
            SecondOpinion.Answer answer,
            Optional<PairReading.Rated> pattern) {
        Parties parties = reading.parties();
        Optional<PairReading.Rated> plain = pattern.filter(rated -> !rated.announced());
        int word = pattern.map(rated -> rated.match().frame().predicate()).orElseGet(parties::joint);
        return new Relation(
                type,
                plain.map(rated -> rated.match().mode()).orElse(null),
                answer.cameo()
                        .or(() -> plain.map(rated -> rated.match().cameo()))
                        .orElse(codebook.cameo(type.code(), null)),
                plain.map(rated -> rated.reality().factuality()).orElse(Factuality.ACTUAL),
                rule,
                parties.sentence().token(word).span(),
                pattern.map(PairReading.Rated::support).orElse(Relation.Support.NEARNESS),
                answer.sure());
    }
}

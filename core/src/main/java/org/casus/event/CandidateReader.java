package org.casus.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ArticleActors;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.codebook.Codebook;
import org.casus.codebook.Match;
import org.casus.codebook.Matcher;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the candidates of one sentence: matches of the codebook, merged where two words name one event, roles resolved. */
final class CandidateReader {

    /** Nouns whose plural with several partners means as many events: "held calls with both X and Y". */
    private static final Set<String> ONE_TO_ONE = Set.of("call", "meeting", "conversation", "visit");

    private static final int OBJECT_REACH = 6;

    /** Types whose object is often the actor's own: "withdrew its troops". */
    private static final Set<String> YIELDING = Set.of("RETREAT", "CONCEDE");

    private static final Set<String> SHOWING = Set.of("say", "call", "describe", "claim");

    /** Sectors of those who publish what they did in arms. */
    private static final Set<String> ARMED = Set.of("MIL", "REB");

    private final Codebook codebook;
    private final Operators operators;
    private final ArticleActors actors;
    private final Sentence sentence;
    private final @Nullable SecondOpinion second;

    /** @param second the model to ask, null for none */
    CandidateReader(
            Codebook codebook,
            Operators operators,
            ArticleActors actors,
            Sentence sentence,
            @Nullable SecondOpinion second) {
        this.codebook = codebook;
        this.operators = operators;
        this.actors = actors;
        this.sentence = sentence;
        this.second = second;
    }

    /** The candidates, in text order of their predicates. */
    List<Candidate> read() {
        Matcher matcher = codebook.matcher(sentence);
        List<Match> all = matches(matcher);
        RealityReader realities = new RealityReader(operators, sentence, contents(all));
        List<Match> matches = new ArrayList<>(all);
        Map<Match, Match> absorbed = absorb(matches);
        List<Candidate> candidates = new ArrayList<>();
        for (Match match : matches) {
            Reality reality =
                    realities.read(match.frame().predicate(), match.frame().support());
            candidates.addAll(candidates(match, absorbed.get(match), history(match, reality, realities)));
        }
        return second == null
                ? candidates
                : advised(
                        candidates, new Advice(codebook, actors, sentence, matcher, all, realities, second), realities);
    }

    /** What a model may know of the pairs that no pattern ties. */
    List<PairEvidence> untold() {
        Matcher matcher = codebook.matcher(sentence);
        List<Match> all = matches(matcher);
        RealityReader realities = new RealityReader(operators, sentence, contents(all));
        return new UntoldPairs(codebook, actors, sentence, matcher, all, realities)
                .read().stream()
                        .map(untold -> PairEvidence.of(untold.reading()))
                        .toList();
    }

    private List<Match> matches(Matcher matcher) {
        List<Match> matches = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (!isPartOfName(sentence, token)) {
                matches.addAll(matcher.match(token.index()));
            }
        }
        return List.copyOf(new RoleInheritance(sentence).complete(matches));
    }

    private List<Candidate> advised(List<Candidate> candidates, Advice advice, RealityReader realities) {
        List<Candidate> all = new ArrayList<>(candidates);
        for (Match match : advice.paraphrases()) {
            Reality reality = realities.read(match.frame().support());
            all.addAll(candidates(match, null, history(match, reality, realities)));
        }
        return all.stream().map(advice::weigh).toList();
    }

    /** "Rapid Support Forces" supports nobody; in headlines and first words, which any word may be, only known names count. */
    static boolean isPartOfName(Sentence sentence, Token token) {
        boolean anyCapital = sentence.zone() == Zone.Kind.HEADLINE || token.index() == 0;
        return token.isProperNoun() && (token.isName() || !anyCapital);
    }

    /** Heads of content clauses, and what their patterns make of them. */
    static Map<Integer, Factuality> contents(List<Match> matches) {
        Map<Integer, Factuality> contents = new HashMap<>();
        for (Match match : matches) {
            if (match.contentIs() != null) {
                Factuality effect = Factuality.valueOf(match.contentIs().toUpperCase(Locale.ROOT));
                match.content().forEach(token -> contents.put(token, effect));
            }
        }
        return contents;
    }

    /** Grammar's own signs of history: past perfect in narration, historical names, habitual states. */
    private Reality history(Match match, Reality reality, RealityReader realities) {
        if (!reality.isActual()) {
            return reality;
        }
        int carrier = match.frame().support();
        if (match.background()) {
            return new Reality(Factuality.PAST, false, "a known state of affairs");
        }
        if (realities.isHistory()) {
            return new Reality(Factuality.PAST, false, "history by its wording");
        }
        if (realities.isFormerHabit(carrier)) {
            return new Reality(Factuality.PAST, false, "a habit of the past");
        }
        return reality;
    }

    /**
     * Two words, one event: "the attack killed three" and "launched an attack". The loser is removed; the winner is mapped
     * to it, since the actor may stand with either.
     */
    private Map<Match, Match> absorb(List<Match> matches) {
        Map<Match, Match> absorbed = new LinkedHashMap<>();
        for (Match noun : List.copyOf(matches)) {
            if (!sentence.token(noun.frame().predicate()).isNoun()) {
                continue;
            }
            for (Match verb : List.copyOf(matches)) {
                if (verb == noun || !matches.contains(verb) || !matches.contains(noun)) {
                    continue;
                }
                boolean carries = noun.frame().support() == verb.frame().predicate();
                if (carries && surest(matches, noun) >= surest(matches, verb)) {
                    matches.remove(verb);
                    absorbed.put(noun, verb);
                } else if (carries || names(verb, noun)) {
                    matches.remove(noun);
                    absorbed.put(verb, noun);
                }
            }
        }
        return absorbed;
    }

    /** The specificity of the best match at a match's predicate: its coordinated contents stand or fall together. */
    private static int surest(List<Match> matches, Match match) {
        return matches.stream()
                .filter(m -> m.frame().predicate() == match.frame().predicate())
                .mapToInt(Match::specificity)
                .max()
                .orElse(0);
    }

    /** Whether the noun is a part of what the verb tells: its subject, or where and in what it happened. */
    private static boolean names(Match verb, Match noun) {
        if (!verb.type().code().equals(noun.type().code())) {
            return false;
        }
        int token = noun.frame().predicate();
        return verb.frame().subjects().contains(token)
                || List.of("in", "during", "by", "with", "after").stream()
                        .anyMatch(p -> verb.frame().oblique(p).contains(token));
    }

    private List<Candidate> candidates(Match match, @Nullable Match other, Reality reality) {
        List<List<Integer>> actorPaths = new ArrayList<>(match.actors());
        List<List<Integer>> recipientPaths = new ArrayList<>(match.recipients());
        if (other != null) {
            actorPaths.addAll(other.actors());
            recipientPaths.addAll(other.recipients());
            actorPaths.add(other.frame().modifiers());
        }
        if (!match.reciprocal() || match.frame().subjects().isEmpty()) {
            actorPaths.add(match.frame().modifiers());
        }
        List<Actor> who = first(actorPaths);
        if (who.isEmpty() && match.type().isMaterial()) {
            who = first(owners(actorPaths));
        }
        boolean own = who.isEmpty() && match.type().isMaterial();
        if (own) {
            who = shower(match);
        }
        if (YIELDING.contains(match.type().code())) {
            recipientPaths.replaceAll(this::withoutOwn);
        }
        List<Actor> whom = whom(recipientPaths, who);
        if (whom.isEmpty() && !who.isEmpty() && !match.reciprocal()) {
            whom = whom(new DeepRecipient(sentence).paths(match), who).stream()
                    .filter(recipient -> recipient.country() != null)
                    .toList();
        }
        if (own && whom.isEmpty()) {
            who = List.of(); // whom it struck must be told, else it may be somebody else's deed
        }
        Span span = span(match);
        if (!match.reciprocal()) {
            return List.of(new Candidate(sentence, match, reality, who, whom, span));
        }
        if (isOneToOne(match) && whom.size() > 1) {
            List<Candidate> pairs = new ArrayList<>();
            for (Actor partner : whom) {
                List<Actor> pair = new ArrayList<>(who);
                pair.add(partner);
                pairs.add(new Candidate(sentence, match, reality, pair, List.of(), span.union(partner.span())));
            }
            return pairs;
        }
        List<Actor> all = new ArrayList<>(who);
        all.addAll(whom);
        return List.of(new Candidate(sentence, match, reality, all, List.of(), span));
    }

    /** "Russian rockets struck ...": what acts is a thing, and who stands before it is the actor. */
    private List<List<Integer>> owners(List<List<Integer>> paths) {
        return paths.stream()
                .map(path -> path.stream()
                        .filter(token -> sentence.token(token).isNoun())
                        .flatMap(token -> sentence.children(token, "amod", "compound", "nmod:poss").stream())
                        .filter(owner -> !isPossessive(owner)
                                && Character.isUpperCase(
                                        sentence.token(owner).text().codePointAt(0)))
                        .toList())
                .toList();
    }

    /** "shows what the army said to be a strike on rebels": forces show their own deeds, where nobody else is named. */
    private List<Actor> shower(Match match) {
        int noun = match.frame().predicate();
        int verb = sentence.head(noun);
        boolean named = verb >= 0
                && sentence.isRelation(noun, "xcomp", "ccomp")
                && SHOWING.contains(sentence.token(verb).lemma())
                && sentence.children(verb, "obj").stream()
                        .anyMatch(o -> sentence.token(o).text().equalsIgnoreCase("what"));
        int speaker = named ? sentence.child(verb, "nsubj") : -1;
        return speaker < 0
                ? List.of()
                : actors.resolve(sentence, speaker).stream()
                        .filter(actor -> actor.sectors().stream().anyMatch(ARMED::contains))
                        .toList();
    }

    /** "withdrew its troops": what is the actor's own is yielded, not yielded to. */
    private List<Integer> withoutOwn(List<Integer> path) {
        return path.stream()
                .filter(token -> !isPossessive(token)
                        && sentence.children(token, "nmod:poss").stream().noneMatch(this::isPossessive))
                .toList();
    }

    private boolean isPossessive(int token) {
        return sentence.token(token).tag().equals("PRP$");
    }

    /** The recipients of the first path that leads to any but the actors themselves. */
    private List<Actor> whom(List<List<Integer>> paths, List<Actor> who) {
        for (List<Integer> path : paths) {
            List<Actor> found = first(List.of(path)).stream()
                    .filter(recipient ->
                            who.stream().noneMatch(actor -> actor.span().overlaps(recipient.span())))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "Israeli raid" names an actor, "military action" and "artillery strikes" do not. */
    private boolean isMereModifier(int token) {
        return sentence.isRelation(token, "amod", "compound")
                && Character.isLowerCase(sentence.token(token).text().codePointAt(0));
    }

    private boolean isOneToOne(Match match) {
        Token word = sentence.token(match.frame().predicate());
        return word.tag().equals("NNS") && ONE_TO_ONE.contains(word.lemma());
    }

    /** The actors of the first path that leads to any. */
    private List<Actor> first(List<List<Integer>> paths) {
        for (List<Integer> path : paths) {
            List<Actor> found = new ArrayList<>();
            for (int token : path) {
                for (Actor actor : isMereModifier(token) ? List.<Actor>of() : actors.resolve(sentence, token)) {
                    if (!found.contains(actor)) {
                        found.add(actor);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The predicate, its support verb, a near object and the heads of its content. */
    private Span span(Match match) {
        List<Integer> tokens =
                new ArrayList<>(List.of(match.frame().predicate(), match.frame().support()));
        tokens.addAll(match.content());
        for (int object : match.frame().objects()) {
            if (Math.abs(object - match.frame().predicate()) <= OBJECT_REACH) {
                tokens.add(object);
            }
        }
        return sentence.spanOf(tokens);
    }
}

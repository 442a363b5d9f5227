package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.codebook.Match;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Roles that a match does not find with its own word but that the sentence gives it: the recipient of what is promised,
 * refused or threatened ("agreed to send aid to X"), the speaker behind a pronoun ("X said it was ready to ..."), the
 * author of a text ("X issued a statement demanding ..."). They are tried after the match's own roles.
 */
final class RoleInheritance {

    private static final int REACH = 3;
    private static final int VERBAL_CONFLICT = 3;
    static final String PUBLIC_ACTION = "PROTEST";
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "we", "i");

    private final Sentence sentence;
    private final Grammar grammar;

    RoleInheritance(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
    }

    /** The matches in the same order, with what they inherit. */
    List<Match> complete(List<Match> matches) {
        List<Match> all = new ArrayList<>(matches);
        List<Match> deepestFirst = new ArrayList<>(matches);
        deepestFirst.sort(
                Comparator.comparingInt((Match m) -> depth(m.frame().support())).reversed());
        for (Match match : deepestFirst) {
            List<List<Integer>> actors = actors(match);
            boolean agentless = match.actors().isEmpty() && actors.isEmpty(); // "the visit to X was cancelled"
            List<List<Integer>> recipients = match.reciprocal() || agentless ? List.of() : recipients(match, all);
            if (!recipients.isEmpty() || !actors.isEmpty()) {
                all.set(all.indexOf(match), match.orElse(actors, recipients));
            }
        }
        return all;
    }

    /** The recipients of the nearest match within the content. */
    private List<List<Integer>> recipients(Match match, List<Match> all) {
        Match nearest = null;
        int best = REACH + 1;
        for (Match inner : all) {
            int distance = Math.min(distance(match, inner), reasonDistance(match, inner));
            if (distance < best) {
                best = distance;
                nearest = inner;
            }
        }
        return nearest == null ? List.of() : nearest.recipients();
    }

    /** How far below the head of the content another match stands; more than {@link #REACH} where it does not. */
    private int distance(Match outer, Match inner) {
        int own = outer.frame().predicate();
        if (inner.frame().predicate() == own || inner.frame().support() == own) {
            return REACH + 1;
        }
        for (int content : outer.content()) {
            for (int at = inner.frame().predicate(), steps = 0;
                    at >= 0 && steps <= REACH;
                    at = sentence.head(at), steps++) {
                if (at == content) {
                    return steps;
                }
            }
        }
        return REACH + 1;
    }

    /** "blocked a road to demand ... from X", "went on strike in protest at X": the reason names whom it is aimed at. */
    private int reasonDistance(Match outer, Match inner) {
        boolean verbal = inner.type().quad() == VERBAL_CONFLICT || inner.type().equals(outer.type());
        int top = outer.frame().support();
        int at = inner.frame().predicate();
        if (!PUBLIC_ACTION.equals(outer.type().code())
                || !verbal
                || at == top
                || at == outer.frame().predicate()) {
            return REACH + 1;
        }
        for (int steps = 0; at >= 0 && steps <= REACH; at = sentence.head(at), steps++) {
            if (sentence.head(at) == top && sentence.isRelation(at, "advcl", "xcomp", "obl")) {
                return steps;
            }
        }
        return REACH + 1;
    }

    private List<List<Integer>> actors(Match match) {
        List<List<Integer>> paths = new ArrayList<>();
        int at = match.frame().support();
        List<Integer> subjects = match.frame().subjects();
        if (!subjects.isEmpty() && subjects.stream().allMatch(this::isPronoun)) {
            int clause = sentence.head(at);
            if (clause >= 0
                    && sentence.isRelation(at, "ccomp")
                    && sentence.token(clause).isVerb()) {
                paths.add(grammar.surfaceSubjects(clause));
            }
        }
        int noun = sentence.head(at);
        boolean participle =
                sentence.isRelation(at, "acl") && sentence.token(at).tag().equals("VBG");
        if (participle && noun >= 0) {
            paths.add(sentence.children(noun, "nmod:poss"));
            int verb = sentence.head(noun);
            if (verb >= 0
                    && sentence.isRelation(noun, "obj")
                    && sentence.token(verb).isVerb()) {
                paths.add(grammar.surfaceSubjects(verb));
            }
        }
        paths.removeIf(List::isEmpty);
        return paths;
    }

    private boolean isPronoun(int index) {
        Token token = sentence.token(index);
        return token.tag().equals("PRP") && PRONOUNS.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    private int depth(int token) {
        int depth = 0;
        for (int at = token; at >= 0 && depth <= sentence.size(); at = sentence.head(at)) {
            depth++;
        }
        return depth;
    }
}

package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.codebook.Match;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Looks for a recipient within what is acted upon, where no path of the pattern leads to one: "suspended part of an aid
 * programme for X", "lifted the ban on goods from X", "rejected changes to the deal with X". The nearest phrase first.
 */
final class DeepRecipient {

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "to", "against", "on", "with", "toward", "towards", "over", "between", "from");
    private static final int MAX_PHRASES = 12;

    /** What a protest is aimed at stands behind these: "against the arrests", "in defiance of the authorities". */
    private static final Set<String> AGAINST = Set.of("against", "over", "to", "at", "of", "for", "with");

    private static final Set<String> REASONS = Set.of(
            "protest", "defiance", "opposition", "anger", "disapproval", "outrage", "dissatisfaction", "solidarity");

    private final Sentence sentence;
    private final Grammar grammar;

    DeepRecipient(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
    }

    /** Ways to a recipient, the nearest first. */
    List<List<Integer>> paths(Match match) {
        List<Integer> open = new ArrayList<>(match.frame().objects());
        open.removeAll(match.frame().subjects());
        boolean local = match.type().recipientIsPlace() || !match.content().isEmpty();
        List<List<Integer>> paths = new ArrayList<>();
        boolean protest = match.type().code().equals(RoleInheritance.PUBLIC_ACTION);
        for (int aim : protest ? aims(match) : List.<Integer>of()) {
            paths.add(List.of(aim));
            paths.add(sentence.children(aim, "nmod:poss"));
            open.add(aim);
        }
        for (int content : match.content()) {
            open.addAll(sentence.children(content, "obj"));
            for (int phrase : sentence.children(content, "obl", "nmod")) {
                if (isWay(phrase, local)) {
                    paths.add(List.of(phrase));
                }
                open.add(phrase);
            }
        }
        for (int i = 0; i < open.size() && i < MAX_PHRASES; i++) {
            for (int below : sentence.children(open.get(i), "nmod", "amod", "compound")) {
                if (isWay(below, local) || protest && grammar.preposition(below).equals("by")) {
                    paths.add(List.of(below));
                    open.add(below);
                }
            }
        }
        return paths;
    }

    /** What a protest is aimed at: "in protest at X", "against X", "in defiance of X", "to show their anger at X". */
    private List<Integer> aims(Match match) {
        List<Integer> heads =
                new ArrayList<>(List.of(match.frame().support(), match.frame().predicate()));
        heads.addAll(match.frame().objects());
        List<Integer> aims = new ArrayList<>();
        for (int head : heads) {
            List<Integer> phrases = sentence.children(head, "obl", "nmod");
            boolean reasoned = phrases.stream().anyMatch(this::isReason);
            for (int phrase : phrases) {
                if (isReason(phrase)) {
                    aims.addAll(behind(phrase));
                } else if (grammar.preposition(phrase).equals("against")
                        || reasoned && AGAINST.contains(grammar.preposition(phrase))) {
                    aims.add(phrase);
                }
            }
            for (int clause : sentence.children(head, "advcl", "acl", "xcomp")) {
                int shown = sentence.child(clause, "obj");
                if (shown >= 0 && isReason(shown)) {
                    aims.addAll(behind(shown));
                    aims.addAll(behind(clause));
                }
            }
        }
        return aims.stream().distinct().toList();
    }

    private boolean isReason(int token) {
        return REASONS.contains(sentence.token(token).lemma());
    }

    private List<Integer> behind(int token) {
        return sentence.children(token, "obl", "nmod").stream()
                .filter(phrase -> AGAINST.contains(grammar.preposition(phrase)))
                .toList();
    }

    private boolean isWay(int token, boolean local) {
        if (sentence.isRelation(token, "nmod:tmod", "obl:tmod")) {
            return false;
        }
        if (sentence.isRelation(token, "nmod:poss")) {
            return !sentence.token(token).tag().equals("PRP$");
        }
        if (sentence.isRelation(token, "nmod", "obl")) {
            String preposition = grammar.preposition(token);
            return PREPOSITIONS.contains(preposition) || local && preposition.equals("in");
        }
        Token word = sentence.token(token);
        return Character.isUpperCase(word.text().codePointAt(0));
    }
}

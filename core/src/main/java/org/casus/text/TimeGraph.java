package org.casus.text;

import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePattern.AnyNodePattern;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What SUTime's rules ask of a token, and what of the next one. Four rules leap over tokens of any kind ("met", then up to two,
 * then a time): they find no expression, and only say whether its past or its future is meant. Their verbs stand apart here.
 */
final class TimeGraph {

    /** Most tokens that a rule leaps over. */
    static final int LEAP = 2;

    private final List<NodePattern<CoreMap>> patterns = new ArrayList<>();
    private final List<BitSet> next = new ArrayList<>();
    private final Map<String, Integer> ofText = new HashMap<>();
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();
    private final BitSet alone = new BitSet();
    private final BitSet ofChunks = new BitSet();
    private final BitSet verbs = new BitSet();
    private final BitSet verbsAlone = new BitSet();

    /** The states that one leads to, each of which reads a token; and whether a match may end there. */
    private record Step(Set<Object> states, boolean ends) {}

    /** What is asked of tokens; the sets of bits count in this list. */
    List<NodePattern<CoreMap>> patterns() {
        return patterns;
    }

    /** What may be asked of the token after one of which this is asked. */
    BitSet next(int pattern) {
        return next.get(pattern);
    }

    /** What is asked of an expression's first token. */
    BitSet first() {
        return first;
    }

    /** What is asked of an expression's last token. */
    BitSet last() {
        return last;
    }

    /** What is asked of the token that is an expression by itself. */
    BitSet alone() {
        return alone;
    }

    /** What may be asked of tokens that have been found to be one number or one expression. */
    BitSet ofChunks() {
        return ofChunks;
    }

    /** What is asked of verbs and their parts. */
    BitSet verbs() {
        return verbs;
    }

    /** What is asked of verbs of one word. */
    BitSet verbsAlone() {
        return verbsAlone;
    }

    /** Adds the automaton of a rule. */
    void add(Object root) {
        Set<Object> states = Collections.newSetFromMap(new IdentityHashMap<>());
        Step begin = step(root);
        Deque<Object> open = new ArrayDeque<>(begin.states());
        while (!open.isEmpty()) {
            Object state = open.pop();
            if (states.add(state)) {
                open.addAll(step(state).states());
            }
        }
        boolean leaps = states.stream().anyMatch(state -> pattern(state) instanceof AnyNodePattern);
        for (Object state : states) {
            if (leaps) {
                addVerb(state, begin);
            } else {
                addToken(state, begin);
            }
        }
    }

    private void addToken(Object state, Step begin) {
        int from = number(pattern(state));
        Step after = step(state);
        after.states().forEach(to -> next.get(from).set(number(pattern(to))));
        boolean begins = begin.states().contains(state);
        set(first, from, begins);
        set(last, from, after.ends());
        set(alone, from, begins && after.ends());
    }

    private void addVerb(Object state, Step begin) {
        if (pattern(state) instanceof AnyNodePattern) {
            step(state).states().stream()
                    .filter(to -> step(to).ends())
                    .forEach(to -> verbsAlone.set(number(pattern(to))));
            return;
        }
        int from = number(pattern(state));
        verbs.set(from);
        for (Object to : step(state).states()) {
            if (pattern(to) instanceof AnyNodePattern) {
                set(verbsAlone, from, begin.states().contains(state));
            } else if (FirstTokens.isOfText(pattern(state)) && FirstTokens.isOfText(pattern(to))) {
                next.get(from).set(number(pattern(to)));
            }
        }
    }

    private static void set(BitSet set, int index, boolean is) {
        if (is) {
            set.set(index);
        }
    }

    private int number(NodePattern<CoreMap> pattern) {
        boolean text = FirstTokens.isOfText(pattern);
        Integer known = text ? ofText.get(pattern.toString()) : null;
        int number = known != null ? known : patterns.indexOf(pattern);
        if (number >= 0) {
            return number;
        }
        patterns.add(pattern);
        next.add(new BitSet());
        if (text) {
            ofText.put(pattern.toString(), patterns.size() - 1);
        } else {
            ofChunks.set(patterns.size() - 1);
        }
        return patterns.size() - 1;
    }

    /** Whether a state reads a token, which others do not. */
    static boolean reads(Object state) {
        return state.getClass().getSimpleName().equals("NodePatternState");
    }

    /** What a state that reads a token asks of it. */
    @SuppressWarnings("unchecked") // CoreMaps are all that these rules match
    static NodePattern<CoreMap> pattern(Object state) {
        return (NodePattern<CoreMap>) PrivateFields.get(state, "pattern");
    }

    private static Step step(Object from) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(successors(from));
        boolean ends = false;
        while (!open.isEmpty()) {
            Object state = open.pop();
            if (reads(state)) {
                found.add(state);
            } else if (seen.add(state)) {
                ends |= state.getClass().getSimpleName().equals("MatchState");
                open.addAll(successors(state));
            }
        }
        return new Step(found, ends);
    }

    /** The states that one leads to without reading a token. */
    static Set<Object> successors(Object state) {
        Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
        if (PrivateFields.getOrNull(state, "next") instanceof Set<?> next) {
            all.addAll(next);
        }
        if (state.getClass().getSimpleName().equals("RepeatState")) {
            all.add(PrivateFields.get(state, "repeatStart"));
        }
        return all;
    }
}

package org.casus.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.ComplexNodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the first tokens of rules may be. What asks for a token's text alone is answered once for each word. Thread-safe once
 * all patterns are added.
 */
final class FirstTokens {

    /** Words are few and come again; numbers and names never end. */
    private static final int MOST_WORDS = 20_000;

    private final List<NodePattern<CoreMap>> patterns = new ArrayList<>();
    private final Map<NodePattern<?>, Integer> numbers = new IdentityHashMap<>();
    private final BitSet ofText = new BitSet();
    private final Map<String, BitSet> byWord = new ConcurrentHashMap<>();

    /** The patterns one of which must hold of the first token. */
    final class Choice {

        private final BitSet words = new BitSet();
        private final List<NodePattern<CoreMap>> others = new ArrayList<>();

        /** Whether a match may begin at one of these tokens. */
        boolean isIn(List<? extends CoreMap> tokens) {
            for (CoreMap token : tokens) {
                if (token == null || !words.isEmpty() && words.intersects(held(token)) || isOther(token)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOther(CoreMap token) {
            for (NodePattern<CoreMap> pattern : others) {
                if (pattern.match(token)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The choice between patterns, for a rule. */
    Choice choice(List<NodePattern<CoreMap>> first) {
        Choice choice = new Choice();
        for (NodePattern<CoreMap> pattern : first) {
            if (isOfText(pattern)) {
                choice.words.set(numbers.computeIfAbsent(pattern, this::number));
            } else {
                choice.others.add(pattern);
            }
        }
        return choice;
    }

    @SuppressWarnings("unchecked") // CoreMaps are all that these rules match
    private int number(NodePattern<?> pattern) {
        patterns.add((NodePattern<CoreMap>) pattern);
        ofText.set(patterns.size() - 1);
        return patterns.size() - 1;
    }

    /** Whether a pattern asks for nothing but the text. */
    static boolean isOfText(NodePattern<?> pattern) {
        return pattern instanceof ComplexNodePattern<?, ?> complex
                && complex.getAnnotationPatterns().stream()
                        .allMatch(part -> part.first() == CoreAnnotations.TextAnnotation.class);
    }

    private BitSet held(CoreMap token) {
        String word = token.get(CoreAnnotations.TextAnnotation.class);
        if (word == null) {
            return ofText; // cannot be told; any may hold
        }
        BitSet known = byWord.get(word);
        if (known == null) {
            known = new BitSet();
            for (int i = 0; i < patterns.size(); i++) {
                known.set(i, patterns.get(i).match(token));
            }
            if (byWord.size() < MOST_WORDS) {
                byWord.put(word, known);
            }
        }
        return known;
    }
}

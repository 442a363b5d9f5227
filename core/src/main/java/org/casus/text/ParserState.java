package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far the parser is with a sentence: the trees made so far and the words not yet looked at. Not thread-safe. */
final class ParserState {

    /** Marks that divide clauses; full-width ones count as well. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;:\uff0c\uff1b\uff1a-]+");

    /** The category of a whole tree. */
    static final String ROOT = "ROOT";

    private final ParserNode[] words;
    private final boolean[] separates;
    private final ParserNode[] stack;
    private int size;
    private int next;
    private boolean finished;

    ParserState(List<CoreLabel> sentence) {
        words = new ParserNode[sentence.size()];
        separates = new boolean[words.length];
        stack = new ParserNode[words.length];
        Map<String, FeaturePart> tags = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = sentence.get(i).value();
            FeaturePart tag = tags.computeIfAbsent(sentence.get(i).tag(), FeaturePart::new);
            words[i] = ParserNode.tag(ParserNode.leaf(new FeaturePart(word), tag, i));
            separates[i] = SEPARATOR.matcher(word).matches();
        }
    }

    /** How many trees are on the stack. */
    int size() {
        return size;
    }

    /**
     * A tree on the stack.
     *
     * @param depth 0 for the topmost; less than {@link #size}
     */
    ParserNode top(int depth) {
        return stack[size - 1 - depth];
    }

    /** As {@link #top}; null where the stack is not as deep. */
    @Nullable
    ParserNode stack(int depth) {
        return depth < size ? stack[size - 1 - depth] : null;
    }

    /**
     * A word about the next one.
     *
     * @param offset 0 for the next one, negative for those before it
     * @return its tag's node; null behind either end of the sentence
     */
    @Nullable
    ParserNode queue(int offset) {
        int at = next + offset;
        return at >= 0 && at < words.length ? words[at] : null;
    }

    /** Whether every word is on the stack. */
    boolean isAtEnd() {
        return next == words.length;
    }

    /** Whether one tree spans the sentence and may be the last. */
    boolean isWhole() {
        return isAtEnd() && size == 1 && top(0).label().text().equals(ROOT);
    }

    boolean isFinished() {
        return finished;
    }

    /** The first character of the first separator from one head to the next; null for none. */
    @Nullable
    String separatorBetween(ParserNode left, ParserNode right) {
        for (int i = left.head(); i <= right.head(); i++) {
            if (separates[i]) {
                return words[i].word().text().substring(0, 1);
            }
        }
        return null;
    }

    /** How many separators stand between two heads. */
    int separatorsBetween(ParserNode left, ParserNode right) {
        int count = 0;
        for (int i = left.head() + 1; i < right.head(); i++) {
            count += separates[i] ? 1 : 0;
        }
        return count;
    }

    void shift() {
        push(words[next++]);
    }

    void push(ParserNode node) {
        stack[size++] = node;
    }

    ParserNode pop() {
        return stack[--size];
    }

    void finish() {
        finished = true;
    }
}

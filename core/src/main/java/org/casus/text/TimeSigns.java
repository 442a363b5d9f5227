package org.casus.text;

import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SUTime's rules can tell of a token. Most words they cannot tell from any other of the same kind: every rule asks for
 * words of time and of number, and of the rest only for a few tags. Thread-safe.
 */
final class TimeSigns {

    /** The mark of a token of which the rules read the word itself. */
    static final char LITERAL = 0;

    /** The mark of a word that no rule asks for. */
    static final char BLANK = 1;

    /** Four megabytes of words. */
    private static final int MOST_WORDS = 20_000;

    /** Words that mean nothing: what holds of one of them holds of any word. */
    private static final List<String> NONSENSE = List.of("zqxv", "zqxv-zqxv");

    /** How a word may begin that a rule over running text reads with a number before it: "3-year olds", "1500 hours". */
    private static final List<String> AFTER_NUMBERS = List.of("old", "hour", "hr");

    private static final Pattern NAME_OF_WORDS = Pattern.compile("\\\\Q((?:(?!\\\\E).)* (?:(?!\\\\E).)*)\\\\E");

    private final TimeGraph graph;
    private final List<Pattern> ofText;
    private final Set<String> zoneWords = new HashSet<>();
    private final Memory<Written, Sign> known = new Memory<>(MOST_WORDS);
    private final Map<Written, BitSet> ofNonsense = new ConcurrentHashMap<>();
    private final List<BitSet> kinds = new ArrayList<>();
    private final BitSet ofAny;
    private final BitSet afterChunks;

    private record Written(String word, @Nullable String tag) {}

    /**
     * What the rules can tell of a word with its tag.
     *
     * @param word the word, in lower case where the rules cannot tell that
     * @param mark {@link #LITERAL}, or one that all words share that the rules cannot tell apart
     * @param held what is asked of it
     * @param after what may be asked of the next token
     * @param whole whether it may be an expression or a number by itself
     */
    record Sign(String word, char mark, BitSet held, BitSet after, boolean whole) {}

    /** Signs for these rules. */
    TimeSigns(TimeRules rules) {
        graph = rules.graph();
        ofText = rules.ofText();
        for (Pattern pattern : ofText) {
            Matcher names = NAME_OF_WORDS.matcher(pattern.pattern());
            while (names.find()) {
                for (String part : names.group(1).split("[ .-]")) {
                    zoneWords.add(part.toLowerCase(Locale.ROOT));
                }
            }
        }
        ofAny = held(NONSENSE.get(0), null);
        for (String nonsense : NONSENSE) {
            kinds.add(held(nonsense, null));
        }
        afterChunks = after(graph.ofChunks());
    }

    /** What is asked of tokens, in which order. */
    TimeGraph graph() {
        return graph;
    }

    /** What may be asked of the token after a number or an expression. */
    BitSet afterChunks() {
        return afterChunks;
    }

    /** The sign of a token. */
    Sign of(CoreLabel token) {
        return known.get(new Written(token.word(), token.tag()), this::read);
    }

    private Sign read(Written written) {
        boolean read = isRead(written.word());
        BitSet held = held(written.word(), written.tag());
        char mark = read ? LITERAL : mark(written, held);
        BitSet apart = (BitSet) held.clone();
        apart.andNot(ofAny);
        String lower = written.word().toLowerCase(Locale.ROOT);
        String word = held.equals(held(lower, written.tag())) ? lower : written.word();
        return new Sign(word, mark, apart, after(apart), read || apart.intersects(graph.alone()));
    }

    private BitSet after(BitSet held) {
        BitSet after = new BitSet();
        held.stream().forEach(pattern -> after.or(graph.next(pattern)));
        return after;
    }

    private char mark(Written written, BitSet held) {
        for (String nonsense : NONSENSE) {
            Written alike = new Written(nonsense, written.tag());
            if (held.equals(ofNonsense.computeIfAbsent(alike, a -> held(a.word(), a.tag())))) {
                return kind(held);
            }
        }
        return LITERAL;
    }

    private synchronized char kind(BitSet held) {
        int index = kinds.indexOf(held);
        if (index < 0) {
            kinds.add(held);
            index = kinds.size() - 1;
        }
        return (char) (BLANK + index);
    }

    /** Whether something other than a rule about single tokens reads a word. */
    private boolean isRead(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.chars().anyMatch(Character::isDigit)
                || AFTER_NUMBERS.stream().anyMatch(lower::startsWith)
                || zoneWords.contains(lower)
                || isNumber(lower)
                || ofText.stream().anyMatch(pattern -> pattern.matcher(word).find());
    }

    private static boolean isNumber(String word) {
        try {
            return NumberNormalizer.wordToNumber(word) != null;
        } catch (NumberFormatException e) {
            return false; // that is how it says so
        }
    }

    private BitSet held(String word, @Nullable String tag) {
        CoreLabel token = new CoreLabel();
        token.setWord(word);
        token.setTag(tag);
        BitSet held = new BitSet();
        for (int i = 0; i < graph.patterns().size(); i++) {
            held.set(i, graph.patterns().get(i).match(token));
        }
        return held;
    }
}

package org.casus.text;

import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.util.CoreMap;
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

    /** The sign of a token of which the rules read the word itself. */
    static final char LITERAL = 0;

    /** The signs of tokens that no rule asks for: words, and what is not all letters. */
    private static final char BLANK = 1;

    private static final char BLANK_MARK = 2;

    /** Four megabytes of words. */
    private static final int MOST_WORDS = 20_000;

    /** Words that mean nothing: what holds of one of them holds of any word. */
    private static final List<String> NONSENSE = List.of("zqxv", "zqxv-zqxv");

    /** What rules over several tokens ask for: the "and" in a number, "bi-weekly"; and "birthday", after anybody's name. */
    private static final Set<String> OF_PHRASES = Set.of("and", "bi", "semi", "birthday");

    /** How a word may begin that a rule over running text reads with a number before it: "3-year olds", "1500 hours". */
    private static final List<String> AFTER_NUMBERS = List.of("old", "hour", "hr");

    private static final Pattern NAME_OF_WORDS = Pattern.compile("\\\\Q((?:(?!\\\\E).)* (?:(?!\\\\E).)*)\\\\E");

    private final List<NodePattern<CoreMap>> patterns;
    private final List<Pattern> ofText;
    private final Set<String> zoneWords = new HashSet<>();
    private final Map<Written, Character> known = new ConcurrentHashMap<>();
    private final Map<Written, BitSet> ofNonsense = new ConcurrentHashMap<>();
    private final List<BitSet> kinds = new ArrayList<>();

    private record Written(String word, @Nullable String tag) {}

    /** Signs for these rules. */
    TimeSigns(TimeRules rules) {
        patterns = rules.ofTokens();
        ofText = rules.ofText();
        for (Pattern pattern : ofText) {
            Matcher names = NAME_OF_WORDS.matcher(pattern.pattern());
            while (names.find()) {
                for (String part : names.group(1).split("[ .-]")) {
                    zoneWords.add(part.toLowerCase(Locale.ROOT));
                }
            }
        }
        for (String nonsense : NONSENSE) {
            kinds.add(held(nonsense, null));
        }
    }

    /** Whether this is the sign of tokens that no rule asks for. */
    static boolean isBlank(char sign) {
        return sign == BLANK || sign == BLANK_MARK;
    }

    /**
     * The sign of a token: {@link #LITERAL}, or one that all tokens share that the rules cannot tell apart.
     */
    char of(CoreLabel token) {
        String word = token.word();
        if (!word.equalsIgnoreCase(token.originalText())) {
            return LITERAL;
        }
        Written written = new Written(word, token.tag());
        Character sign = known.get(written);
        if (sign == null) {
            sign = read(written);
            if (known.size() >= MOST_WORDS) {
                known.clear();
            }
            known.put(written, sign);
        }
        return sign;
    }

    private char read(Written written) {
        if (isRead(written.word())) {
            return LITERAL;
        }
        BitSet held = held(written.word(), written.tag());
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
                || OF_PHRASES.contains(lower)
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
        for (int i = 0; i < patterns.size(); i++) {
            held.set(i, patterns.get(i).match(token));
        }
        return held;
    }
}

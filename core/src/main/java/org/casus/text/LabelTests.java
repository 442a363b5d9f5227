package org.casus.text;

import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the patterns of trees ask of labels ("VP", "/^NP/", "not"), numbered; which of them a label passes is found once.
 * Tests are added first and asked for afterwards, then by any number of threads.
 */
final class LabelTests {

    /** Labels of phrases are few; words stand in trees too. */
    private static final int MOST_LABELS = 40_000;

    private final List<Predicate<String>> tests = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Memory<String, long[]> passed = new Memory<>(MOST_LABELS);

    /**
     * The number of the test that a pattern makes of the label of a node.
     *
     * @param description of CoreNLP's class of patterns of one node
     * @return -1 where it makes none that a label alone decides
     */
    int number(TregexPattern description) {
        Predicate<String> test = test(description);
        if (test == null) {
            return -1;
        }
        String key = PrivateFields.get(description, "stringDesc")
                + (PrivateFields.getOrNull(description, "basicCatFunction") == null ? "" : " basic")
                + PrivateFields.get(description, "negDesc");
        return numbers.computeIfAbsent(key, unknown -> {
            tests.add(test);
            return tests.size() - 1;
        });
    }

    @SuppressWarnings("unchecked") // both are declared so
    private static @Nullable Predicate<String> test(TregexPattern description) {
        Object mode = PrivateFields.getOrNull(description, "descriptionMode");
        Predicate<String> test;
        switch (mode == null ? "" : mode.toString()) {
            case "EXACT" -> test = PrivateFields.get(description, "exactMatch")::equals;
            case "STRINGS" -> test = (Predicate<String>) PrivateFields.get(description, "stringFilter");
            case "PATTERN" -> {
                Pattern pattern = (Pattern) PrivateFields.get(description, "descPattern");
                test = value -> pattern.matcher(value).find();
            }
            default -> {
                return null;
            }
        }
        Function<String, String> basic =
                (Function<String, String>) PrivateFields.getOrNull(description, "basicCatFunction");
        Predicate<String> ofLabel = basic == null ? test : value -> test.test(basic.apply(value));
        return (boolean) PrivateFields.get(description, "negDesc") ? ofLabel.negate() : ofLabel;
    }

    /** Whether a test is among those of these bits. */
    static boolean has(long[] bits, int test) {
        return (bits[test / Long.SIZE] & 1L << test % Long.SIZE) != 0;
    }

    /** Adds the tests of one label to those of others. */
    static void add(long[] part, long[] all) {
        for (int i = 0; i < all.length; i++) {
            all[i] |= part[i];
        }
    }

    /** The tests that a label passes, as bits by their numbers. Only to be read. */
    long[] passedBy(String label) {
        return passed.get(label, this::bits);
    }

    private long[] bits(String label) {
        long[] bits = new long[(tests.size() + Long.SIZE - 1) / Long.SIZE];
        for (int number = 0; number < tests.size(); number++) {
            if (tests.get(number).test(label)) {
                bits[number / Long.SIZE] |= 1L << number % Long.SIZE;
            }
        }
        return bits;
    }
}

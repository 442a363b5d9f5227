package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;

/** Features of the names model that tell whether a name stands in its sentence again, and in which company. */
final class NameOccurrences {

    private static final int NEAREST = 3;
    private static final int FARTHEST = 149;
    private static final String NAME = "NNP";

    private static final long[] NO_PATTERN = {new FeaturePart("NO-OCCURRENCE-PATTERN|C").code()};

    private final NamedWord[] sentence;
    private final int padding;
    private final int index;
    private final List<CoreLabel> labels;

    private NameOccurrences(NamedWord[] sentence, int padding, int index, List<CoreLabel> labels) {
        this.sentence = sentence;
        this.padding = padding;
        this.index = index;
        this.labels = labels;
    }

    /**
     * The codes of the features of a word.
     *
     * @param sentence the words, with {@code padding} empty ones on both sides
     * @param index of the word, the empty ones not counted
     */
    static long[] patterns(NamedWord[] sentence, int padding, int index, List<CoreLabel> labels) {
        NamedWord next = sentence[padding + index + 1];
        NamedWord previous = sentence[padding + index - 1];
        if (index == 0
                || !sentence[padding + index].isNameCase()
                || next.hasUpperCase()
                || !next.hasLetter()
                || !previous.hasLetter()) {
            return NO_PATTERN;
        }
        return new NameOccurrences(sentence, padding, index, labels).read();
    }

    private long[] read() {
        boolean named = isName(index - 1);
        long[] found = new long[labels.size()];
        int size = 0;
        for (int other = Math.max(0, index - FARTHEST);
                other <= Math.min(labels.size() - 1, index + FARTHEST);
                other++) {
            if (Math.abs(other - index) >= NEAREST && text(other).equals(text(index))) {
                String direction = other > index ? "-NEXT-OCCURRENCE-" : "-PREV-OCCURRENCE-";
                String pattern = named
                        ? "XY" + direction + (text(other - 1).equals(text(index - 1)) ? "XY" : "Y")
                        : "X" + direction + company(other);
                found[size++] = new FeaturePart(pattern + "|C").code();
            }
        }
        return Arrays.stream(found, 0, size).distinct().toArray();
    }

    /** Whether another name stands beside it; first looked for on the side of the word that is asked about. */
    private String company(int other) {
        int nearer = other > index ? other - 1 : other + 1;
        int farther = other > index ? other + 1 : other - 1;
        return isName(nearer) ? "YX" : isName(farther) ? "XY" : "X";
    }

    private boolean isName(int at) {
        return at >= 0
                && at < labels.size()
                && sentence[padding + at].isNameCase()
                && NAME.equals(labels.get(at).tag());
    }

    private String text(int at) {
        return sentence[padding + at].text();
    }
}

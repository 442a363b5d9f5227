package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;

/**
 * Names of persons, places and organisations by CoreNLP's model: the same names, for a tenth of the time. What a word adds
 * to the scores by itself is kept by word ({@link NamedWord}); only features of several words are looked up anew. The best
 * sequence of classes is that of the sums of weights (Viterbi 1967), without the probabilities that CoreNLP computes on the
 * way. Thread-safe.
 */
final class NameFinder {

    /** Fifteen megabytes of words. */
    private static final int MOST_WORDS = 12_000;

    /** How far words count that may stand anywhere nearby. */
    private static final int NEARBY = 4;

    /** A word as short as this may hide a better one behind it. */
    private static final int SHORT = 3;

    private static final FeaturePart DOTS = new FeaturePart("...");
    private static final FeaturePart DASH = new FeaturePart("-");
    private static final FeaturePart PREVIOUS_WORD_AND_SHAPE = new FeaturePart("-PW_CTYPE|C");
    private static final FeaturePart SHAPE_AND_NEXT_WORD = new FeaturePart("-NW_CTYPE|C");
    private static final FeaturePart TWO_BEFORE_AND_SHAPE = new FeaturePart("-PPW_CTYPE|C");
    private static final FeaturePart TWO_AFTER_AND_SHAPE = new FeaturePart("-NNW_CTYPE|C");
    private static final FeaturePart PREVIOUS_SHAPE = new FeaturePart("-PCTYPE|C");
    private static final FeaturePart NEXT_SHAPE = new FeaturePart("-CNTYPE|C");
    private static final FeaturePart THREE_SHAPES = new FeaturePart("-PCNTYPE|C");
    private static final FeaturePart PAIR_OF_WORDS = new FeaturePart("-PSEQW2|CpC");
    private static final FeaturePart PAIR_OF_CLUSTERS = new FeaturePart("-PSEQpcDS|CpC");
    private static final FeaturePart PAIR_OF_SHAPES = new FeaturePart("-TYPES|CpC");

    private final NameModel model;
    private final int classes;
    private final boolean[] pairs;
    private final NamedWord none;
    private final Memory<String, NamedWord> words = new Memory<>(MOST_WORDS);

    NameFinder(NameModel model) {
        this.model = model;
        this.classes = model.classes().size();
        this.pairs = model.pairs();
        this.none = NamedWord.none(model);
    }

    /**
     * The class of each word of a sentence: PERSON, LOCATION, ORGANIZATION, MISC, or O for words in no name.
     *
     * @param labels with their tags
     */
    List<String> classes(List<CoreLabel> labels) {
        if (labels.isEmpty()) {
            return List.of();
        }
        NamedWord[] sentence = sentence(labels);
        double[][] best = new double[labels.size()][];
        int[][] from = new int[labels.size()][classes];
        double[] before = new double[classes];
        Arrays.fill(before, Double.NEGATIVE_INFINITY);
        before[0] = 0; // a sentence begins as behind a word in no name
        for (int i = 0; i < best.length; i++) {
            best[i] = step(before, scores(sentence, i, labels), pairScores(sentence, i), from[i]);
            before = best[i];
        }
        String[] found = new String[best.length];
        int last = indexOfMost(before);
        for (int i = best.length - 1; i >= 0; i--) {
            found[i] = model.classes().get(last);
            last = from[i][last];
        }
        return List.of(found);
    }

    private double[] step(double[] before, double[] scores, double[] pairScores, int[] from) {
        double[] best = new double[classes];
        for (int self = 0; self < classes; self++) {
            best[self] = Double.NEGATIVE_INFINITY;
            for (int previous = 0; previous < classes; previous++) {
                int pair = previous * classes + self;
                double score = before[previous] + pairScores[pair];
                if (pairs[pair] && score > best[self]) {
                    best[self] = score;
                    from[self] = previous;
                }
            }
            best[self] += scores[self];
        }
        return best;
    }

    private static int indexOfMost(double[] scores) {
        int most = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[most]) {
                most = i;
            }
        }
        return most;
    }

    /** The words with as many empty ones around them as anything looks at. */
    private NamedWord[] sentence(List<CoreLabel> labels) {
        NamedWord[] sentence = new NamedWord[labels.size() + 2 * NEARBY];
        Arrays.fill(sentence, none);
        for (int i = 0; i < labels.size(); i++) {
            sentence[NEARBY + i] = word(labels.get(i).word());
        }
        return sentence;
    }

    private NamedWord word(String word) {
        return words.get(word, written -> NamedWord.of(written, model));
    }

    private double[] scores(NamedWord[] sentence, int index, List<CoreLabel> labels) {
        int at = NEARBY + index;
        NamedWord self = sentence[at];
        NamedWord previous = sentence[at - 1];
        NamedWord next = sentence[at + 1];
        double[] scores = self.asSelf.clone();
        add(previous.asPrevious, scores);
        add(next.asNext, scores);
        FeaturePart shape = self.shape();
        long fromShape = DOTS.after(shape.code());
        long previousShape = shape.after(DOTS.after(previous.shape().code()));
        model.add(
                PREVIOUS_WORD_AND_SHAPE.after(
                        shape.after(DOTS.after(previous.textPart().code()))),
                scores);
        model.add(SHAPE_AND_NEXT_WORD.after(next.textPart().after(fromShape)), scores);
        model.add(PREVIOUS_SHAPE.after(previousShape), scores);
        model.add(NEXT_SHAPE.after(next.shape().after(fromShape)), scores);
        model.add(THREE_SHAPES.after(next.shape().after(DOTS.after(previousShape))), scores);
        if (previous.text().length() <= SHORT) {
            long word = sentence[at - 2].textPart().code();
            model.add(TWO_BEFORE_AND_SHAPE.after(shape.after(DOTS.after(word))), scores);
        }
        if (next.text().length() <= SHORT) {
            long word = sentence[at + 2].textPart().code();
            model.add(TWO_AFTER_AND_SHAPE.after(shape.after(DOTS.after(word))), scores);
        }
        for (int distance = 1; distance <= NEARBY; distance++) {
            if (isNew(sentence, at, distance, 1)) {
                add(sentence[at + distance].asOneAfter, scores);
            }
            if (isNew(sentence, at, distance, -1)) {
                add(sentence[at - distance].asOneBefore, scores);
            }
        }
        for (long pattern : NameOccurrences.patterns(sentence, NEARBY, index, labels)) {
            model.add(pattern, scores);
        }
        return scores;
    }

    /** Whether a nearby word does not stand nearer as well: each counts once. */
    private static boolean isNew(NamedWord[] sentence, int at, int distance, int direction) {
        String text = sentence[at + direction * distance].text();
        for (int nearer = 1; nearer < distance; nearer++) {
            if (sentence[at + direction * nearer].text().equals(text)) {
                return false;
            }
        }
        return true;
    }

    private double[] pairScores(NamedWord[] sentence, int index) {
        int at = NEARBY + index;
        NamedWord self = sentence[at];
        NamedWord previous = sentence[at - 1];
        double[] scores = self.pairsAsSelf.clone();
        add(previous.pairsAsPrevious, scores);
        add(sentence[at + 1].pairsAsNext, scores);
        model.add(pair(previous.textPart(), self.textPart(), PAIR_OF_WORDS), scores);
        model.add(pair(previous.cluster(), self.cluster(), PAIR_OF_CLUSTERS), scores);
        model.add(pair(previous.shape(), self.shape(), PAIR_OF_SHAPES), scores);
        return scores;
    }

    private static long pair(FeaturePart first, FeaturePart second, FeaturePart name) {
        return name.after(second.after(DASH.after(first.code())));
    }

    private static void add(double[] part, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += part[i];
        }
    }
}

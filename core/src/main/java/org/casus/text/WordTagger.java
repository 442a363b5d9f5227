package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.math.ArrayMath;
import java.util.Arrays;
import java.util.List;

/**
 * Parts of speech and lemmas by CoreNLP's model: the same tags, for a fifth of the time. What a word adds to the scores by
 * itself is kept by word ({@link TaggedWord}), what the two tags before it add by pair of tags. The best sequence of tags is
 * found exactly (Viterbi 1967). Thread-safe.
 */
final class WordTagger {

    /** Fifteen megabytes of words. */
    private static final int MOST_WORDS = 12_000;

    /** How far ahead the end of a company's name is looked for. */
    private static final int AHEAD = 3;

    /** CoreNLP's mark of the end of a sentence. */
    private static final String END = ".$.";

    private static final FeaturePart TWO_TAGS = TagModel.feature(3);
    private static final FeaturePart PREVIOUS_TAG = TagModel.feature(4);
    private static final FeaturePart BAR = new FeaturePart("|");

    private final TagModel model;
    private final NameModel clusters;
    private final int tags;

    /** The scores of all tags behind two tags; the last number stands for no tag, before the first word. */
    private final double[][][] behind;

    private final int[] companyName;
    private final TaggedWord end;
    private final TaggedWord none;
    private final Memory<String, TaggedWord> words = new Memory<>(MOST_WORDS);

    WordTagger(TagModel model, NameModel clusters) {
        this.model = model;
        this.clusters = clusters;
        this.tags = model.tags().size();
        this.behind = new double[tags + 1][tags + 1][tags];
        for (int two = 0; two <= tags; two++) {
            for (int one = 0; one <= tags; one++) {
                model.add(model.row(TWO_TAGS, name(two) + "!" + name(one)), behind[two][one]);
                model.add(model.row(PREVIOUS_TAG, name(one)), behind[two][one]);
            }
        }
        this.companyName = new int[] {
            model.row(TaggedWord.IN_COMPANY_NAME, TaggedWord.flag(false)),
            model.row(TaggedWord.IN_COMPANY_NAME, TaggedWord.flag(true))
        };
        this.end = new TaggedWord(END, model, clusters);
        this.none = new TaggedWord(TaggedWord.NONE, model, clusters);
    }

    private String name(int tag) {
        return tag == tags ? TaggedWord.NONE : model.tags().get(tag);
    }

    /** The lemma of a tagged word. */
    String lemma(CoreLabel word) {
        return word(word.word()).lemma(word.tag());
    }

    /** Sets the tag of each word of a sentence. */
    void tag(List<CoreLabel> labels) {
        TaggedWord[] sentence = sentence(labels);
        byte[] found = best(sentence, labels.size() + 1);
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setTag(model.tags().get(found[i]));
        }
    }

    /** The words, one place further behind, with the mark of the end and empty ones as far as anything looks. */
    private TaggedWord[] sentence(List<CoreLabel> labels) {
        TaggedWord[] sentence = new TaggedWord[labels.size() + 2 + AHEAD];
        Arrays.fill(sentence, none);
        for (int i = 0; i < labels.size(); i++) {
            sentence[1 + i] = word(labels.get(i).word());
        }
        sentence[1 + labels.size()] = end;
        return sentence;
    }

    private TaggedWord word(String word) {
        return words.get(word, written -> new TaggedWord(written, model, clusters));
    }

    private byte[] best(TaggedWord[] sentence, int length) {
        byte[][] choices = new byte[length + 2][];
        choices[0] = new byte[] {(byte) tags};
        choices[1] = choices[0];
        double[][] best = {{0}};
        byte[][][] from = new byte[length][][];
        for (int i = 0; i < length; i++) {
            choices[i + 2] = sentence[i + 1].tags;
            from[i] = new byte[choices[i + 1].length][choices[i + 2].length];
            best = step(sentence, i, choices, best, from[i]);
        }
        return trace(choices, best, from);
    }

    /**
     * Reads one word.
     *
     * @param choices the tags that the words may have, those of word {@code i} two places behind
     * @param before the best score by the tags of the two words before
     * @param from filled with the best tag two words before, by the tags of the word before and of this one
     * @return the best score by the tags of the word before and of this one
     */
    private double[][] step(TaggedWord[] sentence, int i, byte[][] choices, double[][] before, byte[][] from) {
        double[] here = scores(sentence, i + 1);
        byte[] twos = choices[i];
        byte[] ones = choices[i + 1];
        byte[] selves = choices[i + 2];
        TaggedWord word = sentence[i + 1];
        double[][] best = new double[ones.length][selves.length];
        boolean certain = ones.length == 1 && twos.length == 1; // what is the same for every sequence decides nothing
        for (int one = 0; one < ones.length; one++) {
            Arrays.fill(best[one], Double.NEGATIVE_INFINITY);
            for (int two = 0; two < twos.length; two++) {
                double[] scores = behind[twos[two]][ones[one]].clone();
                if (word.rare) {
                    for (int row : i == 0 ? word.asFirst : word.asLater) {
                        model.add(row, scores);
                    }
                }
                add(here, scores);
                double rest = before[two][one] - (certain ? 0 : ArrayMath.logSum(scores));
                for (int self = 0; self < selves.length; self++) {
                    double score = scores[selves[self]] + rest;
                    if (score > best[one][self]) {
                        best[one][self] = score;
                        from[one][self] = (byte) two;
                    }
                }
            }
        }
        return best;
    }

    private static byte[] trace(byte[][] choices, double[][] last, byte[][][] from) {
        int one = 0;
        int self = 0;
        for (int i = 0; i < last.length; i++) {
            for (int j = 0; j < last[i].length; j++) {
                if (last[i][j] > last[one][self]) {
                    one = i;
                    self = j;
                }
            }
        }
        byte[] found = new byte[from.length];
        for (int i = found.length - 1; i >= 0; i--) {
            found[i] = choices[i + 2][self];
            int two = from[i][one][self];
            self = one;
            one = two;
        }
        return found;
    }

    /** What the words tell of each tag, the tags before left out. */
    private double[] scores(TaggedWord[] sentence, int at) {
        TaggedWord self = sentence[at];
        TaggedWord previous = sentence[at - 1];
        TaggedWord next = sentence[at + 1];
        double[] scores = new double[tags];
        model.add(previous.asPrevious, scores);
        model.add(next.asNext, scores);
        if (self.rare) {
            model.add(previous.shapeAsPrevious, scores);
            model.add(next.shapeAsNext, scores);
            model.add(previous.clusterAsPrevious, scores);
            model.add(next.clusterAsNext, scores);
            long before = previous.cluster().after(TaggedWord.CLUSTERS.code());
            long both = self.cluster().after(BAR.after(before));
            model.add(model.row(next.cluster().after(BAR.after(both))), scores);
            model.add(companyName[isInCompanyName(sentence, at) ? 1 : 0], scores);
        }
        add(self.asSelf, scores);
        return scores;
    }

    private static boolean isInCompanyName(TaggedWord[] sentence, int at) {
        if (!sentence[at].startsUpper()) {
            return false;
        }
        for (int i = at; i <= at + AHEAD && i < sentence.length; i++) {
            if (sentence[i].endsCompanyName()) {
                return true;
            }
        }
        return false;
    }

    private static void add(double[] part, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += part[i];
        }
    }
}

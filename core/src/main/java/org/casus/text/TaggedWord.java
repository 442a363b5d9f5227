package org.casus.text;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What the tagger knows of a word wherever it stands: the tags that it may have, the sum of the weights of those features
 * that look at it alone, and what it adds as a neighbour. The arrays are only read, except for lemmas, which are found when
 * asked for.
 *
 * <p>The features are those of CoreNLP's architecture {@code left3words} and of its extractors for rare words, by their
 * numbers in the model.
 */
final class TaggedWord {

    /** What stands before the first word and behind the mark of the end. */
    static final String NONE = "NA";

    private static final FeaturePart PREVIOUS_WORD = TagModel.feature(0);
    private static final FeaturePart WORD = TagModel.feature(1);
    private static final FeaturePart NEXT_WORD = TagModel.feature(2);

    /** The numbers of features of rare words begin behind those of all words. */
    private static final int RARE = 5;

    private static final FeaturePart PREVIOUS_SHAPE = TagModel.feature(RARE);
    private static final FeaturePart SHAPE = TagModel.feature(RARE + 1);
    private static final FeaturePart NEXT_SHAPE = TagModel.feature(RARE + 2);
    private static final FeaturePart PREVIOUS_CLUSTER = TagModel.feature(RARE + 3);
    private static final FeaturePart CLUSTER = TagModel.feature(RARE + 4);
    private static final FeaturePart NEXT_CLUSTER = TagModel.feature(RARE + 5);
    static final FeaturePart CLUSTERS = TagModel.feature(RARE + 6);
    private static final FeaturePart HAS_UPPER_CASE = TagModel.feature(RARE + 7);
    private static final FeaturePart HAS_DIGIT = TagModel.feature(RARE + 8);
    private static final FeaturePart HAS_DASH = TagModel.feature(RARE + 9);
    private static final FeaturePart HAS_LETTER_DIGIT_DASH = TagModel.feature(RARE + 10);
    static final FeaturePart IN_COMPANY_NAME = TagModel.feature(RARE + 11);
    private static final FeaturePart ALL_UPPER_CASE = TagModel.feature(RARE + 12);
    private static final FeaturePart HAS_UPPER_DIGIT_DASH = TagModel.feature(RARE + 13);
    private static final FeaturePart TAG_IF_FIRST = TagModel.feature(RARE + 14);
    private static final FeaturePart TAG_IF_LATER = TagModel.feature(RARE + 15);
    private static final FeaturePart UPPER_CASE_IF_FIRST = TagModel.feature(RARE + 16);
    private static final int FIRST_PREFIX = RARE + 17;
    private static final int FIRST_SUFFIX = RARE + 27;
    private static final int LONGEST = 10;
    private static final FeaturePart FINER_SHAPE = TagModel.feature(RARE + 37);
    private static final FeaturePart HAS_NEITHER = TagModel.feature(RARE + 38);

    /** The value of prefixes and suffixes longer than the word. */
    private static final String TOO_SHORT = "######";

    private static final String UNKNOWN_CLUSTER = "null";

    private static final Set<String> COMPANY_ENDS = Set.of(
            "Company",
            "COMPANY",
            "Co.",
            "Co",
            "Cos.",
            "CO.",
            "COS.",
            "Corporation",
            "CORPORATION",
            "Corp.",
            "Corp",
            "CORP.",
            "Incorporated",
            "INCORPORATED",
            "Inc.",
            "Inc",
            "INC.",
            "Association",
            "ASSOCIATION",
            "Assn",
            "ASSN",
            "Limited",
            "LIMITED",
            "Ltd.",
            "LTD.",
            "L.P.");

    private final String written;
    private final String text;
    private final TagModel model;
    private final String[] lemmas;
    private final FeaturePart cluster;

    final boolean rare;
    final byte[] tags;

    /** By tag. */
    final double[] asSelf;

    /** Rows of the model. */
    final int asPrevious;

    final int asNext;
    final int shapeAsPrevious;
    final int shapeAsNext;
    final int clusterAsPrevious;
    final int clusterAsNext;

    /** Rows of the model that a rare word adds where it is the first of the sentence, and where it is not. */
    final int[] asFirst;

    final int[] asLater;

    /**
     * A word.
     *
     * @param written as it stands in the text
     * @param clusters the tagger's clusters of words are those of names
     */
    TaggedWord(String written, TagModel model, NameModel clusters) {
        this.written = written;
        this.text = Americanize.americanize(written);
        this.model = model;
        this.lemmas = new String[model.tags().size()];
        String found = clusters.cluster(text.toLowerCase(Locale.ROOT));
        this.cluster = new FeaturePart(found == null ? UNKNOWN_CLUSTER : found);
        this.rare = model.isRare(text);
        this.tags = model.tagsOf(text);
        this.asPrevious = model.row(PREVIOUS_WORD, text);
        this.asNext = model.row(NEXT_WORD, text);
        String shape = WordShapeClassifier.wordShape(text, WordShapeClassifier.WORDSHAPECHRIS2);
        this.shapeAsPrevious = model.row(PREVIOUS_SHAPE, shape);
        this.shapeAsNext = model.row(NEXT_SHAPE, shape);
        this.clusterAsPrevious = model.row(PREVIOUS_CLUSTER, cluster.text());
        this.clusterAsNext = model.row(NEXT_CLUSTER, cluster.text());
        this.asSelf = new double[model.tags().size()];
        add(WORD, text);
        if (rare) {
            addShape(shape);
        }
        String lower = tagInLowerCase();
        this.asFirst = new int[] {
            model.row(TAG_IF_FIRST, lower),
            model.row(TAG_IF_LATER, "0"),
            model.row(UPPER_CASE_IF_FIRST, flag(hasUpper()))
        };
        this.asLater = new int[] {
            model.row(TAG_IF_FIRST, "0"), model.row(TAG_IF_LATER, lower), model.row(UPPER_CASE_IF_FIRST, "0")
        };
    }

    private void add(FeaturePart feature, String value) {
        model.add(model.row(feature, value), asSelf);
    }

    private void addShape(String shape) {
        boolean digit = has(Character::isDigit);
        boolean letter = has(Character::isLetter);
        boolean dash = text.indexOf('-') >= 0;
        add(SHAPE, shape);
        add(CLUSTER, cluster.text());
        add(HAS_UPPER_CASE, flag(hasUpper()));
        add(HAS_DIGIT, flag(digit));
        add(HAS_DASH, flag(dash));
        add(HAS_LETTER_DIGIT_DASH, flag(letter && dash && digit));
        add(ALL_UPPER_CASE, flag(text.chars().allMatch(Character::isUpperCase)));
        add(HAS_UPPER_DIGIT_DASH, flag(hasUpper() && dash && digit));
        int length = text.length();
        for (int i = 1; i <= LONGEST; i++) {
            add(TagModel.feature(FIRST_PREFIX + i - 1), length < i ? TOO_SHORT : text.substring(0, i));
        }
        for (int i = 1; i <= LONGEST; i++) {
            add(TagModel.feature(FIRST_SUFFIX + i - 1), length < i ? TOO_SHORT : text.substring(length - i));
        }
        add(FINER_SHAPE, WordShapeClassifier.wordShape(text, WordShapeClassifier.WORDSHAPECHRIS4));
        add(HAS_NEITHER, flag(!letter && !digit));
    }

    static String flag(boolean holds) {
        return holds ? "1" : "0";
    }

    private boolean has(IntPredicate kind) {
        return text.chars().anyMatch(kind);
    }

    private boolean hasUpper() {
        return has(Character::isUpperCase);
    }

    boolean startsUpper() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    /** The most frequent tag of a capitalised word in lower case; "0" for none. */
    private String tagInLowerCase() {
        String lower = text.toLowerCase(Locale.ROOT);
        return startsUpper() && model.isKnown(lower) ? model.mostFrequentTag(lower) : "0";
    }

    boolean endsCompanyName() {
        return COMPANY_ENDS.contains(text);
    }

    /** The name of its cluster of words that stand in like places. */
    FeaturePart cluster() {
        return cluster;
    }

    /** The lemma under a tag, by CoreNLP's rules (Minnen, Carroll and Pearce 2001). */
    String lemma(String tag) {
        int place = model.tags().indexOf(tag);
        if (place < 0) {
            return new Morphology().lemma(written, tag);
        }
        String lemma = lemmas[place];
        if (lemma == null) { // two threads find the same
            lemma = new Morphology().lemma(written, tag);
            lemmas[place] = lemma;
        }
        return lemma;
    }
}

package org.casus.text;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a word adds to the scores of the names model wherever it stands: the sums of the weights of those features that look
 * at it alone. Immutable; the arrays are only read.
 *
 * <p>The features are those of CoreNLP's {@code NERFeatureFactory} with the flags that the model was trained with.
 */
final class NamedWord {

    private static final Set<String> TITLES = Set.of("Mr", "Ms", "Mrs", "Dr", "Miss", "Sen", "Judge", "Sir");

    /** CoreNLP's numbers of the forms of a word's shape: that of the model's features and that of its clusters. */
    private static final int SHAPE = WordShapeClassifier.WORDSHAPEDAN2USELC;

    private static final int CLUSTER_SHAPE = WordShapeClassifier.WORDSHAPEDIGITS;

    private static final String UNKNOWN_CLUSTER = "0";

    private final String text;
    private final FeaturePart textPart;
    private final FeaturePart shape;
    private final FeaturePart cluster;

    /** By class: as the word itself, the one before, the one after, one of four before or after. */
    final double[] asSelf;

    final double[] asPrevious;
    final double[] asNext;
    final double[] asOneBefore;
    final double[] asOneAfter;

    /** By pair of classes, the same. */
    final double[] pairsAsSelf;

    final double[] pairsAsPrevious;
    final double[] pairsAsNext;

    private final NameModel model;

    /** A word of a sentence, as it is written. */
    static NamedWord of(String written, NameModel model) {
        String text = Americanize.americanize(written);
        String shape = WordShapeClassifier.wordShape(text, SHAPE, model.lowerCaseWords());
        String cluster = model.cluster(WordShapeClassifier.wordShape(text.toLowerCase(Locale.ROOT), CLUSTER_SHAPE));
        return new NamedWord(text, shape, cluster == null ? UNKNOWN_CLUSTER : cluster, model);
    }

    /** What stands before the first word and behind the last. */
    static NamedWord none(NameModel model) {
        return new NamedWord("", null, null, model);
    }

    private NamedWord(String text, @Nullable String shape, @Nullable String cluster, NameModel model) {
        this.model = model;
        this.text = text;
        this.textPart = new FeaturePart(text);
        this.shape = new FeaturePart(shape == null ? "" : shape);
        this.cluster = new FeaturePart(cluster == null ? "" : cluster);
        asSelf = self();
        asPrevious = scores(text + "-PW|C", cluster + "-PDISTSIM|C", this.shape + "-PTYPE|C");
        asNext = scores(text + "-NW|C", cluster + "-NDISTSIM|C", this.shape + "-NTYPE|C");
        asOneBefore = scores(text + "-DISJP|C");
        asOneAfter = scores(text + "-DISJN|C");
        pairsAsSelf = pairScores(
                "PSEQ|CpC",
                text + "-PSEQW|CpC",
                this.cluster + "-PSEQcDS|CpC",
                this.shape + "-PSEQcS|CpC",
                this.shape + "-TPS2|CpC");
        pairsAsPrevious = pairScores(text + "-PSEQpW|CpC", this.cluster + "-PSEQpDS|CpC", this.shape + "-PSEQpS|CpC");
        pairsAsNext = pairScores(shape + "-TNS1|CpC");
    }

    private double[] self() {
        double[] scores = scores(text + "-WORD|C", cluster + "-DISTSIM|C", shape + "-TYPE|C", "###|C");
        if (TITLES.contains(text.endsWith(".") ? text.substring(0, text.length() - 1) : text)) {
            add(scores, "IS_TITLE|C");
        }
        String word = '<' + text + '>';
        for (int end = 2; end <= word.length(); end++) {
            add(scores, '#' + word.substring(0, end) + "#|C");
        }
        for (int begin = 1; begin < word.length() - 1; begin++) {
            add(scores, '#' + word.substring(begin) + "#|C");
        }
        return scores;
    }

    private double[] scores(String... features) {
        return added(new double[model.classes().size()], features);
    }

    private double[] pairScores(String... features) {
        return added(new double[model.classes().size() * model.classes().size()], features);
    }

    private double[] added(double[] scores, String... features) {
        for (String feature : features) {
            add(scores, feature);
        }
        return scores;
    }

    private void add(double[] scores, String feature) {
        model.add(new FeaturePart(feature).code(), scores);
    }

    /** As the model sees it, in American spelling. */
    String text() {
        return text;
    }

    FeaturePart textPart() {
        return textPart;
    }

    /** What kinds of letters it has in which order. */
    FeaturePart shape() {
        return shape;
    }

    /** The number of its cluster of words that stand in like places. */
    FeaturePart cluster() {
        return cluster;
    }

    /** "Oda", and neither "ODA" nor "O". */
    boolean isNameCase() {
        return text.length() >= 2
                && (Character.isUpperCase(text.charAt(0)) || Character.isTitleCase(text.charAt(0)))
                && text.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    boolean hasUpperCase() {
        return text.chars().anyMatch(Character::isUpperCase);
    }

    boolean hasLetter() {
        return text.chars().anyMatch(Character::isLetter);
    }
}

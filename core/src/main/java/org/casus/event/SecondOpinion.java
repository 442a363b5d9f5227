package org.casus.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.codebook.Codebook;
import org.casus.model.SentenceEncoder;
import org.casus.model.TypeModel;
import org.jspecify.annotations.Nullable;

/**
 * What a learned model makes of two parties of a sentence: it sees the words, the tree and what the codebook says, and tells
 * how likely each type is. It speaks for the codebook that it was trained with. Thread-safe; its encoder is loaded when the
 * first pair is asked about, by who asks: a thread still loading native code when the process ends would crash it.
 */
public final class SecondOpinion {

    private final TypeModel model;
    private @Nullable SentenceEncoder encoder;

    private SecondOpinion(TypeModel model) {
        this.model = model;
    }

    /** The built-in model. */
    public static SecondOpinion fromResources() {
        return new SecondOpinion(TypeModel.fromResources());
    }

    /** A model of one's own. */
    public static SecondOpinion of(TypeModel model) {
        return new SecondOpinion(model);
    }

    /** Whether it knows this codebook; of another one it must not be asked. */
    public boolean speaksFor(Codebook codebook) {
        return codebook.name().equals(model.about().get("codebook"));
    }

    /** Name and digest of the model, what it was trained on, and the encoder, for provenance. */
    public String version() {
        Map<String, String> about = new TreeMap<>(model.about());
        return model.id() + " " + model.digest() + ", trained on " + about.getOrDefault("data", "unknown data") + ", "
                + SentenceEncoder.VERSION;
    }

    /** Name of the model, which records carry as their rule. */
    String rule() {
        return model.id();
    }

    /**
     * How likely each type is by the words, the tree and the patterns alone. The encoder, which is not asked, costs a hundred
     * times as much.
     */
    Opinion atFirstSight(PairReading reading) {
        return new Opinion(
                model.classes(), model.probabilities(PairEvidence.of(reading).names()));
    }

    /** How likely each type is between the two parties that a reading is of. */
    Opinion on(PairReading reading) {
        PairEvidence evidence = PairEvidence.of(reading);
        float[] numbers =
                evidence.text().numbers(encoder().encode(evidence.text().text()));
        return new Opinion(model.classes(), model.probabilities(evidence.names(), numbers));
    }

    private synchronized SentenceEncoder encoder() {
        SentenceEncoder loaded = encoder;
        if (loaded == null) {
            loaded = SentenceEncoder.load();
            encoder = loaded;
        }
        return loaded;
    }

    /** How likely each class of the model is. */
    static final class Opinion {

        private final List<String> classes;
        private final double[] shares;

        Opinion(List<String> classes, double[] shares) {
            this.classes = classes;
            this.shares = shares;
        }

        /** The likeliest class that is a type, with its share. */
        Answer best() {
            int best = -1;
            for (int k = 0; k < shares.length; k++) {
                if (!classes.get(k).equals(TypeModel.NONE) && (best < 0 || shares[k] > shares[best])) {
                    best = k;
                }
            }
            return new Answer(classes.get(best), shares[best]);
        }

        /** How likely it is that the two have no relation. */
        double none() {
            int none = classes.indexOf(TypeModel.NONE);
            return none < 0 ? 0 : shares[none];
        }

        /** How likely a type is beside no relation at all. */
        Likelihood likelihood(String type) {
            return new Likelihood(of(type), none());
        }

        /** How likely a type is, in any of its classes. */
        double of(String type) {
            double sum = 0;
            for (int k = 0; k < shares.length; k++) {
                sum += new Answer(classes.get(k), 0).type().equals(type) ? shares[k] : 0;
            }
            return sum;
        }
    }

    /**
     * A class and how likely it is.
     *
     * @param name a type, or a type and the CAMEO code that tells it apart ({@code CONCEDE/035}: announced only)
     * @param sure 0 to 1
     */
    record Answer(String name, double sure) {

        String type() {
            int cut = name.indexOf('/');
            return cut < 0 ? name : name.substring(0, cut);
        }

        Optional<String> cameo() {
            int cut = name.indexOf('/');
            return cut < 0 ? Optional.empty() : Optional.of(name.substring(cut + 1));
        }
    }
}

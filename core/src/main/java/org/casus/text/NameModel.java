package org.casus.text;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.casus.table.PreparedFiles;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's model of names (Finkel, Grenager and Manning 2005): the weights of a conditional random field of first order,
 * with its features looked up by code. CoreNLP's own form is read by reflection and takes seven tenths of a second; the
 * prepared one a tenth.
 */
final class NameModel {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    /** Changes with CoreNLP's model and with the form of the file. */
    private static final String FILE = "names-4.5.10-1.bin";

    private final List<String> classes;
    private final boolean[] pairs;
    private final CodeTable features;
    private final float[] weights;
    private final CodeTable clusterOf;
    private final List<String> clusters;
    private final Set<String> lowerCaseWords;

    private NameModel(DataInputStream in) throws IOException {
        classes = texts(in);
        pairs = new boolean[classes.size() * classes.size()];
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = in.readBoolean();
        }
        features = CodeTable.read(in);
        weights = floats(in);
        clusterOf = CodeTable.read(in);
        clusters = texts(in);
        lowerCaseWords = Set.copyOf(texts(in));
    }

    /**
     * Loads it.
     *
     * @param prepared where the prepared form is kept, made by the first call; null for none
     * @throws CasusException where the model is missing or another one
     */
    static NameModel load(@Nullable PreparedFiles prepared) {
        try {
            if (prepared == null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                write(bytes);
                return new NameModel(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            }
            Path file = prepared.file(FILE, NameModel::write);
            return new NameModel(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new CasusException("cannot load the names model; is the models jar complete? (" + e + ")", e);
        }
    }

    /** The names of the classes; the first is that of words in no name. */
    List<String> classes() {
        return classes;
    }

    /** Whether a word of a class may follow one of another, by {@code before * classes + class}. */
    boolean[] pairs() {
        return pairs.clone();
    }

    /** The number of a word's cluster of words that stand in like places; null for an unknown word. */
    @Nullable
    String cluster(String word) {
        int cluster = clusterOf.get(new FeaturePart(word).code());
        return cluster == CodeTable.NONE ? null : clusters.get(cluster);
    }

    /** Words that are written with a small first letter in what the model was trained on. */
    Set<String> lowerCaseWords() {
        return lowerCaseWords;
    }

    /**
     * Adds the weights of a feature, if it has some.
     *
     * @param code of the feature's text
     * @param scores one for each class, or for each pair where it is a feature of pairs
     */
    void add(long code, double[] scores) {
        int row = features.get(code);
        if (row != CodeTable.NONE) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights[row + i];
            }
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] floats = new float[in.readInt()];
        byte[] bytes = new byte[floats.length * Float.BYTES];
        in.readFully(bytes);
        FloatBuffer.wrap(floats).put(ByteBuffer.wrap(bytes).asFloatBuffer());
        return floats;
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }

    private static void write(Collection<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static void write(OutputStream file) throws IOException {
        CRFClassifier<CoreLabel> model;
        try {
            model = CRFClassifier.getClassifier(MODEL);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        DataOutputStream out = new DataOutputStream(file);
        List<String> classes = List.copyOf(model.classIndex.objectsList());
        write(classes, out);
        List<?> labels = (List<?>) PrivateFields.get(model, "labelIndices");
        List<int[]> pairs = labels((Index<?>) labels.get(1));
        for (int pair = 0; pair < classes.size() * classes.size(); pair++) {
            int before = pair / classes.size();
            int self = pair % classes.size();
            out.writeBoolean(pairs.stream().anyMatch(p -> p[0] == before && p[1] == self));
        }
        writeFeatures(model, classes.size(), labels((Index<?>) labels.get(0)), pairs, out);
        List<?> factories = (List<?>) PrivateFields.get(model, "featureFactories");
        writeClusters((NERFeatureFactory<?>) factories.get(0), out);
        Set<String> known = new TreeSet<>();
        ((Collection<?>) PrivateFields.get(model, "knownLCWords")).forEach(word -> known.add((String) word));
        write(known, out);
    }

    private static List<int[]> labels(Index<?> index) {
        return index.objectsList().stream()
                .map(label -> ((CRFLabel) label).getLabel())
                .toList();
    }

    /** Rows of classes, or of pairs of classes, in the order of the classes and not in that of training. */
    private static void writeFeatures(
            CRFClassifier<?> model, int classes, List<int[]> single, List<int[]> pairs, DataOutputStream out)
            throws IOException {
        Index<?> names = (Index<?>) PrivateFields.get(model, "featureIndex");
        float[][] trained = (float[][]) PrivateFields.get(model, "weights");
        CodeTable features = new CodeTable(trained.length);
        ByteBuffer rows = ByteBuffer.allocate(trained.length * classes * classes * Float.BYTES);
        for (int feature = 0; feature < trained.length; feature++) {
            float[] row = trained[feature];
            boolean ofPairs = row.length == pairs.size();
            float[] sorted = new float[ofPairs ? classes * classes : classes];
            for (int i = 0; i < row.length; i++) {
                int[] label = (ofPairs ? pairs : single).get(i);
                sorted[ofPairs ? label[0] * classes + label[1] : label[0]] = row[i];
            }
            features.put((String) names.get(feature), rows.position() / Float.BYTES);
            for (float weight : sorted) {
                rows.putFloat(weight);
            }
        }
        features.write(out);
        out.writeInt(rows.position() / Float.BYTES);
        out.write(rows.array(), 0, rows.position());
    }

    private static void writeClusters(NERFeatureFactory<?> factory, DataOutputStream out) throws IOException {
        Map<?, ?> lexicon = (Map<?, ?>) PrivateFields.get(factory, "lexicon");
        List<String> clusters = List.copyOf(new TreeSet<>(
                lexicon.values().stream().map(cluster -> (String) cluster).collect(Collectors.toSet())));
        Map<String, Integer> numbers = new TreeMap<>();
        for (String cluster : clusters) {
            numbers.put(cluster, numbers.size());
        }
        CodeTable words = new CodeTable(lexicon.size());
        for (Map.Entry<?, ?> entry : lexicon.entrySet()) {
            words.put((String) entry.getKey(), numbers.getOrDefault((String) entry.getValue(), 0));
        }
        words.write(out);
        write(clusters, out);
    }
}

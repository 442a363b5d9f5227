package org.casus.text;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.CasusException;
import org.casus.table.PreparedFiles;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's model of parts of speech (Toutanova, Klein, Manning and Singer 2003): the weights of its features, looked up by
 * code, and the tags that each word of its training has had. CoreNLP's own form is read by reflection.
 */
final class TagModel {

    private static final String MODEL = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

    /** Changes with CoreNLP's model and with the form of the file. */
    private static final String FILE = "tags-4.5.10-1.bin";

    private final List<String> tags;
    private final byte[] openTags;
    private final CodeTable features;
    private final Rows rows;
    private final CodeTable words;
    private final byte[][] entries;

    /** Weights of features, those that are zero left out. */
    private record Rows(int[] begins, byte[] tags, double[] weights) {}

    private TagModel(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            names.add(in.readUTF());
        }
        tags = List.copyOf(names);
        openTags = in.readNBytes(in.readUnsignedByte());
        features = CodeTable.read(in);
        rows = rows(in);
        words = CodeTable.read(in);
        entries = new byte[in.readInt()][];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.readNBytes(in.readUnsignedByte());
        }
    }

    private static Rows rows(DataInputStream in) throws IOException {
        int[] begins = new int[in.readInt() + 1];
        byte[] tags = new byte[in.readInt()];
        double[] weights = new double[tags.length];
        int size = 0;
        for (int row = 0; row + 1 < begins.length; row++) {
            for (int count = in.readUnsignedByte(); count > 0; count--) {
                tags[size] = in.readByte();
                weights[size++] = in.readDouble();
            }
            begins[row + 1] = size;
        }
        return new Rows(begins, tags, weights);
    }

    /**
     * Loads it.
     *
     * @param prepared where the prepared form is kept, made by the first call; null for none
     * @throws CasusException where the model is missing or another one
     */
    static TagModel load(@Nullable PreparedFiles prepared) {
        try {
            if (prepared == null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                write(bytes);
                return new TagModel(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            }
            Path file = prepared.file(FILE, TagModel::write);
            return new TagModel(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new CasusException("cannot load the tagger's model; is the models jar complete? (" + e + ")", e);
        }
    }

    /** The names of the tags; elsewhere they go by their place in this list. */
    List<String> tags() {
        return tags;
    }

    /** What {@link #add} adds for a feature; {@link CodeTable#NONE} for one that has no weights. */
    int row(FeaturePart name, String value) {
        return row(new FeaturePart(value).after(name.code()));
    }

    /** The same by the code of name and value. */
    int row(long code) {
        return features.get(code);
    }

    /**
     * Adds the weights of a feature.
     *
     * @param row of {@link #row}
     * @param scores one for each tag
     */
    void add(int row, double[] scores) {
        if (row != CodeTable.NONE) {
            for (int i = rows.begins[row]; i < rows.begins[row + 1]; i++) {
                scores[rows.tags[i]] += rows.weights[i];
            }
        }
    }

    /** Whether a word was seen in training. */
    boolean isKnown(String word) {
        return entry(word) != null;
    }

    /** Whether a word was seen in training fewer times than it takes to trust what was seen. */
    boolean isRare(String word) {
        byte[] entry = entry(word);
        return entry == null || entry[0] != 0;
    }

    /** The tag that a known word had most often. */
    String mostFrequentTag(String word) {
        byte[] entry = entry(word);
        if (entry == null) {
            throw new IllegalArgumentException(word + " is not known");
        }
        return tags.get(entry[1]);
    }

    /** The tags that a word may have. */
    byte[] tagsOf(String word) {
        byte[] entry = entry(word);
        return entry == null ? openTags.clone() : Arrays.copyOfRange(entry, 2, entry.length);
    }

    private byte @Nullable [] entry(String word) {
        int entry = words.get(new FeaturePart(word).code());
        return entry == CodeTable.NONE ? null : entries[entry];
    }

    /** The name of a feature as it stands before its value. */
    static FeaturePart feature(int number) {
        return new FeaturePart(number + ":");
    }

    private static void write(OutputStream file) throws IOException {
        MaxentTagger model = new MaxentTagger(MODEL);
        DataOutputStream out = new DataOutputStream(file);
        Tags tags = new Tags(PrivateFields.get(model, "tags"));
        out.writeInt(tags.names.size());
        for (String name : tags.names) {
            out.writeUTF(name);
        }
        byte[] open = tags.expanded((String[]) PrivateFields.call(tags.theirs, "getOpenTagsArray"));
        out.writeByte(open.length);
        out.write(open);
        writeFeatures(
                (List<?>) PrivateFields.get(model, "fAssociations"),
                (double[]) PrivateFields.get(PrivateFields.get(model, "prob"), "lambda"),
                out);
        int rareBelow = (int) PrivateFields.get(model, "rareWordThresh");
        Map<?, ?> dictionary = (Map<?, ?>) PrivateFields.get(PrivateFields.get(model, "dict"), "dict");
        CodeTable words = new CodeTable(dictionary.size());
        List<byte[]> entries = new ArrayList<>();
        for (Map.Entry<?, ?> word : dictionary.entrySet()) {
            words.put((String) word.getKey(), entries.size());
            entries.add(tags.entry(word.getValue(), rareBelow));
        }
        words.write(out);
        out.writeInt(entries.size());
        for (byte[] entry : entries) {
            out.writeByte(entry.length);
            out.write(entry);
        }
    }

    private static void writeFeatures(List<?> byNumber, double[] weights, DataOutputStream out) throws IOException {
        int count = byNumber.stream()
                .mapToInt(values -> ((Map<?, ?>) values).size())
                .sum();
        CodeTable features = new CodeTable(count);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        DataOutputStream row = new DataOutputStream(rows);
        int size = 0;
        int all = 0;
        for (int number = 0; number < byNumber.size(); number++) {
            for (Map.Entry<?, ?> value : ((Map<?, ?>) byNumber.get(number)).entrySet()) {
                features.put(feature(number).text() + value.getKey(), size++);
                int[] ofTags = (int[]) value.getValue();
                int present = (int)
                        Arrays.stream(ofTags).filter(weight -> weight >= 0).count();
                row.writeByte(present);
                all += present;
                for (int tag = 0; tag < ofTags.length; tag++) {
                    if (ofTags[tag] >= 0) {
                        row.writeByte(tag);
                        row.writeDouble(weights[ofTags[tag]]);
                    }
                }
            }
        }
        features.write(out);
        out.writeInt(size);
        out.writeInt(all);
        rows.writeTo(out);
    }

    /** CoreNLP's tags, of which some always come in pairs. */
    private static final class Tags {

        private final Object theirs;
        private final List<String> names = new ArrayList<>();

        Tags(Object theirs) {
            this.theirs = theirs;
            ((Iterable<?>) PrivateFields.get(theirs, "index")).forEach(tag -> names.add((String) tag));
        }

        /** Whether it is rare, its most frequent tag, and all that it may have. */
        byte[] entry(Object count, int rareBelow) {
            byte[] may = expanded((String[]) PrivateFields.call(count, "getTags"));
            byte[] entry = new byte[may.length + 2];
            entry[0] = (byte) ((int) PrivateFields.call(count, "sum") < rareBelow ? 1 : 0);
            entry[1] = (byte) names.indexOf((String) PrivateFields.call(count, "getFirstTag"));
            System.arraycopy(may, 0, entry, 2, may.length);
            return entry;
        }

        /** A verb that may be VBD may be VBN, and VB goes with VBP, whichever of them were seen. */
        byte[] expanded(String[] tags) {
            List<String> all = new ArrayList<>(List.of(tags));
            pair("VBD", "VBN", all);
            pair("VB", "VBP", all);
            byte[] numbers = new byte[all.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (byte) names.indexOf(all.get(i));
            }
            return numbers;
        }

        private static void pair(String one, String other, List<String> tags) {
            if (tags.contains(one) != tags.contains(other)) {
                tags.add(tags.contains(one) ? other : one);
            }
        }
    }
}

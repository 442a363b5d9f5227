package org.casus.text;

import edu.stanford.nlp.parser.shiftreduce.BaseModel;
import edu.stanford.nlp.parser.shiftreduce.PerceptronModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import edu.stanford.nlp.util.Index;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * Loads the shift-reduce parser, from a file made of it where there is a folder for one: that file is mapped, not read, so
 * that the parser is there at once and its weights are no part of the heap (decision 0018). The trees are the same.
 */
final class ParserModel {

    private static final String MODEL = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

    /** Changes with CoreNLP's model and with the form of the file. */
    private static final String FILE = "englishSR-4.5.10-1.bin";

    private ParserModel() {}

    /**
     * Loads the parser.
     *
     * @param folder where the mapped form is kept, made by the first call; null for none
     */
    static ShiftReduceParser load(@Nullable Path folder) {
        if (folder == null) {
            return ShiftReduceParser.loadModel(MODEL);
        }
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                write(ShiftReduceParser.loadModel(MODEL), file);
            }
            return read(file);
        } catch (IOException | ReflectiveOperationException e) {
            throw new CasusException(file + ": cannot be made or read (" + e + "); delete it, or check the folder", e);
        }
    }

    private static ShiftReduceParser read(Path file) throws IOException, ReflectiveOperationException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte[] serialized = new byte[bytes.getInt()];
            bytes.get(serialized);
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized))) {
                ShiftReduceParser parser = (ShiftReduceParser) in.readObject();
                weights().set(model(parser), new WeightTable(bytes));
                return parser;
            }
        }
    }

    private static void write(ShiftReduceParser parser, Path file) throws IOException, ReflectiveOperationException {
        PerceptronModel model = model(parser);
        WeightMap weights = (WeightMap) weights().get(model);
        weights().set(model, new WeightMap());
        ByteArrayOutputStream serialized = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialized)) {
            out.writeObject(parser);
        }
        // under another name until complete: two processes may do this at once, and either may be killed
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "parser", ".part");
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.writeInt(serialized.size());
                serialized.writeTo(out);
                WeightTable.write(weights, transitions(model), out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static PerceptronModel model(ShiftReduceParser parser) throws ReflectiveOperationException {
        Field field = ShiftReduceParser.class.getDeclaredField("model");
        field.setAccessible(true);
        return (PerceptronModel) field.get(parser);
    }

    private static Field weights() throws ReflectiveOperationException {
        Field field = PerceptronModel.class.getDeclaredField("featureWeights");
        field.setAccessible(true);
        return field;
    }

    private static int transitions(PerceptronModel model) throws ReflectiveOperationException {
        Field field = BaseModel.class.getDeclaredField("transitionIndex");
        field.setAccessible(true);
        return ((Index<?>) field.get(model)).size();
    }
}

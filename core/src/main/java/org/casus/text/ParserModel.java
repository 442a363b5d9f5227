package org.casus.text;

import edu.stanford.nlp.parser.shiftreduce.BaseModel;
import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.FinalizeTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.PerceptronModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import edu.stanford.nlp.util.Index;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.table.PreparedFiles;
import org.casus.text.ParserMove.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Loads the shift-reduce parser, from a file made of CoreNLP's model where there is a folder for one: that file is mapped,
 * not read, so that the parser is there at once and its weights are no part of the heap (decision 0018).
 */
final class ParserModel {

    private static final String MODEL = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

    /** Changes with CoreNLP's model and with the form of the file. */
    private static final String FILE = "englishSR-4.5.10-2.bin";

    private static final Kind[] KINDS = Kind.values();

    private ParserModel() {}

    /**
     * Loads the parser.
     *
     * @param prepared where the mapped form is kept, made by the first call; null for none
     */
    static ShiftReduce load(@Nullable PreparedFiles prepared) {
        try {
            if (prepared == null) {
                return of(ShiftReduceParser.loadModel(MODEL));
            }
            Path file =
                    prepared.file(FILE, out -> write(ShiftReduceParser.loadModel(MODEL), new DataOutputStream(out)));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
        } catch (IOException e) {
            throw new CasusException("the parser's model cannot be read; is the models jar complete? (" + e + ")", e);
        }
    }

    /** A parser with another's moves and weights. */
    static ShiftReduce of(ShiftReduceParser parser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(parser, new DataOutputStream(bytes));
        return read(ByteBuffer.wrap(bytes.toByteArray()));
    }

    private static ShiftReduce read(ByteBuffer bytes) {
        List<ParserMove> moves = new ArrayList<>();
        for (int count = bytes.getInt(); count > 0; count--) {
            Kind kind = KINDS[bytes.get()];
            boolean root = bytes.get() != 0;
            List<FeaturePart> labels = new ArrayList<>();
            for (int parts = bytes.get(); parts > 0; parts--) {
                byte[] label = new byte[bytes.get()];
                bytes.get(label);
                labels.add(new FeaturePart(new String(label, StandardCharsets.US_ASCII)));
            }
            moves.add(new ParserMove(kind, labels, root));
        }
        return new ShiftReduce(moves, new WeightTable(bytes));
    }

    private static void write(ShiftReduceParser parser, DataOutputStream out) throws IOException {
        Object model = field(ShiftReduceParser.class, "model", parser);
        Index<?> transitions = (Index<?>) field(BaseModel.class, "transitionIndex", model);
        out.writeInt(transitions.size());
        for (Object transition : transitions) {
            write(move((Transition) transition), out);
        }
        WeightMap weights = (WeightMap) field(PerceptronModel.class, "featureWeights", model);
        WeightTable.write(weights, transitions.size(), out);
    }

    private static void write(ParserMove move, DataOutputStream out) throws IOException {
        out.writeByte(move.kind().ordinal());
        out.writeBoolean(move.root());
        out.writeByte(move.labels().size());
        for (FeaturePart label : move.labels()) {
            byte[] bytes = label.text().getBytes(StandardCharsets.US_ASCII);
            out.writeByte(bytes.length);
            out.write(bytes);
        }
    }

    private static ParserMove move(Transition transition) {
        if (transition instanceof BinaryTransition binary) {
            Kind kind = binary.side == BinaryTransition.Side.LEFT ? Kind.LEFT : Kind.RIGHT;
            return new ParserMove(kind, List.of(new FeaturePart(binary.label)), binary.isRoot);
        }
        if (transition instanceof CompoundUnaryTransition unary) {
            List<FeaturePart> labels =
                    Stream.of(unary.labels).map(FeaturePart::new).toList();
            return new ParserMove(Kind.UNARY, labels, unary.isRoot);
        }
        if (transition instanceof ShiftTransition) {
            return new ParserMove(Kind.SHIFT, List.of(), false);
        }
        if (transition instanceof FinalizeTransition) {
            return new ParserMove(Kind.FINISH, List.of(), false);
        }
        if (transition instanceof IdleTransition) {
            return new ParserMove(Kind.IDLE, List.of(), false);
        }
        throw new IllegalStateException("the parser knows a move of another kind: " + transition);
    }

    private static Object field(Class<?> owner, String name, Object object) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new CasusException("CoreNLP's " + owner + " is not the one Casus was made for: no " + name, e);
        }
    }
}

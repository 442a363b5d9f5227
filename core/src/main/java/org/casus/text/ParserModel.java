package org.casus.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.casus.CasusException;
import org.casus.table.PreparedFiles;
import org.casus.table.SerializedObjects;
import org.casus.table.SerializedObjects.Constant;
import org.casus.table.SerializedObjects.Instance;
import org.casus.text.ParserMove.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Loads the shift-reduce parser, from a file made of CoreNLP's model where there is a folder for one: its weights are copied
 * into arrays at once (decisions 0018 and 0033).
 */
final class ParserModel {

    private static final String MODEL = "/edu/stanford/nlp/models/srparser/englishSR.ser.gz";

    private static final String TRANSITIONS = "edu.stanford.nlp.parser.shiftreduce.";

    /** Changes with CoreNLP's model and with the form of the file. */
    private static final String FILE = "englishSR-4.5.10-4.bin";

    /** About as long as the file. */
    private static final int FILE_BYTES = 180 << 20;

    private static final int BUFFER = 1 << 16;

    private static final Kind[] KINDS = Kind.values();

    private ParserModel() {}

    /**
     * Loads the parser.
     *
     * @param prepared where the prepared form is kept, made by the first call; null for none
     */
    static ShiftReduce load(@Nullable PreparedFiles prepared) {
        try {
            if (prepared == null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(FILE_BYTES);
                write(bytes);
                return read(ByteBuffer.wrap(bytes.toByteArray()));
            }
            Path file = prepared.file(FILE, ParserModel::write);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
        } catch (IOException e) {
            throw new CasusException("the parser's model cannot be read; is the models jar complete? (" + e + ")", e);
        }
    }

    private static void write(OutputStream out) throws IOException {
        InputStream model = ParserModel.class.getResourceAsStream(MODEL);
        if (model == null) {
            throw new IOException(MODEL + " is not on the class path");
        }
        try (InputStream bytes = new BufferedInputStream(new GZIPInputStream(model, BUFFER), BUFFER)) {
            write(bytes, new DataOutputStream(out));
        }
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

    /** Writes the prepared form of a parser that Java has serialised. */
    private static void write(InputStream serialised, DataOutputStream out) throws IOException {
        ParserWeights weights = new ParserWeights();
        SerializedObjects objects = new SerializedObjects(serialised, Map.of(ParserWeights.TYPE, weights));
        if (!(objects.read() instanceof Instance parser)) {
            throw new IOException("no parser in the model");
        }
        List<ParserMove> moves = moves(parser.instance("model").instance("transitionIndex"));
        out.writeInt(moves.size());
        for (ParserMove move : moves) {
            write(move, out);
        }
        weights.write(moves.size(), out);
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

    /** The parser's moves in the order of their numbers. */
    private static List<ParserMove> moves(Instance index) throws IOException {
        List<ParserMove> moves = new ArrayList<>();
        for (Object transition : index.instance("objects").contents()) {
            if (transition instanceof Instance move) {
                moves.add(move(move));
            }
        }
        return moves;
    }

    private static ParserMove move(Instance transition) throws IOException {
        boolean root = Boolean.TRUE.equals(transition.fields().get("isRoot"));
        return switch (transition.type().substring(TRANSITIONS.length())) {
            case "BinaryTransition" -> new ParserMove(binary(transition), labels(transition, "label"), root);
            case "CompoundUnaryTransition" -> new ParserMove(Kind.UNARY, labels(transition, "labels"), root);
            case "ShiftTransition" -> new ParserMove(Kind.SHIFT, List.of(), false);
            case "FinalizeTransition" -> new ParserMove(Kind.FINISH, List.of(), false);
            case "IdleTransition" -> new ParserMove(Kind.IDLE, List.of(), false);
            default -> throw new IOException("the parser knows a move of another kind: " + transition.type());
        };
    }

    private static Kind binary(Instance transition) throws IOException {
        if (transition.fields().get("side") instanceof Constant side) {
            return side.name().equals("LEFT") ? Kind.LEFT : Kind.RIGHT;
        }
        throw new IOException("a move of two phrases without a side");
    }

    /** One or several. */
    private static List<FeaturePart> labels(Instance transition, String field) throws IOException {
        Object labels = transition.fields().get(field);
        if (labels instanceof String label) {
            return List.of(new FeaturePart(label));
        }
        if (labels instanceof List<?> several) {
            return several.stream()
                    .map(label -> new FeaturePart((String) label))
                    .toList();
        }
        throw new IOException("a move without labels: " + transition.type());
    }
}

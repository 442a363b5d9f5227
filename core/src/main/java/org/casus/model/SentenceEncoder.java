package org.casus.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.casus.CasusException;
import org.casus.table.PreparedFiles;

/**
 * The encoder e5-small-v2 (Wang et al. 2022), 8-bit, fine-tuned on event types by an {@link Adapter}, run by ONNX Runtime on
 * one thread, so that the same text gives the same numbers. Thread-safe.
 */
public final class SentenceEncoder {

    /** Name and version of the artifact it comes from, for provenance. */
    public static final String VERSION = "e5-small-v2-q 0.36.2";

    private static final String NAME = "/e5-small-v2-q";
    private static final String ADAPTER = "/models/plover-encoder.bin";
    private static final int MOST_PIECES = 256;

    private final WordPiece pieces;
    private final OrtSession session;

    private SentenceEncoder(WordPiece pieces, OrtSession session) {
        this.pieces = pieces;
        this.session = session;
    }

    /**
     * Loads the encoder as it was trained, which takes about a second the first time, and a fifth of that where there is a
     * folder for {@link PreparedFiles}: they hold its graph with what training has added.
     *
     * @throws CasusException where its files are not on the class path or the machine cannot run it
     */
    public static SentenceEncoder load() {
        return PreparedFiles.ofProcess().map(SentenceEncoder::load).orElseGet(() -> load(adapter()));
    }

    static SentenceEncoder load(PreparedFiles prepared) {
        try {
            EncoderRuntime.prepare(prepared);
            String name = VERSION.replace(' ', '-') + "-" + PreparedFiles.mark(resource(ADAPTER)) + ".onnx";
            Path graph = prepared.file(name, out -> out.write(weights().with(adapter())));
            return load((environment, options) -> environment.createSession(graph.toString(), options));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The same with an adapter of one's own. */
    public static SentenceEncoder load(Adapter adapter) {
        byte[] graph = weights().with(adapter);
        return load((environment, options) -> environment.createSession(graph, options));
    }

    @FunctionalInterface
    private interface Opening {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    private static SentenceEncoder load(Opening graph) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SentenceEncoder(pieces(), graph.open(OrtEnvironment.getEnvironment(), options));
        } catch (OrtException | LinkageError e) {
            throw failed(e);
        }
    }

    static Adapter adapter() {
        try (InputStream adapter = open(ADAPTER)) {
            return Adapter.read(adapter);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Its weights before training. */
    public static OnnxWeights weights() {
        try (InputStream graph = open(NAME + ".onnx")) {
            return OnnxWeights.read(graph.readAllBytes());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Its vocabulary. */
    public static WordPiece pieces() {
        try (InputStream vocabulary = open(NAME + "-tokenizer.json")) {
            return WordPiece.read(vocabulary);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static CasusException failed(Throwable e) {
        return new CasusException(
                "cannot load the sentence encoder (" + e.getMessage() + "); code without it: --model none", e);
    }

    private static InputStream open(String resource) throws IOException {
        return resource(resource).openStream();
    }

    private static URL resource(String resource) {
        URL found = SentenceEncoder.class.getResource(resource);
        if (found == null) {
            throw new CasusException("the sentence encoder's file " + resource
                    + " is not on the class path; build again, or code without it: --model none");
        }
        return found;
    }

    /** The vectors of a text; what lies beyond 256 pieces is not seen. */
    public Encoding encode(String text) {
        WordPiece.Pieces cut = pieces.cut(text, MOST_PIECES);
        int length = cut.ids().size();
        long[] ids = cut.ids().stream().mapToLong(Integer::longValue).toArray();
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        long[] shape = {1, length};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] vectors = (float[][][]) result.get(0).getValue();
            return new Encoding(vectors[0], cut.spans());
        } catch (OrtException e) {
            throw new CasusException("the sentence encoder failed on: " + text, e);
        }
    }
}

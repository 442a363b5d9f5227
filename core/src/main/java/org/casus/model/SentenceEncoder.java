package org.casus.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.casus.CasusException;

/**
 * The encoder all-MiniLM-L6-v2 (Wang et al. 2020, Reimers and Gurevych 2019), 8-bit, run by ONNX Runtime on one thread, so
 * that the same text gives the same numbers. Thread-safe.
 */
public final class SentenceEncoder {

    /** Name and version of the artifact it comes from, for provenance. */
    public static final String VERSION = "all-minilm-l6-v2-q 1.19.0-beta29";

    /** Numbers in a vector. */
    public static final int SIZE = 384;

    private static final String NAME = "/all-minilm-l6-v2-q";
    private static final int MOST_PIECES = 256;

    private final WordPiece pieces;
    private final OrtSession session;

    private SentenceEncoder(WordPiece pieces, OrtSession session) {
        this.pieces = pieces;
        this.session = session;
    }

    /**
     * Loads the encoder, which takes about half a second.
     *
     * @throws CasusException where its files are not on the class path or the machine cannot run it
     */
    public static SentenceEncoder load() {
        try (InputStream vocabulary = open(NAME + "-tokenizer.json");
                InputStream graph = open(NAME + ".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            WordPiece pieces = WordPiece.read(vocabulary);
            return new SentenceEncoder(
                    pieces, OrtEnvironment.getEnvironment().createSession(graph.readAllBytes(), options));
        } catch (IOException | OrtException | LinkageError e) {
            throw new CasusException(
                    "cannot load the sentence encoder (" + e.getMessage() + "); code without it: --model none", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = SentenceEncoder.class.getResourceAsStream(resource);
        if (in == null) {
            throw new CasusException("the sentence encoder's file " + resource
                    + " is not on the class path; build again, or code without it: --model none");
        }
        return in;
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

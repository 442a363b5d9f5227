package org.casus.text;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The scores of one state of the parser, by the mapped table and by CoreNLP's hash map. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WeightsBenchmark {

    private static final int FEATURES = 500_000;
    private static final int TRANSITIONS = 90;

    /** Features of a state, about. */
    private static final int ASKED = 150;

    private final WeightMap map = new WeightMap();
    private WeightTable table = new WeightTable(ByteBuffer.allocate(2 * Long.BYTES));
    private final Random random = new Random(1);
    private final float[] scores = new float[TRANSITIONS];
    private final long[] codes = new long[ASKED];
    private final long[] room = new long[ASKED];
    private final FeaturePart name = new FeaturePart("S0WT-");
    private final FeaturePart[] words = new FeaturePart[2 * FEATURES];

    /** Fills both with the same made-up features; every other one asked for is in neither, as in parsing. */
    @Setup
    public void fill() throws IOException {
        for (int feature = 0; feature < FEATURES; feature++) {
            Weight weight = new Weight();
            weight.updateWeight(random.nextInt(TRANSITIONS), random.nextFloat());
            map.put("S0WT-" + feature, weight);
        }
        for (int word = 0; word < words.length; word++) {
            words[word] = new FeaturePart(Integer.toString(word));
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ParserWeights.of(serialised(map)).write(TRANSITIONS, new DataOutputStream(written));
        table = new WeightTable(ByteBuffer.wrap(written.toByteArray()));
    }

    private static InputStream serialised(WeightMap map) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(map);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** CoreNLP's way. */
    @Benchmark
    public float[] scoresByHashMap() {
        Arrays.fill(scores, 0);
        for (int i = 0; i < ASKED; i++) {
            Weight weight = map.get("S0WT-" + words[random.nextInt(words.length)].text());
            if (weight != null) {
                weight.score(scores);
            }
        }
        return scores;
    }

    /** Casus's way. */
    @Benchmark
    public float[] scoresByTable() {
        Arrays.fill(scores, 0);
        for (int i = 0; i < ASKED; i++) {
            codes[i] = words[random.nextInt(words.length)].after(name.code());
        }
        table.score(codes, ASKED, room, scores);
        return scores;
    }
}

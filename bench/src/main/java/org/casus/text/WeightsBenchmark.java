package org.casus.text;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The parser's weights in the mapped table and in CoreNLP's hash map. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WeightsBenchmark {

    private static final int FEATURES = 500_000;
    private static final int TRANSITIONS = 90;

    private WeightMap map = new WeightMap();
    private WeightTable table = new WeightTable(ByteBuffer.allocate(Integer.BYTES));
    private final Random random = new Random(1);

    /** Fills both with the same made-up features; every other one asked for is in neither, as in parsing. */
    @Setup
    public void fill() throws IOException {
        for (int feature = 0; feature < FEATURES; feature++) {
            Weight weight = new Weight();
            weight.updateWeight(random.nextInt(TRANSITIONS), random.nextFloat());
            map.put("S0WT-" + feature, weight);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        WeightTable.write(map, TRANSITIONS, new DataOutputStream(written));
        table = new WeightTable(ByteBuffer.wrap(written.toByteArray()));
    }

    private String feature() {
        return "S0WT-" + random.nextInt(2 * FEATURES);
    }

    /** The making of the feature alone, which the next two hold too. */
    @Benchmark
    public String featureAlone() {
        return feature();
    }

    /** CoreNLP's way. */
    @Benchmark
    public @Nullable Weight weightInHashMap() {
        return map.get(feature());
    }

    /** Casus's way. */
    @Benchmark
    public @Nullable Weight weightInTable() {
        return table.get(feature());
    }
}

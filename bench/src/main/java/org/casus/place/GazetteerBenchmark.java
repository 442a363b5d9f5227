package org.casus.place;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whether names are those of places: four that are, four that are not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GazetteerBenchmark {

    private static final List<String> NAMES =
            List.of("kharkiv", "gao", "port sudan", "san salvador", "qwxyz", "no such town", "the", "zzz");

    private final Gazetteer gazetteer = Gazetteer.fromResources();

    /** Eight look-ups. */
    @Benchmark
    public int eightNames() {
        int found = 0;
        for (String name : NAMES) {
            found += gazetteer.has(name) ? 1 : 0;
        }
        return found;
    }
}

package org.casus.bench.speed;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the JMH benchmarks, which stand in the packages of what they measure. */
@Command(
        name = "jmh",
        description = "Times of the hot pieces: parser weights, patterns, words of time, place names.",
        mixinStandardHelpOptions = true)
public final class HotPiecesBench implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = "org\\.casus\\..*Benchmark",
            description = "Which, as a regular expression (default: all).")
    private String pattern = "";

    @Override
    public Integer call() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(pattern)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .build())
                .run();
        return 0;
    }
}

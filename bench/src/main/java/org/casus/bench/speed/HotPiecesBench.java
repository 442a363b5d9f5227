package org.casus.bench.speed;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the JMH benchmarks, which stand in the packages of what they measure. */
@Command(
        name = "jmh",
        description =
                "Times of the hot pieces: stages of a sentence, parser weights, patterns, place names, fingerprints.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  casus-bench jmh", "  casus-bench jmh Stages --iterations 10"})
public final class HotPiecesBench implements Callable<Integer> {

    private static final int WARM_UP = 2;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = "org\\.casus\\..*Benchmark",
            description = "Which, as a regular expression (default: all).")
    private String pattern = "";

    @Option(
            names = "--iterations",
            defaultValue = "3",
            description = "So many measurements of a second each (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Override
    public Integer call() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(pattern)
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .build())
                .run();
        return 0;
    }
}

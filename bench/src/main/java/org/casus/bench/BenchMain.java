package org.casus.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.casus.CasusException;
import org.casus.bench.ecb.EcbTrainCommand;
import org.casus.bench.speed.ExhaustiveBench;
import org.casus.bench.speed.HotPiecesBench;
import org.casus.bench.speed.ThroughputBench;
import org.casus.bench.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benches. */
@Command(
        name = "casus-bench",
        description = "Measures Casus on development sets and compares with the expected scores.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SeedBench.class,
            ArticleBench.class,
            ReprintsBench.class,
            ClustersBench.class,
            EcbBench.class,
            EcbTrainCommand.class,
            ScaleBench.class,
            TimeBench.class,
            ActorsBench.class,
            GeoBench.class,
            EventLocationBench.class,
            AttributionBench.class,
            AttributionSentencesBench.class,
            CasualtiesBench.class,
            GsrBench.class,
            PlvBench.class,
            SentencesBench.class,
            Case21Bench.class,
            FactualityBench.class,
            StoreBench.class,
            ThroughputBench.class,
            ExhaustiveBench.class,
            HotPiecesBench.class,
            TrainCommand.class
        },
        synopsisSubcommandLabel = "NAME")
public final class BenchMain {

    private BenchMain() {}

    /** Runs a bench and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new BenchMain());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof CasusException) {
                command.getErr().println("casus-bench: " + problem.getMessage());
            } else {
                problem.printStackTrace(command.getErr());
            }
            return 2;
        });
        return line;
    }
}

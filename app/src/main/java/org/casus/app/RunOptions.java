package org.casus.app;

import picocli.CommandLine.Option;

/** How a command that codes articles runs; the same for all of them. */
final class RunOptions {

    /** More threads than this by default could need more memory than the launcher gives. */
    private static final int MOST_THREADS = 4;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description =
                    "Code N articles at a time; the output does not depend on it. Default: one for each processor, at"
                            + " most " + MOST_THREADS + ".")
    private int jobs;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no notes on skipped input; errors are still told.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Threads to code with, at least 1. */
    int threads() {
        return jobs > 0 ? jobs : Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    }

    /** Whether only errors are told. */
    boolean quiet() {
        return quiet;
    }
}

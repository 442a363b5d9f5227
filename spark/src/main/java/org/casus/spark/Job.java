package org.casus.spark;

import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.casus.CasusException;
import picocli.CommandLine;

/** Runs a job as spark-submit starts it. */
final class Job {

    private static final int FAILED = 2;

    private Job() {}

    /** Runs a command; a job that failed ends the program with its exit code, so that the cluster sees it. */
    static void run(Callable<Integer> command, String[] args) {
        int code = commandLine(command).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine(Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        line.setExecutionExceptionHandler((problem, failed, parsed) -> {
            if (problem instanceof CasusException) {
                failed.getErr().println(failed.getCommandName() + ": " + problem.getMessage());
            } else {
                problem.printStackTrace(failed.getErr());
            }
            return FAILED;
        });
        return line;
    }

    /** The session that spark-submit has set up. */
    static SparkSession session(String name) {
        return SparkSession.builder().appName(name).getOrCreate();
    }
}

package org.casus.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.casus.output.OutputOptions;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams and what is known of them. Data goes to {@code out}, everything else to {@code err}.
 *
 * @param in standard input, bytes as they come
 * @param out standard output
 * @param err standard error, in UTF-8
 * @param inputIsTerminal whether a person would have to type the input
 * @param outputIsTerminal whether a person reads the output
 * @param errorsAreSeen whether a person watches standard error
 * @param width columns of the terminal
 */
record Console(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorsAreSeen,
        int width) {

    /** Set by the launcher to those of "in", "out", "err" that are terminals, comma-separated. */
    private static final String TERMINALS = "CASUS_TERMINALS";

    private static final String COLUMNS = "COLUMNS";

    /**
     * The streams of this process. Java 17 cannot ask which of them are terminals, so the launcher tells. Output goes
     * past {@code System.out}, which would hide that the reader of a pipe has gone.
     */
    static Console ofProcess(Map<String, String> environment) {
        String terminals = environment.get(TERMINALS);
        boolean all = terminals == null && System.console() != null;
        String known = terminals == null ? "" : terminals;
        return new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                all || known.contains("in"),
                all || known.contains("out"),
                all || known.contains("err"),
                width(environment.get(COLUMNS)));
    }

    private static int width(@Nullable String columns) {
        return columns != null && columns.matches("[1-9][0-9]{0,3}")
                ? Integer.parseInt(columns)
                : OutputOptions.DEFAULT_WIDTH;
    }

    /** A line on standard error. */
    void log(String message) {
        err.println("casus: " + message);
    }
}

package org.casus.app;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Runs commands away from a terminal and keeps what the last one wrote. */
final class CommandRun {

    private static final int WIDTH = 100;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Articles articles;
    private final Coders coders;
    private final int width;

    /** For commands that need no coder. */
    CommandRun() {
        this((files, in, reading) -> Stream.empty(), options -> {
            throw new AssertionError("no coder is needed");
        });
    }

    CommandRun(Articles articles, Coders coders) {
        this(articles, coders, WIDTH);
    }

    /** For tables, which are cut to the width of the terminal. */
    CommandRun(Articles articles, Coders coders, int width) {
        this.articles = articles;
        this.coders = coders;
        this.width = width;
    }

    /** A console that nobody types into or watches. */
    static Console console(OutputStream out, OutputStream err) {
        return console(out, err, WIDTH);
    }

    private static Console console(OutputStream out, OutputStream err, int width) {
        return new Console(
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                width);
    }

    /** Runs a command; its exit code. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.commandLine(
                        console(out, err, width), articles, coders, RelateCommandTest::relater, Models::annotator)
                .execute(arguments);
    }

    String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

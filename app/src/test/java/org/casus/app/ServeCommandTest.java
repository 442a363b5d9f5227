package org.casus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.casus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a server before it starts. */
final class ServeCommandTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int serve(String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100);
        ServeCommand command = new ServeCommand(console, (inputs, in, options) -> Stream.of(), options -> {
            throw new IllegalStateException("no coder is needed to serve");
        });
        return new picocli.CommandLine(command)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    console.log(String.valueOf(problem.getMessage()));
                    return ExitCode.ERROR;
                })
                .execute(arguments);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aStoreThatIsNoneIsTold(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(
                folder.resolve("notes.txt"), "no store, but long enough to have a header of a file\n".repeat(9));
        assertEquals(ExitCode.ERROR, serve("--store", other.toString(), "--port", "0"));
        assertTrue(told().contains("notes.txt"), told());
        assertEquals(
                ExitCode.ERROR, serve("--store", folder.resolve("missing.db").toString(), "--port", "0"));
        assertTrue(told().contains("missing.db"), told());
    }

    @Test
    void aPortThatIsTakenIsTold(@TempDir Path folder) throws IOException {
        Store store = Store.at(folder.resolve("empty.db"));
        store.writer().close();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertEquals(
                    ExitCode.ERROR, serve("--store", folder.resolve("empty.db").toString(), "--port", port));
            assertTrue(told().contains(port) && told().contains("--port"), told());
        }
    }
}

package org.casus.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Adds articles for ever and prints the key of each when it has been acknowledged; to be killed. */
final class WriterProcess {

    private WriterProcess() {}

    /** Arguments: the store and a word that makes this run's articles its own. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (StoreWriter writer = Store.at(Path.of(arguments[0])).writer()) {
            for (int i = 0; ; i++) {
                StoredCoding coding = Fixtures.numbered(arguments[1] + "-" + i);
                writer.add(List.of(coding));
                out.println(coding.key() + " acknowledged");
            }
        }
    }
}

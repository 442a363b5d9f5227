package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process at moments chosen by chance, many times over, and looks for what it had acknowledged. More rounds:
 * {@code -Dcasus.kill.rounds=50}.
 */
class KilledWriterTest {

    private static final int ROUNDS = Integer.getInteger("casus.kill.rounds", 10);
    private static final int LONGEST_MILLIS = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void losesNothingAcknowledged() throws Exception {
        Path file = folder.resolve("killed.db");
        Random moments = new Random(20240507);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            acknowledged.addAll(killedAfter(file, "round" + round, moments.nextInt(LONGEST_MILLIS)));
            assertTrue(acknowledged.size() > before, "nothing was written in round " + round);
            try (StoreReader reader = Store.at(file).reader()) {
                reader.checkIntegrity();
                for (String key : acknowledged) {
                    ArticleView article =
                            reader.article(key, null).orElseThrow(() -> new AssertionError(key + " is lost"));
                    assertEquals(1, article.records().size());
                    assertEquals(1, article.history().size());
                }
                assertFalse(reader.articles("talks", null, 1).items().isEmpty());
            }
        }
        System.out.println(ROUNDS + " kills, " + acknowledged.size() + " acknowledged articles, none lost");
    }

    private static Set<String> killedAfter(Path file, String round, int millis)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        file.toString(),
                        round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> keys = new HashSet<>();
        try (BufferedReader out = process.inputReader()) {
            String first = out.readLine();
            if (first != null) {
                take(first, keys);
            }
            Thread.sleep(millis);
            // SIGKILL: no handler runs, nothing is flushed; through the handle, because the process would close its
            // output
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                take(line, keys);
            }
        }
        process.waitFor();
        return keys;
    }

    /** A line cut off by the kill acknowledges nothing. */
    private static void take(String line, Set<String> keys) {
        if (line.endsWith(" acknowledged")) {
            keys.add(line.substring(0, line.indexOf(' ')));
        }
    }
}

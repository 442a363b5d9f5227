package org.casus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.casus.store.Store;
import org.casus.store.StoreReader;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;

/**
 * Kills a process that writes to a store at moments chosen by chance, and looks for what it had acknowledged.
 *
 * @param file the store
 */
record KillRounds(Path file) {

    private static final int LONGEST_MILLIS = 300;
    private static final int BETWEEN_ROUNDS = 1_000_000;
    private static final String ACKNOWLEDGED = " acknowledged";

    /** How many acknowledged articles are missing, or not whole, after so many kills. */
    int lost(int rounds) throws IOException, InterruptedException {
        Random moments = new Random(1);
        Set<String> acknowledged = new HashSet<>();
        Set<String> lost = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            acknowledged.addAll(killedAfter(round, moments.nextInt(LONGEST_MILLIS)));
            try (StoreReader reader = Store.at(file).reader()) {
                reader.checkIntegrity();
                for (String key : acknowledged) {
                    if (reader.article(key, null)
                            .filter(article -> article.records().size() == 1)
                            .isEmpty()) {
                        lost.add(key);
                    }
                }
            }
        }
        return rounds > 0 && acknowledged.isEmpty() ? rounds : lost.size();
    }

    private Set<String> killedAfter(int round, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillRounds.class.getName(),
                        file.toString(),
                        String.valueOf(round * BETWEEN_ROUNDS)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> keys = new HashSet<>();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine(); // the moment is counted from the first article on
            Thread.sleep(millis);
            process.toHandle().destroyForcibly(); // SIGKILL: nothing is flushed
            for (; line != null; line = out.readLine()) {
                if (line.endsWith(ACKNOWLEDGED)) { // a line cut off acknowledges nothing
                    keys.add(line.substring(0, line.indexOf(' ')));
                }
            }
        }
        process.waitFor();
        return keys;
    }

    /** The process to kill: adds articles for ever and prints the key of each when it has been acknowledged. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SyntheticNews news = new SyntheticNews(3, 1);
        try (StoreWriter writer = Store.at(Path.of(arguments[0])).writer()) {
            for (int n = Integer.parseInt(arguments[1]); ; n++) {
                StoredCoding coding = news.coding(n);
                writer.add(List.of(coding));
                out.println(coding.key() + ACKNOWLEDGED);
            }
        }
    }
}

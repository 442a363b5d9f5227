package org.casus.bench.speed;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.CasusException;
import org.casus.article.Article;

/** Starts processes one at a time and takes their measurements. */
final class Processes {

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
    private static final int SECONDS = 60;

    /** As the launcher starts the command line. */
    private static final List<String> MACHINE = List.of(
            "-Xms800m",
            "-Xmn400m",
            "-Xmx1800m",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    /** How the launcher has the Java machine compile. */
    enum Length {
        /** For input of at most a megabyte. */
        SHORT("-XX:TieredStopAtLevel=1"),
        LONG(
                "-XX:Tier4InvocationThreshold=80000",
                "-XX:Tier4MinInvocationThreshold=12000",
                "-XX:Tier4CompileThreshold=120000",
                "-XX:Tier4BackEdgeThreshold=480000",
                "-XX:FreqInlineSize=100",
                "-XX:MaxInlineLevel=4",
                "-XX:InlineSmallCode=1000");

        /** As the launcher bounds the size of files, here that of their text. */
        private static final int SHORT_CHARACTERS = 1 << 20;

        private final List<String> options;

        Length(String... options) {
            this.options = List.of(options);
        }

        /** Which it is for so many articles. */
        static Length of(Path data, int number) {
            long characters = 0;
            try (RepeatedArticles all = new RepeatedArticles(data, number)) {
                for (Optional<Article> next = all.next();
                        next.isPresent() && characters <= SHORT_CHARACTERS;
                        next = all.next()) {
                    characters += next.get().text().length();
                }
            }
            return characters <= SHORT_CHARACTERS ? SHORT : LONG;
        }
    }

    private Processes() {}

    /**
     * Codes in a fresh Java machine.
     *
     * @param cache folder of the models' prepared forms and the archive of classes; an empty one makes a cold start
     */
    static Measurement casus(Path data, int articles, int threads, Path cache, Length length) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(MACHINE);
        command.addAll(length.options);
        command.add("-Dcasus.cache=" + cache);
        String classPath = System.getProperty("java.class.path");
        archive(classPath, cache.resolve("classes.jsa")).ifPresent(command::add);
        command.addAll(List.of("-cp", classPath, ThroughputRun.class.getName()));
        command.addAll(List.of(data.toString(), String.valueOf(articles), String.valueOf(threads)));
        return Measurement.of(output(command));
    }

    /** The option that uses the archive of classes, or first makes it; classes in folders cannot be archived. */
    private static Optional<String> archive(String classPath, Path archive) {
        if (Stream.of(classPath.split(File.pathSeparator)).map(Path::of).anyMatch(Files::isDirectory)) {
            return Optional.empty();
        }
        return Optional.of((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    }

    /**
     * Runs a command of another system in a shell.
     *
     * @param command {@code {}} stands for the file of articles
     * @return processor seconds, its own and those of the processes it started
     */
    static double peer(String command, Path articles) throws IOException {
        String filled = command.replace("{}", "'" + articles + "'");
        String times = output(List.of("sh", "-c", "( " + filled + " ) >/dev/null || exit 1; times"));
        Matcher matcher = TIMES.matcher(times);
        double seconds = -1;
        while (matcher.find()) { // the last line is that of the children
            seconds = seconds(matcher.group(1), matcher.group(2)) + seconds(matcher.group(3), matcher.group(4));
        }
        if (seconds < 0) {
            throw new CasusException("--peer: the shell's times are not to be read: " + times);
        }
        return seconds;
    }

    private static double seconds(String minutes, String seconds) {
        return SECONDS * Double.parseDouble(minutes) + Double.parseDouble(seconds);
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CasusException("failed, for the reason above: " + String.join(" ", command));
            }
            return output;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CasusException("interrupted before the end", e);
        }
    }
}

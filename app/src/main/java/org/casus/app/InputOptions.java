package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.CasusException;
import org.casus.source.Columns;
import org.casus.web.WebPages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command that codes articles reads; the same for all of them. */
final class InputOptions {

    private static final List<String> PARTS = List.of("id", "url", "date", "title", "text");

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Text, HTML, JSON Lines, CSV, WARC, WACZ, a feed or an e-mail; a folder for all files in it; an"
                            + " address of a page, feed or sitemap; - for standard input, which is also read when no FILE is given"
                            + " and something is piped in.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Publication date of articles that give none; without one weekdays stay unresolved.")
    private @Nullable LocalDate date;

    @Option(
            names = "--columns",
            paramLabel = "PART=NAME",
            split = ",",
            description =
                    "Columns of a CSV file that hold id, url, date, title and text, where they are named otherwise:"
                            + " --columns text=body,date=published.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Mixin
    private FetchingOptions fetching = new FetchingOptions();

    /** How input is read. */
    Articles.ReadOptions reading() {
        return new Articles.ReadOptions(date, columnNames(), fetching.options());
    }

    private Columns columnNames() {
        for (String part : columns.keySet()) {
            if (!PARTS.contains(part)) {
                throw new CasusException(
                        "--columns " + part + "=...: there is no part \"" + part + "\"; name one of " + PARTS);
            }
        }
        Columns standard = Columns.STANDARD;
        return new Columns(
                columns.getOrDefault("id", standard.id()),
                columns.getOrDefault("url", standard.url()),
                columns.getOrDefault("date", standard.date()),
                columns.getOrDefault("title", standard.title()),
                columns.getOrDefault("text", standard.text()));
    }

    /**
     * The files to read.
     *
     * @param console tells whether something is piped in
     * @param out where the command writes, null for standard output
     * @throws CasusException where there is nothing to read, a file does not exist, or it is also the output
     */
    List<String> files(Console console, @Nullable Path out) {
        if (files.isEmpty()) {
            if (console.inputIsTerminal()) {
                throw new CasusException("nothing to code; name a file, as in: casus code article.txt");
            }
            return List.of("-");
        }
        for (String file : files) {
            if (WebPages.isAddress(file)) {
                continue;
            }
            if (!file.equals("-") && !Files.exists(Path.of(file))) {
                throw new CasusException(file + ": no such file or folder; check its name");
            }
            if (out != null && Files.exists(out) && isSame(Path.of(file), out)) {
                throw new CasusException(file + ": is both input and output; name another file for -o");
            }
        }
        return List.copyOf(files);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new CasusException(one + ": cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }
}

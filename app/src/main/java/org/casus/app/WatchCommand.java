package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casus.CasusException;
import org.casus.output.OutputOptions;
import org.casus.source.Source;
import org.casus.web.FeedPoller;
import org.casus.web.Fetcher;
import org.casus.web.Opml;
import org.casus.web.WatchState;
import org.casus.web.WebPages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes articles as feeds bring them: {@code casus watch FEEDS.opml}. */
@Command(
        name = "watch",
        description = "Polls feeds and sitemaps and codes new articles as they arrive.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  casus watch feeds.opml --state watch.state --output records.jsonl --every 15m",
            "  casus watch feeds.opml --state watch.state --output records.jsonl --once",
            "",
            "It can be ended at any moment and goes on where it was. No article is coded twice.",
            "Exit code with --once: 0 records found, 1 nothing new, 2 error."
        })
final class WatchCommand implements Callable<Integer> {

    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5})([smhd])");

    @Parameters(paramLabel = "FEEDS.opml", description = "The feeds and sitemaps, as feed readers export them.")
    private @Nullable Path feeds;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "FILE",
            description = "Where it is kept what has been seen. It belongs to the output.")
    private @Nullable Path state;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Append the records to this file, as JSON Lines.")
    private @Nullable Path output;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Time between two polls, as 30s, 15m or 2h. Default: 15m.")
    private String every = "15m";

    @Option(names = "--once", description = "Poll once and end.")
    private boolean once;

    @Option(names = "--explain", description = "Also write each article and its attributions.")
    private boolean explain;

    @Mixin
    private FetchingOptions fetching = new FetchingOptions();

    @Mixin
    private CoderOptions parts = new CoderOptions();

    @Mixin
    private RunOptions running = new RunOptions();

    private final Console console;
    private final Coders coders;

    WatchCommand(Console console, Coders coders) {
        this.console = console;
        this.coders = coders;
    }

    @Override
    public Integer call() throws IOException {
        Path list = given(feeds);
        Path kept = given(state);
        Path written = given(output);
        Duration pause = pause();
        List<String> addresses = Opml.feeds(list);
        for (Path file : List.of(kept, written)) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
                throw new CasusException(file + ": is a folder or lies in none that exists; make its folder first");
            }
        }
        try (WatchState seen = WatchState.open(kept, written);
                Fetcher fetcher = new Fetcher(fetching.options())) {
            FeedPoller poller = new FeedPoller(fetcher, seen, (feed, problem) -> console.log(feed + ": " + problem));
            PendingItems pending = new PendingItems(new WebPages(fetcher, new Source()), new ExtractedArticles());
            WatchSink sink = new WatchSink(seen, new OutputOptions(explain, console.width()));
            Supplier<Coder> coder = new Loaded();
            while (true) {
                int read = poller.poll(addresses);
                int code = code(seen, pending, sink, coder);
                tell(addresses.size(), read, seen.pending().size());
                if (once) {
                    return read == 0 ? ExitCode.ERROR : code;
                }
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FOUND;
        }
    }

    private static Path given(@Nullable Path path) {
        if (path == null) {
            throw new IllegalStateException("picocli lets no command run without its required options");
        }
        return path;
    }

    private Duration pause() {
        Matcher time = TIME.matcher(every);
        if (!time.matches()) {
            throw new CasusException("--every " + every + ": is no time; write it as 30s, 15m or 2h");
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Codes what has been found and not yet been coded. */
    private int code(WatchState seen, PendingItems pending, WatchSink sink, Supplier<Coder> coder) throws IOException {
        PendingItems.Pass pass = pending.of(seen.pending());
        if (!pass.hasNext()) {
            settle(seen, pass);
            return ExitCode.NOTHING_FOUND;
        }
        CodingRun run = new CodingRun(console, running);
        Stream<Articles.Item> items = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pass, Spliterator.ORDERED | Spliterator.NONNULL), false);
        run.code(items, coder, sink);
        settle(seen, pass);
        return run.hasArticles() ? run.end() : ExitCode.NOTHING_FOUND;
    }

    private static void settle(WatchState seen, PendingItems.Pass pass) throws IOException {
        for (String entry : pass.settled()) {
            seen.done(entry);
        }
    }

    private void tell(int feedsListed, int feedsRead, int left) {
        if (!running.quiet()) {
            console.log(feedsRead + " of " + feedsListed + " feeds read"
                    + (left == 0 ? "" : ", " + left + " articles to try again")
                    + (once ? "" : "; next in " + every));
        }
    }

    /** The coder, loaded when the first article has arrived and kept. */
    private final class Loaded implements Supplier<Coder> {

        private @Nullable Coder coder;

        @Override
        public Coder get() {
            if (coder == null) {
                coder = coders.load(parts);
            }
            return coder;
        }
    }
}

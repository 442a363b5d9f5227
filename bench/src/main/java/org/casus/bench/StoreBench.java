package org.casus.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.casus.store.Counts;
import org.casus.store.EventFilter;
import org.casus.store.Facet;
import org.casus.store.Store;
import org.casus.store.StoreReader;
import org.casus.store.StoreWriter;
import org.casus.store.StoredCoding;
import org.casus.store.TimeCount;
import org.casus.store.export.ExportFormat;
import org.casus.store.export.Exporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How fast a store answers, and whether it keeps what it promises. It measures time, so what it prints depends on the
 * machine; the bars in the expected scores are those the pages were promised on two cores with 100,000 articles and 500,000
 * events. Exit code 0: all bars met, or none known for this size; 1: one is not.
 */
@Command(
        name = "store",
        description = "Loads synthetic articles into a store and measures queries, export, readers and kills.")
public final class StoreBench implements Callable<Integer> {

    private static final int RECORDS_PER_ARTICLE = 5;
    private static final int BATCH = 500;
    private static final int READERS = 64;
    private static final int REQUESTS_AT_ONCE = 4;
    private static final double MILLIS = 1000;

    /** What people ask on the Explore page. */
    private static final List<String> FILTERS = List.of(
            "",
            "type=ASSAULT",
            "type=PROTEST",
            "country=UKR",
            "country=MLI&type=ASSAULT",
            "actor-country=RUS",
            "actor-country=USA&recipient-country=IRN",
            "actor-sector=REB",
            "recipient-sector=CVL&type=ASSAULT",
            "from=2023-01-01&to=2023-01-31",
            "from=2020-01-01&country=SYR",
            "quad=4&country=NGA",
            "kind=claim&type=ASSAULT",
            "actor=Q17",
            "min-confidence=0.9",
            "bbox=20,-10,40,10",
            "outlet=outlet12.example",
            "country=SDN&view=incident",
            "type=ASSAULT&view=incident&from=2022-01-01",
            "q=%WORD%&type=ASSAULT",
            "contested=yes");

    @Mixin
    private Output console = new Output();

    @Option(names = "--articles", defaultValue = "100000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--store",
            description = "Where to keep the store, and where to find it the next time; default: nowhere.")
    private @Nullable Path kept;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "How long 64 readers and a writer work (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--kills",
            defaultValue = "50",
            description = "How often a writing process is killed (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--expected",
            paramLabel = "DIR",
            description = "Folder of expected scores (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:casus.home:-.}/bench/expected")
    private Path expected = Path.of("");

    private final List<Score> scores = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("casus-bench");
        try {
            Path file = kept == null ? folder.resolve("bench.db") : kept;
            if (!Files.exists(file)) {
                load(file);
            }
            try (StoreReader reader = Store.at(file).reader()) {
                filters(reader);
                texts(reader);
                export(reader, folder);
                readers(reader, file);
            }
            int lost = new KillRounds(folder.resolve("killed.db")).lost(kills);
            tell("acknowledged articles lost, kill -9", lost, kills);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
        return verdict();
    }

    private int verdict() {
        String data = articles + " articles";
        ExpectedScores bounds = ExpectedScores.read(expected.resolve("store.tsv"));
        if (!bounds.know(data)) {
            console.out().println("no expected scores for " + data + " in " + bounds.file());
            return 0;
        }
        List<String> drops = bounds.drops(data, scores);
        drops.forEach(drop -> console.out().println("DROP: " + drop));
        console.out()
                .println(drops.isEmpty() ? "as expected by " + bounds.file() : drops.size() + " worse than expected");
        return drops.isEmpty() ? 0 : 1;
    }

    private void load(Path file) throws IOException {
        SyntheticNews news = new SyntheticNews(1, RECORDS_PER_ARTICLE);
        long start = System.nanoTime();
        try (StoreWriter writer = Store.at(file).writer()) {
            List<StoredCoding> batch = new ArrayList<>();
            for (int i = 0; i < articles; i++) {
                batch.add(news.coding(i));
                if (batch.size() == BATCH || i == articles - 1) {
                    writer.add(batch);
                    batch.clear();
                }
            }
        }
        tell("articles loaded a second", articles / seconds(start), articles);
        tell("kB of store an article", Files.size(file) / MILLIS / articles, articles);
    }

    /** Explore's questions about each filter, each asked for the first time, at once as a browser asks them. */
    private void filters(StoreReader reader) throws Exception {
        long begin = System.nanoTime();
        Counts counts = reader.counts(EventFilter.ALL);
        tell("seconds until the first answer", seconds(begin), (int) counts.reports());
        String word = new SyntheticNews(1, RECORDS_PER_ARTICLE).word(20);
        List<Double> explore = new ArrayList<>();
        List<Double> facets = new ArrayList<>();
        List<Double> spent = new ArrayList<>();
        ExecutorService browser = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
        try {
            for (String query : FILTERS) {
                EventFilter filter = EventFilter.parse(query.replace("%WORD%", word));
                double before = processorSeconds();
                long start = System.nanoTime();
                for (Future<Object> each : browser.invokeAll(questions(reader, filter))) {
                    each.get();
                }
                explore.add(seconds(start) * MILLIS);
                spent.add((processorSeconds() - before) * MILLIS);
                start = System.nanoTime();
                for (Facet facet : Facet.values()) {
                    reader.facet(filter.with(facet, List.of()), facet, 30);
                }
                facets.add(seconds(start) * MILLIS);
                console.out()
                        .printf(
                                Locale.ROOT,
                                "  %-45s %6.0f ms, of processors %6.0f ms%n",
                                query,
                                explore.get(explore.size() - 1),
                                spent.get(spent.size() - 1));
                console.out().flush();
            }
        } finally {
            browser.shutdownNow();
        }
        tell("median ms, Explore answers a filter", median(explore), FILTERS.size());
        tell("median processor ms, Explore answers a filter", median(spent), FILTERS.size());
        tell("slowest ms, Explore answers a filter", slowest(explore), FILTERS.size());
        tell("median ms, all facets of a filter", median(facets), FILTERS.size());
    }

    private static List<Callable<Object>> questions(StoreReader reader, EventFilter filter) {
        boolean incidents = filter.view() == EventFilter.View.INCIDENT;
        List<Callable<Object>> questions = new ArrayList<>(List.of(
                () -> reader.map(filter, 2000),
                () -> reader.timeline(filter, TimeCount.Unit.MONTH),
                () -> List.of(
                        incidents ? reader.incidents(filter, null, 50) : reader.records(filter, null, 50),
                        reader.counts(filter)),
                () -> reader.facet(filter.with(Facet.TYPE, List.of()), Facet.TYPE, 30)));
        for (Facet open : filter.any().keySet()) {
            if (open != Facet.TYPE) {
                questions.add(() -> reader.facet(filter.with(open, List.of()), open, 30));
            }
        }
        return questions;
    }

    private void texts(StoreReader reader) {
        SyntheticNews news = new SyntheticNews(1, RECORDS_PER_ARTICLE);
        List<Double> times = new ArrayList<>();
        for (int rank : new int[] {0, 5, 20, 80, 300, 1000, 3000, 10_000, 25_000}) {
            for (String text : List.of(
                    news.word(rank),
                    news.word(rank) + " " + news.word(rank + 3),
                    "\"" + news.word(rank) + " " + news.word(2) + "\"")) {
                long start = System.nanoTime();
                reader.articles(text, null, 20);
                times.add(seconds(start) * MILLIS);
            }
        }
        tell("median ms, full-text search", median(times), times.size());
        tell("slowest ms, full-text search", slowest(times), times.size());
    }

    private void export(StoreReader reader, Path folder) throws IOException {
        Path out = folder.resolve("events.parquet");
        double before = processorSeconds();
        long start = System.nanoTime();
        int events;
        try (Exporter exporter = Exporter.open(folder, reader, EventFilter.ALL)) {
            events = (int) exporter.write(ExportFormat.PARQUET, out);
        }
        tell("seconds, all events to Parquet", seconds(start), events);
        tell("processor seconds, all events to Parquet", processorSeconds() - before, events);
        tell("MB of Parquet", Files.size(out) / 1e6, events);
    }

    private void readers(StoreReader reader, Path file) throws InterruptedException {
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger errors = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < READERS; i++) {
            EventFilter filter = EventFilter.parse(FILTERS.get(i % (FILTERS.size() - 2)));
            threads.execute(() -> {
                while (!stop.get()) {
                    try {
                        reader.records(filter, null, 20);
                        reader.counts(filter);
                        reads.incrementAndGet();
                    } catch (RuntimeException e) {
                        errors.incrementAndGet();
                        console.out().println("  " + e);
                    }
                }
            });
        }
        int written = 0;
        SyntheticNews news = new SyntheticNews(2, RECORDS_PER_ARTICLE);
        long start = System.nanoTime();
        try (StoreWriter writer = Store.at(file).writer()) {
            for (int n = 10_000_000; seconds(start) < seconds; n++) {
                written += writer.add(List.of(news.coding(n + (int) (System.nanoTime() % 1_000_000))))
                        .articles();
            }
        }
        stop.set(true);
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            errors.incrementAndGet();
            console.out().println("  a reader does not end");
        }
        tell("errors, 64 readers and one writer", errors.get(), reads.get());
        tell("articles written meanwhile", written, reads.get());
    }

    private void tell(String metric, double value, int sample) {
        scores.add(Score.casus(metric, value, sample));
        String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
        console.out().printf(Locale.ROOT, "%-48s %10s %8d%n", metric, number, sample);
        console.out().flush();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of all threads of this process; tells more than the clock where other programs run beside. */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double slowest(List<Double> values) {
        return values.stream().mapToDouble(each -> each).max().orElse(0);
    }
}

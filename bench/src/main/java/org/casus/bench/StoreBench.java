package org.casus.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How fast a store answers. It measures time, so what it prints depends on the machine; the bars are those the pages were
 * promised on two cores with 100,000 articles and 500,000 events. Exit code 0: all bars met; 1: one is not.
 */
@Command(
        name = "store",
        description = "Loads synthetic articles into a store and measures queries, export and readers.")
public final class StoreBench implements Callable<Integer> {

    private static final int RECORDS_PER_ARTICLE = 5;
    private static final int BATCH = 500;
    private static final int READERS = 64;
    private static final double FILTER_MILLIS = 300;
    private static final double TEXT_MILLIS = 100;
    private static final double EXPORT_SECONDS = 10;

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
            "contested=yes");

    @Spec
    private @Nullable CommandSpec spec;

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

    private boolean met = true;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("casus-bench");
        try {
            Path file = kept == null ? folder.resolve("bench.db") : kept;
            row("metric", "number", "bar", "sample");
            if (!Files.exists(file)) {
                load(file);
            }
            try (StoreReader reader = Store.at(file).reader()) {
                filters(reader);
                texts(reader);
                export(reader, folder);
                readers(reader, file);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
        return met ? 0 : 1;
    }

    private void load(Path file) {
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
    }

    private void filters(StoreReader reader) {
        List<Double> explore = new ArrayList<>();
        List<Double> table = new ArrayList<>();
        for (String query : FILTERS) {
            EventFilter filter = EventFilter.parse(query);
            long start = System.nanoTime();
            boolean incidents = filter.view() == EventFilter.View.INCIDENT;
            int items = incidents
                    ? reader.incidents(filter, null, 50).items().size()
                    : reader.records(filter, null, 50).items().size();
            reader.counts(filter);
            table.add(seconds(start) * 1000);
            reader.timeline(filter, TimeCount.Unit.MONTH);
            reader.map(filter, 2000);
            for (Facet facet : List.of(Facet.TYPE, Facet.COUNTRY, Facet.ACTOR_COUNTRY, Facet.RECIPIENT_COUNTRY)) {
                reader.facet(filter, facet, 20);
            }
            explore.add(seconds(start) * 1000);
            out().printf(
                            Locale.ROOT,
                            "  %-50s %8.0f ms table, %8.0f ms all, %d rows%n",
                            query,
                            table.get(table.size() - 1),
                            explore.get(explore.size() - 1),
                            items);
        }
        bar("median ms, filter to table", median(table), FILTER_MILLIS, FILTERS.size());
        bar("median ms, filter to table, map, timeline, facets", median(explore), FILTER_MILLIS, FILTERS.size());
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
                times.add(seconds(start) * 1000);
            }
        }
        bar("median ms, full-text search", median(times), TEXT_MILLIS, times.size());
        tell(
                "slowest ms, full-text search",
                times.stream().mapToDouble(t -> t).max().orElse(0),
                times.size());
    }

    private void export(StoreReader reader, Path folder) throws IOException {
        Path out = folder.resolve("events.parquet");
        long start = System.nanoTime();
        int events;
        try (Exporter exporter = Exporter.open(folder, reader, EventFilter.ALL)) {
            tell("seconds, records taken out", seconds(start), (int) exporter.number());
            events = (int) exporter.write(ExportFormat.PARQUET, out);
        }
        bar("seconds, all events to Parquet", seconds(start), EXPORT_SECONDS, events);
        tell("MB of Parquet", Files.size(out) / 1e6, events);
    }

    private void readers(StoreReader reader, Path file) throws InterruptedException {
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < READERS; i++) {
            String country = Arrays.asList("UKR", "SYR", "MLI", "SDN").get(i % 4);
            threads.execute(() -> {
                try {
                    while (!stop.get()) {
                        reader.records(EventFilter.parse("country=" + country + "&type=ASSAULT"), null, 20);
                        reads.incrementAndGet();
                    }
                } catch (RuntimeException e) {
                    problem.compareAndSet(null, e);
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
        boolean ended = threads.awaitTermination(1, TimeUnit.MINUTES);
        Throwable found = problem.get();
        if (found != null) {
            out().println("  " + found);
        }
        bar("errors, 64 readers and one writer", found == null && ended ? 0 : 1, 0, reads.get());
        tell("articles written meanwhile", written, reads.get());
    }

    private void bar(String metric, double value, double most, int sample) {
        met &= value <= most;
        row(metric, number(value), (value <= most ? "met " : "MISSED ") + number(most), String.valueOf(sample));
    }

    private void tell(String metric, double value, int sample) {
        row(metric, number(value), "", String.valueOf(sample));
    }

    private void row(String metric, String number, String bar, String sample) {
        out().printf(Locale.ROOT, "%-52s %10s  %-12s %8s%n", metric, number, bar, sample);
        out().flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not filled the command");
        }
        return spec.commandLine().getOut();
    }
}

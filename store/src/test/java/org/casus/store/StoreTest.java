package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path filled() {
        Path file = folder.resolve("casus.db");
        try (StoreWriter writer = Store.at(file).writer()) {
            assertEquals(
                    new StoreWriter.Added(2, 2, 3, 0),
                    writer.add(List.of(Fixtures.shelling(Fixtures.FIRST), Fixtures.meeting(Fixtures.FIRST))));
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|2",
                "kind=rejected|1",
                "type=ASSAULT|1",
                "type=ASSAULT&type=CONSULT|2",
                "mode=ASSAULT/heavy-weapons|1",
                "quad=1|1",
                "actor-country=RUR|2",
                "actor-country=SYL|0",
                "actor-country=RUR&actor-sector=MIL|1",
                "recipient-sector=GOV|2",
                "actor=Q1|2",
                "country=RUR&admin1=RUR/Zenda|2",
                "precision=settlement|2",
                "outlet=example.org|1",
                "source=|2",
                "from=2024-05-07|1",
                "to=2024-05-06|1",
                "bbox=14,50,15,51|2",
                "bbox=15,50,16,51|0",
                "bbox=170,50,20,51|2",
                "q=talks|1",
                "q=%22held+talks%22|1",
                "q=%22talks+held%22|0",
                "q=shell*|1",
                "q=NOT+%22|0",
                "min-confidence=0.7|1",
                "contested=yes|0",
                "contested=no|2",
                "incident=ir3|1",
                "view=incident&type=CONSULT|1"
            })
    void filtersFind(String query, int expected) {
        try (StoreReader reader = Store.at(filled()).reader()) {
            EventFilter filter = EventFilter.parse(query);
            assertEquals(expected, reader.counts(filter).reports());
            assertEquals(expected, reader.records(filter, null, 10).items().size());
            assertEquals(filter, EventFilter.parse(filter.toString()));
        }
    }

    @Test
    void sayWhatIsWrongWithAFilter() {
        assertTrue(message(() -> EventFilter.parse("typo=ASSAULT")).contains("'typo' is no parameter"));
        assertTrue(message(() -> EventFilter.parse("from=yesterday")).contains("from=yesterday"));
        assertTrue(message(() -> EventFilter.parse("bbox=1,2,3")).contains("west,south,east,north"));
        assertTrue(message(() -> EventFilter.parse("type")).contains("type=VALUE"));
    }

    @Test
    void pagesFollowEachOther() {
        try (StoreReader reader = Store.at(filled()).reader()) {
            Page<StoredRecord> first = reader.records(EventFilter.ALL, null, 1);
            assertEquals("r3", first.items().get(0).id());
            Page<StoredRecord> second = reader.records(EventFilter.ALL, first.next(), 1);
            assertEquals("r1", second.items().get(0).id());
            assertEquals(null, second.next());
            Page<IncidentSummary> incidents = reader.incidents(EventFilter.ALL, null, 1);
            assertEquals("ir3", incidents.items().get(0).id());
            assertEquals(
                    "ir1",
                    reader.incidents(EventFilter.ALL, incidents.next(), 1)
                            .items()
                            .get(0)
                            .id());
            assertEquals(2, reader.articles(null, null, 5).items().size());
            assertEquals(
                    "news/a2.txt",
                    reader.articles("talks", null, 5).items().get(0).id());
        }
    }

    @Test
    void countsByFacetTimePairAndPlace() {
        try (StoreReader reader = Store.at(filled()).reader()) {
            assertEquals(
                    List.of(new FacetCount("ASSAULT", "ASSAULT", 1), new FacetCount("CONSULT", "CONSULT", 1)),
                    reader.facet(EventFilter.ALL, Facet.TYPE, 5));
            assertEquals(List.of(new FacetCount("Q1", "A", 2)), reader.facet(EventFilter.ALL, Facet.ACTOR, 5));
            assertEquals(
                    List.of(new TimeCount("2024-05", 1), new TimeCount("2024-06", 1)),
                    reader.timeline(EventFilter.ALL, TimeCount.Unit.MONTH));
            assertEquals(
                    List.of(new FacetCount("", "", 2)), // nobody's name stands for the nameless
                    reader.facet(EventFilter.ALL, Facet.RECIPIENT, 5));
            assertEquals(
                    List.of(new PairCount("RUR", "RUR", "SYL", "SYL", "", 1, 1)),
                    reader.pairs(EventFilter.ALL, false, false, 5));
            assertEquals(
                    List.of(new PairCount("Q1", "A", "SYL", "SYL", "", 1, 1)),
                    reader.pairs(EventFilter.ALL, true, false, 5));
            assertEquals(2, reader.map(EventFilter.ALL, 5).spots().get(0).count());
            assertEquals(
                    new IncidentSummary.Range(12, 12, 12, null),
                    reader.incident("ir1").orElseThrow().summary().killed());
        }
    }

    @Test
    void keepsFormerReadings() throws Exception {
        Path file = filled();
        Instant before;
        try (StoreReader reader = Store.at(file).reader()) {
            before = Instant.now();
            Thread.sleep(5);
            try (StoreWriter writer = Store.at(file).writer()) {
                StoredCoding again = Fixtures.shelling(Fixtures.SECOND);
                assertTrue(writer.isCoded(again.key(), LocalDate.of(2024, 5, 7), Fixtures.FIRST));
                assertFalse(writer.isCoded(again.key(), LocalDate.of(2024, 5, 8), Fixtures.FIRST));
                assertFalse(writer.isCoded(again.key(), LocalDate.of(2024, 5, 7), Fixtures.SECOND));
                assertEquals(
                        new StoreWriter.Added(0, 1, 0, 0),
                        writer.add(List.of(new StoredCoding(again.article(), List.of(), List.of(), Fixtures.SECOND))));
                assertEquals(new StoreWriter.Added(0, 0, 0, 1), writer.add(List.of(Fixtures.meeting(Fixtures.FIRST))));
            }
            assertEquals(1, reader.counts(EventFilter.ALL).reports());
            assertEquals(2, reader.counts(EventFilter.parse("as-of=" + before)).reports());
            String key = Fixtures.shelling(Fixtures.FIRST).key();
            assertEquals(0, reader.article(key, null).orElseThrow().records().size());
            ArticleView then = reader.article(key, before).orElseThrow();
            assertEquals(2, then.records().size());
            assertEquals(Fixtures.FIRST, then.coder());
            assertEquals(
                    List.of("added", "coded again"),
                    then.history().stream().map(Revision::action).toList());
        }
    }

    @Test
    void reviewsOutliveCodingAgain() {
        Path file = filled();
        String key = Fixtures.shelling(Fixtures.FIRST).key();
        Review review = new Review(
                key,
                "r1",
                10,
                17,
                "ada",
                Review.Verdict.CORRECT,
                Map.of("type", Fixtures.json("'COERCE'")),
                "only a threat");
        try (StoreWriter writer = Store.at(file).writer();
                StoreReader reader = Store.at(file).reader()) {
            assertEquals(2, reader.reviewQueue(EventFilter.ALL, "ada", 5).size());
            writer.review(new Review(key, "r1", 10, 17, "ada", Review.Verdict.ACCEPT, Map.of(), null));
            writer.review(review);
            assertEquals(List.of(review), reader.reviews(null));
            assertEquals(1, reader.reviewQueue(EventFilter.ALL, "ada", 5).size());
            assertEquals(2, reader.reviewQueue(EventFilter.ALL, "bob", 5).size());
            StoredCoding again = Fixtures.shelling(Fixtures.SECOND);
            writer.add(List.of(new StoredCoding(
                    again.article(),
                    List.of(),
                    List.of(Fixtures.record(
                            "other", "event", "COERCE", "seize", 4, "RUR", "MIL", "SYL", "CVL", "2024-05-06", 0.5)),
                    Fixtures.SECOND)));
            ArticleView now = reader.article(key, null).orElseThrow();
            assertEquals(
                    "other",
                    now.recordOf(now.reviews().get(0)).orElseThrow().path("id").asText());
            assertTrue(writer.withdraw(review.id(), "ada"));
            assertFalse(writer.withdraw(review.id(), "ada"));
            assertEquals(List.of(), reader.reviews(key));
            assertEquals(3, reader.history("review", review.id()).size());
        }
    }

    @Test
    void readersCannotWrite() {
        try (StoreReader reader = Store.at(filled()).reader()) {
            assertThrows(CasusException.class, () -> reader.query("DELETE FROM record", new NoRows()));
            assertThrows(CasusException.class, () -> reader.query("PRAGMA user_version = 7", new NoRows()));
        }
    }

    @Test
    void theLogIsNeverRewritten() throws Exception {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + filled());
                Statement statement = raw.createStatement()) {
            assertThrows(Exception.class, () -> statement.executeUpdate("UPDATE revision SET author = 'x'"));
            assertThrows(Exception.class, () -> statement.executeUpdate("DELETE FROM revision"));
        }
    }

    @Test
    void foreignAndDamagedFilesAreTold() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database at all ".repeat(20));
        assertTrue(message(() -> Store.at(text).reader()).contains("no SQLite file"));
        assertTrue(message(() -> Store.at(text).writer()).contains("no SQLite file"));
        Path foreign = folder.resolve("foreign.db");
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("CREATE TABLE t (x)");
        }
        assertTrue(message(() -> Store.at(foreign).writer()).contains("another program"));
        assertTrue(message(() -> Store.at(folder.resolve("none.db")).reader()).contains("no such store"));
        Path damaged = filled();
        byte[] bytes = Files.readAllBytes(damaged);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(damaged, bytes);
        String told = message(() -> {
            try (StoreReader reader = Store.at(damaged).reader()) {
                reader.counts(EventFilter.ALL);
            }
        });
        assertTrue(told.contains("is damaged") && told.contains(".recover"), told);
    }

    @Test
    void olderStoresAreBroughtUpToDate() throws Exception {
        Path file = folder.resolve("old.db");
        String first;
        try (var in = Store.class.getResourceAsStream("schema/001.sql")) {
            first = new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("PRAGMA application_id = " + Database.APPLICATION_ID);
            statement.executeUpdate(first);
            statement.executeUpdate("PRAGMA user_version = 1");
        }
        assertTrue(message(() -> Store.at(file).reader()).contains("--migrate"));
        Store.at(file).writer().close();
        try (StoreReader reader = Store.at(file).reader()) {
            assertEquals(Database.SCHEMA, reader.status().schema());
            reader.checkIntegrity();
        }
    }

    @Test
    void newerStoresAreLeftAlone() throws Exception {
        Path file = filled();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 999");
        }
        assertTrue(message(() -> Store.at(file).reader()).contains("newer Casus"));
        assertTrue(message(() -> Store.at(file).writer()).contains("newer Casus"));
    }

    @Test
    void manyReadersAndOneWriter() throws Exception {
        Path file = filled();
        int readers = 64;
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try (StoreReader reader = Store.at(file).reader();
                StoreWriter writer = Store.at(file).writer()) {
            List<Future<Long>> seen = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                seen.add(threads.submit(() -> {
                    long last = 0;
                    do {
                        long now = reader.counts(EventFilter.ALL).articles();
                        assertTrue(now >= last, "an article vanished");
                        last = now;
                        reader.records(EventFilter.parse("q=talks"), null, 5);
                    } while (!written.get());
                    return reader.counts(EventFilter.ALL).articles();
                }));
            }
            IntStream.range(0, 50).forEach(i -> writer.add(List.of(Fixtures.numbered("n" + i))));
            written.set(true);
            for (Future<Long> each : seen) {
                assertEquals(52, outcome(each));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long outcome(Future<Long> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static String message(org.junit.jupiter.api.function.Executable what) {
        return String.valueOf(assertThrows(CasusException.class, what).getMessage());
    }

    private static final class NoRows implements SqlRows {
        @Override
        public void columns(List<String> names) {}

        @Override
        public void row(List<@Nullable Object> values) throws IOException {
            throw new IOException("a row");
        }
    }
}

package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a store. Thread-safe; each call sees the state of one moment. Nothing is ever written: the connections cannot.
 *
 * <p>All methods throw {@link org.casus.CasusException} where the file cannot be read, saying what to do, or where a filter
 * or page mark makes no sense.
 */
public final class StoreReader implements AutoCloseable {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern MORE = Pattern.compile(";\\s*\\S");
    private static final Instant FAR = Instant.ofEpochSecond(253402300799L);

    private final Database database;
    private final Connections connections;
    private final Columns columns;

    StoreReader(Database database) {
        this.database = database;
        this.connections = new Connections(database, () -> database.connect(true));
        this.columns = new Columns(connections, database);
    }

    /** How many reports, incidents and articles a filter finds. */
    public Counts counts(EventFilter filter) {
        return columns.use(filter, (connection, condition) -> new Aggregates(connection, filter, condition).counts());
    }

    /**
     * Reports, the newest day first.
     *
     * @param after {@link Page#next} of the page before, null for the first
     * @param limit most records of the page
     */
    public Page<StoredRecord> records(EventFilter filter, @Nullable String after, int limit) {
        return columns.use(
                filter,
                (found, condition) ->
                        connections.use(store -> new Records(store).page(found, condition, after, limit)));
    }

    /**
     * Incidents that have reports which the filter finds, the newest day first; their numbers are over those reports.
     *
     * @param after {@link Page#next} of the page before, null for the first
     * @param limit most incidents of the page
     */
    public Page<IncidentSummary> incidents(EventFilter filter, @Nullable String after, int limit) {
        return columns.use(
                filter.with(EventFilter.View.INCIDENT),
                (found, condition) ->
                        connections.use(store -> new Incidents(store).page(found, condition, after, limit)));
    }

    /**
     * The values of a facet among what the filter finds, the most frequent first. To offer alternatives, ask with the
     * facet's own values taken out: {@code filter.with(facet, List.of())}.
     *
     * @param limit most values
     */
    public List<FacetCount> facet(EventFilter filter, Facet facet, int limit) {
        return columns.use(
                filter, (connection, condition) -> new Aggregates(connection, filter, condition).facet(facet, limit));
    }

    /** How much happened when; periods without anything are left out, and so is what has no day. */
    public List<TimeCount> timeline(EventFilter filter, TimeCount.Unit unit) {
        return columns.use(
                filter, (connection, condition) -> new Aggregates(connection, filter, condition).timeline(unit));
    }

    /**
     * What happened where.
     *
     * @param limit most spots, and most areas, the busiest first
     */
    public MapData map(EventFilter filter, int limit) {
        return columns.use(filter, (connection, condition) -> new Aggregates(connection, filter, condition).map(limit));
    }

    /**
     * Which countries, or which actors, act on which.
     *
     * @param byName whether actors that have an identity are told from their countries
     * @param byMonth whether to tell months apart
     * @param limit most rows, the busiest first
     */
    public List<PairCount> pairs(EventFilter filter, boolean byName, boolean byMonth, int limit) {
        return columns.use(
                filter,
                (connection, condition) -> new Aggregates(connection, filter, condition).pairs(byName, byMonth, limit));
    }

    /** One incident with all its reports, empty where there is none of this id. */
    public Optional<IncidentView> incident(String id) {
        return connections.use(connection -> {
            List<IncidentSummary> summary = new Incidents(connection).of(id);
            return summary.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new IncidentView(
                            summary.get(0),
                            new Records(connection).ofIncident(id),
                            new StoryQueries(connection).story(id),
                            new StoryQueries(connection).originsOf(id)));
        });
    }

    /** The origins of an article: one, or those that it was put together from; empty before incidents were joined. */
    public List<OriginView> origins(String articleKey) {
        return connections.use(connection -> new StoryQueries(connection).originsOfArticle(articleKey));
    }

    /** Keys of the reports of an incident, which {@link StoreWriter#decide decisions} name, with the articles' keys. */
    public Map<String, String> reportKeys(String incident) {
        return connections.use(connection -> new StoryQueries(connection).reportKeys(incident));
    }

    /**
     * What somebody decided about two reports.
     *
     * @param decision together or apart
     * @param first key of a report
     * @param second key of another
     * @param note why, may be empty
     * @param author who decided
     * @param added when
     */
    public record Decided(String decision, String first, String second, String note, String author, String added) {}

    /** The incident that a report is in, by the report's key; empty where there is none. */
    public Optional<String> incidentOf(String reportKey) {
        return connections.use(connection -> new StoryQueries(connection).incidentOf(reportKey));
    }

    /** All decisions about incidents, in the order they were made. */
    public List<Decided> decisions() {
        return connections.use(connection -> new StoryQueries(connection).decisions());
    }

    /** A record by its own id: the current reading first, former ones after it; empty where there is none. */
    public List<StoredRecord> record(String id) {
        return connections.use(connection -> new Records(connection).withId(id));
    }

    /**
     * An article with text, zones, records and reviews.
     *
     * @param key the article's key
     * @param asOf as it was then, null for now
     */
    public Optional<ArticleView> article(String key, @Nullable Instant asOf) {
        return connections.use(connection -> new ArticleQueries(connection).article(key, asOf));
    }

    /**
     * Articles, the latest added first.
     *
     * @param text words they must contain, as in {@link EventFilter#text}; null for all
     * @param after {@link Page#next} of the page before, null for the first
     * @param limit most articles of the page
     */
    public Page<ArticleRow> articles(@Nullable String text, @Nullable String after, int limit) {
        return connections.use(connection -> new ArticleQueries(connection).page(text, after, limit));
    }

    /** What this reviewer has not decided yet, the most doubtful first. */
    public List<StoredRecord> reviewQueue(EventFilter filter, String reviewer, int limit) {
        return connections.use(connection -> new Records(connection).queue(filter, reviewer, limit));
    }

    /**
     * Decisions in force, in the order they were made.
     *
     * @param article key of an article, null for all
     */
    public List<Review> reviews(@Nullable String article) {
        return connections.use(connection -> new ArticleQueries(connection).reviews(article, Times.text(FAR)));
    }

    /** The changes of one subject, the oldest first. */
    public List<Revision> history(String subject, String id) {
        return connections.use(connection -> new ArticleQueries(connection).history(subject, id));
    }

    /**
     * Ids of the articles that a version of the coder has read, in the order they were added.
     *
     * @param coder beginning of its digest, null for the readings in force
     */
    public List<String> codedArticles(@Nullable String coder) {
        return connections.use(connection -> new ArticleQueries(connection).coded(coder));
    }

    /**
     * The records of one reading.
     *
     * @param articleId id of the article
     * @param coder beginning of the coder's digest, null for the reading in force
     */
    public Optional<List<JsonNode>> reading(String articleId, @Nullable String coder) {
        return connections.use(connection -> new ArticleQueries(connection).reading(articleId, coder));
    }

    /**
     * What a filter finds, flat: the columns of table {@code record} that matter to a reader, the newest day first.
     *
     * @throws IOException what {@code rows} throws
     */
    public void flat(EventFilter filter, SqlRows rows) throws IOException {
        Condition where = Condition.of(filter);
        query(
                "SELECT r.kind, r.id, a.id AS article, a.url, a.title, a.published, r.type, r.mode, r.cameo, r.factuality,"
                        + " r.quad, r.score, (SELECT group_concat(text, ';') FROM (SELECT DISTINCT position, text FROM"
                        + " party p WHERE p.record = r.n AND p.role = 'actor')) AS actor, r.actor_country,"
                        + " (SELECT group_concat(text, ';') FROM (SELECT DISTINCT position, text FROM party p WHERE"
                        + " p.record = r.n AND p.role = 'recipient')) AS recipient, r.recipient_country, r.date_start,"
                        + " r.date_end, r.date_precision, r.place_name, r.country, r.admin1, r.lat, r.lon,"
                        + " r.place_precision, r.contested, r.source, r.confidence, r.rule, r.incident, r.reason,"
                        + " json_extract(j.json, '$.span.text') AS text"
                        + " FROM record r JOIN article a ON a.n = r.article JOIN record_json j ON j.record = r.n WHERE "
                        + where.sql() + " ORDER BY r.day DESC, r.n DESC",
                where.values(),
                rows);
    }

    /** Takes records as bytes. */
    public interface RawRecords {

        /**
         * A record.
         *
         * @param n its number
         * @param article number of its article, column n of table {@code article}
         * @param json the record in full, UTF-8
         */
        void record(long n, long article, byte[] json) throws IOException;
    }

    /**
     * What a filter finds, as it lies in the store, in the order it was added.
     *
     * @return how many records there were
     * @throws IOException what {@code records} throws
     */
    public long raw(EventFilter filter, RawRecords records) throws IOException {
        try {
            return connections.use(connection -> {
                Condition where = Condition.of(filter);
                String sql = "SELECT r.n, r.article, j.json FROM record r JOIN record_json j ON j.record = r.n WHERE "
                        + where.sql() + " ORDER BY r.n";
                long number = 0;
                try (PreparedStatement select = Sql.prepared(connection, sql, where.values());
                        ResultSet row = select.executeQuery()) {
                    for (; row.next(); number++) {
                        records.record(row.getLong(1), row.getLong(2), row.getBytes(3));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return number;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What the store holds. */
    public StoreStatus status() {
        return status(null);
    }

    /**
     * What the store held.
     *
     * @param asOf at this moment, null for now; the file's size and schema are always those of now
     */
    public StoreStatus status(@Nullable Instant asOf) {
        return connections.use(connection -> new StatusQuery(connection, database.file(), asOf).status());
    }

    /**
     * Reads the whole file and sees that nothing is damaged and every reference holds; takes minutes on large stores.
     *
     * @throws org.casus.CasusException where something is, with the way out
     */
    public void checkIntegrity() {
        connections.use(connection -> {
            for (String pragma : List.of("integrity_check(1)", "foreign_key_check")) {
                try (PreparedStatement select = connection.prepareStatement("PRAGMA " + pragma);
                        ResultSet row = select.executeQuery()) {
                    if (row.next() && !"ok".equals(row.getString(1))) {
                        throw database.damaged(row.getString(1));
                    }
                }
            }
            return true;
        });
    }

    /** A number that changes with every change of the store, for caches and ETags. */
    public long version() {
        return connections.use(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT max(n) FROM revision");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    /**
     * Answers a query in SQL. The connection is read-only, so that no query can change anything.
     *
     * @param sql one statement in SQLite's dialect over the tables of {@code docs/store.md}
     * @param rows takes the result
     * @throws IOException what {@code rows} throws
     */
    public void query(String sql, SqlRows rows) throws IOException {
        if (MORE.matcher(QUOTED.matcher(sql).replaceAll("x")).find()) {
            throw new CasusException(
                    "query: holds several statements, of which only the first would be answered; ask one");
        }
        query(sql, List.of(), rows);
    }

    private void query(String sql, List<Object> values, SqlRows rows) throws IOException {
        try {
            connections.use(connection -> {
                try (PreparedStatement select = Sql.prepared(connection, sql, values);
                        ResultSet row = select.executeQuery()) {
                    hand(row, rows);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void hand(ResultSet row, SqlRows rows) throws SQLException, IOException {
        int columns = row.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add(row.getMetaData().getColumnLabel(i));
        }
        rows.columns(names);
        while (row.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                values.add(row.getObject(i));
            }
            rows.row(values);
        }
        rows.end();
    }

    @Override
    public void close() {
        columns.close();
        connections.close();
    }
}

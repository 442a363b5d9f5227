package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.story.Decision;
import org.casus.story.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a store, one transaction a call: when a call has returned, what it wrote outlives a crash of the program or the
 * machine. For one thread at a time.
 */
public final class StoreWriter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODER = "casus";

    private final Database database;
    private final Connection connection;
    private final Clock clock;

    /** Loaded when first needed, which takes a look at every report. */
    private @Nullable StoryWriter story;

    StoreWriter(Database database) {
        this(database, Clock.systemUTC());
    }

    StoreWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        try {
            connection = database.connect(false);
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * What a call added.
     *
     * @param articles articles that were not there before
     * @param codings readings that were not there before
     * @param records their records
     * @param known codings that were there already, by the same version of the coder
     */
    public record Added(int articles, int codings, int records, int known) {

        /** The sum of both. */
        public Added plus(Added other) {
            return new Added(
                    articles + other.articles, codings + other.codings, records + other.records, known + other.known);
        }
    }

    /** Work within one transaction. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Adds codings, all or none. The newest coding of an article is the one in force; former ones stay readable.
     *
     * @throws org.casus.CasusException where the file cannot be written to
     */
    public Added add(List<StoredCoding> codings) {
        return transaction(() -> {
            String now = now();
            Added all = new Added(0, 0, 0, 0);
            try (RecordRows rows = new RecordRows(connection, number("SELECT ifnull(max(n), 0) + 1 FROM record"))) {
                for (StoredCoding each : codings) {
                    all = all.plus(add(each, now, rows));
                }
                rows.flush();
            }
            return all;
        });
    }

    /**
     * Adds a coding just made, as {@link #add(List)} does, and takes its happenings up for {@link #joinIncidents}: what one
     * transaction writes of the one it writes of the other.
     *
     * @throws org.casus.CasusException where the file cannot be written to
     */
    public Added add(Coding coding) {
        StoredCoding stored = StoredCoding.of(coding);
        return transaction(() -> {
            String now = now();
            Added added;
            try (RecordRows rows = new RecordRows(connection, number("SELECT ifnull(max(n), 0) + 1 FROM record"))) {
                added = add(stored, now, rows);
                rows.flush();
            }
            if (added.codings() > 0) {
                story().add(coding, stored.key());
            }
            return added;
        });
    }

    /**
     * Joins all reports taken up so far into incidents across articles, and their articles into origins. Reads every report
     * of the store, so it is called at the end of a run, not after each article.
     *
     * @return how many incidents are new or changed
     */
    public int joinIncidents() {
        return transaction(() -> story().publish(now()));
    }

    /** Whether there are reports that {@link #joinIncidents} has not seen, as after a run that was cut off. */
    public boolean hasLooseReports() {
        try {
            return number("SELECT EXISTS (SELECT 1 FROM report p WHERE NOT EXISTS"
                            + " (SELECT 1 FROM incident_report i WHERE i.key = p.key))")
                    > 0;
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * Keeps what a person decided about two reports. It holds from the next {@link #joinIncidents} of a writer opened
     * afterwards, and through coding again; of two decisions about the same reports the later one holds.
     *
     * @param decision what was decided
     * @param author by whom
     */
    public void decide(Decision decision, String author) {
        transaction(() -> {
            String now = now();
            String kind = decision.kind().name().toLowerCase(Locale.ROOT);
            insert(
                    "INSERT INTO decision (decision, first, second, note, author, added) VALUES (?, ?, ?, ?, ?, ?)",
                    kind,
                    decision.first(),
                    decision.second(),
                    decision.note(),
                    author,
                    now);
            ObjectNode content =
                    JSON.createObjectNode().put("first", decision.first()).put("second", decision.second());
            revision("decision", decision.first(), kind, author, content.put("note", decision.note()), now);
            return true;
        });
        story = null;
    }

    private StoryWriter story() throws SQLException {
        StoryWriter loaded = story;
        if (loaded == null) {
            loaded = new StoryWriter(connection, new Decisions(decisions()));
            story = loaded;
        }
        return loaded;
    }

    private List<Decision> decisions() throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        try (PreparedStatement select = prepared("SELECT decision, first, second, note FROM decision ORDER BY n");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Decision.Kind kind = Decision.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
                decisions.add(new Decision(kind, row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return decisions;
    }

    /**
     * Whether this version of the coder has read this article already.
     *
     * @param key the article's {@link StoredCoding#key}
     * @param published the day of publication now known, null for none: another day asks for another reading
     * @param coder version and digests of the coder
     */
    public boolean isCoded(String key, @Nullable LocalDate published, Provenance coder) {
        try {
            return number("""
                            SELECT count(*) FROM coding c JOIN article a ON a.n = c.article JOIN coder v ON v.n = c.coder
                            WHERE a.key = ? AND v.digest = ? AND a.published IS ?""", key, StoredCoding.digest(coder), published == null ? null : published.toString()) > 0;
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * Keeps a decision about a record. A former decision of the same reviewer about the same record steps back.
     *
     * @throws org.casus.CasusException where the article is not in the store
     */
    public void review(Review review) {
        transaction(() -> {
            new ReviewRows(connection, database.file()).add(review, now());
            return true;
        });
    }

    /** Takes a decision back, as the key "back" does. Whether there was one. */
    public boolean withdraw(String reviewId, String author) {
        return transaction(() -> new ReviewRows(connection, database.file()).withdraw(reviewId, author, now()));
    }

    private Added add(StoredCoding coding, String now, RecordRows rows) throws SQLException {
        String key = coding.key();
        Long known = find("SELECT n FROM article WHERE key = ?", key);
        long article = known == null ? insertArticle(key, coding.article(), now) : known;
        boolean corrected = known != null && correct(article, key, coding.article(), now);
        long coder = coder(coding.provenance());
        if (known != null
                && !corrected
                && find("SELECT n FROM coding WHERE article = ? AND coder = ?", article, coder) != null) {
            return new Added(0, 0, 0, 1);
        }
        long n = insertCoding(coding, article, coder, now);
        String url = RecordRows.text(coding.article().path("url"));
        String published = RecordRows.text(coding.article().path("published"));
        for (JsonNode record : coding.records()) {
            rows.add(record, n, article, published, outlet(url));
        }
        revision("article", key, known == null ? "added" : "coded again", CODER, coded(coding, n), now);
        return new Added(known == null ? 1 : 0, 1, coding.records().size(), 0);
    }

    private static ObjectNode coded(StoredCoding coding, long n) {
        return JSON.createObjectNode()
                .put("coding", n)
                .put("coder", StoredCoding.digest(coding.provenance()))
                .put("records", coding.records().size());
    }

    private long insertArticle(String key, JsonNode article, String now) throws SQLException {
        String url = RecordRows.text(article.path("url"));
        return insert(
                """
                INSERT INTO article (key, id, origin, url, outlet, title, published, agency, language, text, zones, added)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                key,
                article.path("id").asText(),
                article.path("origin").asText(),
                url,
                outlet(url),
                RecordRows.text(article.path("title")),
                RecordRows.text(article.path("published")),
                RecordRows.text(article.path("agency")),
                RecordRows.text(article.path("language")),
                article.path("text").asText(),
                article.path("zones").toString(),
                now);
    }

    /** Takes over what is now known otherwise of an article, its text being the same. Whether its day of publication changed. */
    private boolean correct(long n, String key, JsonNode article, String now) throws SQLException {
        String published = RecordRows.text(article.path("published"));
        String url = RecordRows.text(article.path("url"));
        String title = RecordRows.text(article.path("title"));
        ObjectNode before = JSON.createObjectNode();
        try (PreparedStatement select = prepared("SELECT published, url, title FROM article WHERE n = ?", n);
                ResultSet row = select.executeQuery()) {
            row.next();
            for (String column : List.of("published", "url", "title")) {
                before.put(column, row.getString(column));
            }
        }
        boolean redated = !Objects.equals(RecordRows.text(before.path("published")), published);
        if (redated
                || !Objects.equals(RecordRows.text(before.path("url")), url)
                || !Objects.equals(RecordRows.text(before.path("title")), title)) {
            update(
                    "UPDATE article SET published = ?, url = ?, outlet = ?, title = ?, zones = ? WHERE n = ?",
                    published,
                    url,
                    outlet(url),
                    title,
                    article.path("zones").toString(),
                    n);
            revision("article", key, "corrected", CODER, JSON.createObjectNode().set("before", before), now);
        }
        return redated;
    }

    private long coder(Provenance provenance) throws SQLException {
        String digest = StoredCoding.digest(provenance);
        Long known = find("SELECT n FROM coder WHERE digest = ?", digest);
        return known != null
                ? known
                : insert(
                        "INSERT INTO coder (digest, version, digests) VALUES (?, ?, ?)",
                        digest,
                        provenance.version(),
                        StoredCoding.digests(provenance));
    }

    private long insertCoding(StoredCoding coding, long article, long coder, String now) throws SQLException {
        update("UPDATE coding SET until = ? WHERE article = ? AND until IS NULL", now, article);
        update("UPDATE record SET current = 0 WHERE article = ? AND current = 1", article);
        return insert(
                "INSERT INTO coding (article, coder, warnings, attributions, added) VALUES (?, ?, ?, ?, ?)",
                article,
                coder,
                coding.article().path("warnings").isArray()
                        ? coding.article().path("warnings").toString()
                        : "[]",
                JSON.valueToTree(coding.attributions()).toString(),
                now);
    }

    /** Host of an address without "www.", null where there is none. */
    static @Nullable String outlet(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void revision(String subject, String id, String action, String author, JsonNode content, String now)
            throws SQLException {
        insert(
                "INSERT INTO revision (at, subject, id, action, author, content) VALUES (?, ?, ?, ?, ?, ?)",
                now,
                subject,
                id,
                action,
                author,
                content.toString());
    }

    private String now() {
        return Times.text(clock.instant());
    }

    private <T> T transaction(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                story = null; // it may know what was rolled back
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        return Sql.prepared(connection, sql, values);
    }

    private @Nullable Long find(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = prepared(sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    private long number(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement select = prepared(sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        Sql.update(connection, sql, values);
    }

    private long insert(String sql, @Nullable Object... values) throws SQLException {
        return Sql.insert(connection, sql, values);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }
}

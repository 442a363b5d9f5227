package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.casus.Provenance;
import org.jspecify.annotations.Nullable;

/** Writes articles and readings of them. One connection, one thread, one transaction. */
final class CodingRows implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODER = "casus";

    private final Connection connection;
    private final String now;
    private final RecordRows rows;

    /** @param now when it is written */
    CodingRows(Connection connection, String now) throws SQLException {
        this.connection = connection;
        this.now = now;
        Long last = find("SELECT ifnull(max(n), 0) FROM record");
        this.rows = new RecordRows(connection, (last == null ? 0 : last) + 1);
    }

    /** Adds a reading, and its article where that is new. {@link #flush} writes the last of it. */
    StoreWriter.Added add(StoredCoding coding) throws SQLException {
        String key = coding.key();
        Long known = find("SELECT n FROM article WHERE key = ?", key);
        long article = known == null ? insertArticle(key, coding.article()) : known;
        boolean corrected = known != null && correct(article, key, coding.article());
        long coder = coder(coding.provenance());
        if (known != null
                && !corrected
                && find("SELECT n FROM coding WHERE article = ? AND coder = ?", article, coder) != null) {
            return new StoreWriter.Added(0, 0, 0, 1);
        }
        long n = insertCoding(coding, article, coder);
        String url = RecordRows.text(coding.article().path("url"));
        String published = RecordRows.text(coding.article().path("published"));
        for (JsonNode record : coding.records()) {
            rows.add(record, n, article, published, outlet(url));
        }
        RevisionRows.add(
                connection, "article", key, known == null ? "added" : "coded again", CODER, coded(coding, n), now);
        return new StoreWriter.Added(known == null ? 1 : 0, 1, coding.records().size(), 0);
    }

    private static ObjectNode coded(StoredCoding coding, long n) {
        return JSON.createObjectNode()
                .put("coding", n)
                .put("coder", StoredCoding.digest(coding.provenance()))
                .put("records", coding.records().size());
    }

    private long insertArticle(String key, JsonNode article) throws SQLException {
        String url = RecordRows.text(article.path("url"));
        return Sql.insert(
                connection,
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
    private boolean correct(long n, String key, JsonNode article) throws SQLException {
        String published = RecordRows.text(article.path("published"));
        String url = RecordRows.text(article.path("url"));
        String title = RecordRows.text(article.path("title"));
        ObjectNode before = JSON.createObjectNode();
        try (PreparedStatement select =
                        Sql.prepared(connection, "SELECT published, url, title FROM article WHERE n = ?", n);
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
            Sql.update(
                    connection,
                    "UPDATE article SET published = ?, url = ?, outlet = ?, title = ?, zones = ? WHERE n = ?",
                    published,
                    url,
                    outlet(url),
                    title,
                    article.path("zones").toString(),
                    n);
            RevisionRows.add(
                    connection,
                    "article",
                    key,
                    "corrected",
                    CODER,
                    JSON.createObjectNode().set("before", before),
                    now);
        }
        return redated;
    }

    private long coder(Provenance provenance) throws SQLException {
        String digest = StoredCoding.digest(provenance);
        Long known = find("SELECT n FROM coder WHERE digest = ?", digest);
        return known != null
                ? known
                : Sql.insert(
                        connection,
                        "INSERT INTO coder (digest, version, digests) VALUES (?, ?, ?)",
                        digest,
                        provenance.version(),
                        StoredCoding.digests(provenance));
    }

    private long insertCoding(StoredCoding coding, long article, long coder) throws SQLException {
        Sql.update(connection, "UPDATE coding SET until = ? WHERE article = ? AND until IS NULL", now, article);
        Sql.update(connection, "UPDATE record SET current = 0 WHERE article = ? AND current = 1", article);
        return Sql.insert(
                connection,
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

    private @Nullable Long find(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = Sql.prepared(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    void flush() throws SQLException {
        rows.flush();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}

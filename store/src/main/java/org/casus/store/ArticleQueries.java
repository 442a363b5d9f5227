package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/** Articles, their readings, reviews and history. */
final class ArticleQueries {

    private static final String RECORDS =
            "(SELECT count(*) FROM record r WHERE r.article = a.n AND r.current = 1" + " AND r.kind <> 'rejected')";

    private final Connection connection;

    ArticleQueries(Connection connection) {
        this.connection = connection;
    }

    /** The latest added first. */
    Page<ArticleRow> page(@Nullable String text, @Nullable String after, int limit) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT a.n, a.key, a.id, a.url, a.title, a.published, a.outlet, " + RECORDS;
        if (text == null || text.isBlank()) {
            sql += ", NULL FROM article a WHERE 1";
        } else {
            sql += ", snippet(article_text, 1, char(2), char(3), '…', 24)"
                    + " FROM article_text JOIN article a ON a.n = article_text.rowid WHERE article_text MATCH ?";
            values.add(Condition.words(text));
        }
        String n = values.isEmpty() ? "a.n" : "article_text.rowid";
        if (after != null) {
            sql += " AND " + n + " < ?";
            values.add(number(after));
        }
        List<ArticleRow> found = new ArrayList<>();
        String next = null;
        long last = 0;
        try (PreparedStatement select =
                        Sql.prepared(connection, sql + " ORDER BY " + n + " DESC LIMIT " + (limit + 1), values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (found.size() == limit) {
                    next = String.valueOf(last);
                    break;
                }
                last = row.getLong(1);
                found.add(new ArticleRow(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8),
                        row.getString(9)));
            }
        }
        return new Page<>(found, next);
    }

    private static long number(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new CasusException("after=" + after + ": names no place in a list; take it from the page before", e);
        }
    }

    Optional<ArticleView> article(String key, @Nullable Instant asOf) throws SQLException {
        String then = Times.text(asOf == null ? Instant.ofEpochSecond(253402300799L) : asOf);
        String sql = """
                SELECT a.key, a.id, a.origin, a.url, a.title, a.published, a.agency, a.language, a.text, a.zones,
                    c.warnings, c.attributions, c.n, v.version, v.digests, c.added
                FROM article a JOIN coding c ON c.article = a.n JOIN coder v ON v.n = c.coder
                WHERE a.key = ? AND c.added <= ? AND (c.until IS NULL OR c.until > ?)""";
        try (PreparedStatement select = Sql.prepared(connection, sql, key, then, then);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new ArticleView(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    StoredCoding.read(row.getString(10)),
                    StoredCoding.read(row.getString(11)),
                    StoredCoding.read(row.getString(12)),
                    records(row.getLong(13)),
                    reviews(key, then),
                    StoredCoding.provenance(row.getString(14), row.getString(15)),
                    row.getString(16),
                    history("article", key)));
        }
    }

    List<String> coded(@Nullable String coder) throws SQLException {
        List<String> ids = new ArrayList<>();
        String sql =
                "SELECT DISTINCT a.id FROM article a JOIN coding c ON c.article = a.n JOIN coder v ON v.n = c.coder"
                        + " WHERE " + (coder == null ? "c.until IS NULL" : "v.digest GLOB ?") + " ORDER BY a.n";
        try (PreparedStatement select =
                        Sql.prepared(connection, sql, coder == null ? List.of() : List.of(coder + "*"));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    Optional<List<JsonNode>> reading(String articleId, @Nullable String coder) throws SQLException {
        String sql =
                "SELECT c.n FROM article a JOIN coding c ON c.article = a.n JOIN coder v ON v.n = c.coder WHERE a.id = ?"
                        + " AND " + (coder == null ? "c.until IS NULL" : "v.digest GLOB ?")
                        + " ORDER BY a.n DESC, c.n DESC";
        List<Object> values = coder == null ? List.of(articleId) : List.of(articleId, coder + "*");
        try (PreparedStatement select = Sql.prepared(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(records(row.getLong(1))) : Optional.empty();
        }
    }

    private List<JsonNode> records(long coding) throws SQLException {
        List<JsonNode> records = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(
                        connection,
                        "SELECT j.json FROM record r JOIN record_json j ON j.record = r.n WHERE r.coding = ? ORDER BY r.n",
                        coding);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                records.add(StoredCoding.read(row.getString(1)));
            }
        }
        return records;
    }

    /** Decisions that were in force then, of one article or, where the key is null, of all. */
    List<Review> reviews(@Nullable String key, String then) throws SQLException {
        List<Review> reviews = new ArrayList<>();
        String sql = """
                SELECT a.key, v.record, v.start, v."end", v.reviewer, v.verdict, v.json
                FROM review v JOIN article a ON a.n = v.article
                WHERE v.added <= ? AND (v.until IS NULL OR v.until > ?) AND (? IS NULL OR a.key = ?) ORDER BY v.n""";
        try (PreparedStatement select = Sql.prepared(connection, sql, then, then, key, key);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reviews.add(Review.of(new Review.Row(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7))));
            }
        }
        return reviews;
    }

    List<Revision> history(String subject, String id) throws SQLException {
        List<Revision> history = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(
                        connection,
                        "SELECT n, at, subject, id, action, author, content FROM revision"
                                + " WHERE subject = ? AND id = ? ORDER BY n",
                        subject,
                        id);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                history.add(new Revision(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        StoredCoding.read(row.getString(7))));
            }
        }
        return history;
    }
}

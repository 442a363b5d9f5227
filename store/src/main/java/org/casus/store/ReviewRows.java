package org.casus.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.casus.CasusException;

/** Writes reviews: a new row for each decision, the former one marked as no longer in force. */
final class ReviewRows {

    private final Connection connection;
    private final Path file;

    ReviewRows(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    void add(Review review, String now) throws SQLException {
        long article = article(review.article());
        Sql.update(connection, "UPDATE review SET until = ? WHERE id = ? AND until IS NULL", now, review.id());
        Sql.insert(
                connection,
                """
                INSERT INTO review (id, article, record, start, "end", reviewer, verdict, json, added)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                review.id(),
                article,
                review.record(),
                review.start(),
                review.end(),
                review.reviewer(),
                review.verdict().written(),
                review.rest().toString(),
                now);
        ObjectNode content = review.rest()
                .put("article", review.article())
                .put("record", review.record())
                .put("start", review.start())
                .put("end", review.end());
        RevisionRows.add(
                connection, "review", review.id(), review.verdict().written(), review.reviewer(), content, now);
    }

    boolean withdraw(String id, String author, String now) throws SQLException {
        boolean found =
                Sql.update(connection, "UPDATE review SET until = ? WHERE id = ? AND until IS NULL", now, id) > 0;
        if (found) {
            RevisionRows.add(connection, "review", id, "withdrawn", author, JsonNodeFactory.instance.objectNode(), now);
        }
        return found;
    }

    private long article(String key) throws SQLException {
        try (PreparedStatement select = Sql.prepared(connection, "SELECT n FROM article WHERE key = ?", key);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                return row.getLong(1);
            }
        }
        throw new CasusException(file + ": holds no article " + key + "; add the article before its reviews");
    }
}

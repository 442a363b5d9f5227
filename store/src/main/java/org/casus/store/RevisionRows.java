package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes to the log of changes. */
final class RevisionRows {

    private RevisionRows() {}

    /**
     * Logs a change, in the transaction that makes it.
     *
     * @param subject article, review, incident or decision
     * @param id of the subject
     * @param action what was done
     * @param author by whom
     * @param content what is worth keeping of it
     * @param now when
     */
    static void add(
            Connection connection,
            String subject,
            String id,
            String action,
            String author,
            JsonNode content,
            String now)
            throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO revision (at, subject, id, action, author, content) VALUES (?, ?, ?, ?, ?, ?)",
                now,
                subject,
                id,
                action,
                author,
                content.toString());
    }
}

package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.Coding;
import org.casus.origin.FingerprintCodec;
import org.casus.origin.Origin;
import org.casus.origin.Reprint;
import org.casus.output.IncidentJsonWriter;
import org.casus.story.Decisions;
import org.casus.story.Incident;
import org.casus.story.IncidentCollection;
import org.casus.story.Report;
import org.casus.story.ReportCodec;
import org.casus.story.ReportReader;
import org.casus.story.WordingReader;
import org.jspecify.annotations.Nullable;

/** Joins the reports of a store into incidents and its articles into origins, as they are added. */
final class StoryWriter {

    private final Connection connection;
    private final IncidentCollection collection;
    private final ReportReader reports = new ReportReader(WordingReader.fromResources());

    StoryWriter(Connection connection, Decisions decisions) throws SQLException {
        this.connection = connection;
        this.collection = new IncidentCollection(
                new StoryLog<>(connection, new FingerprintCodec()),
                new StoryLog<>(connection, new ReportCodec()),
                decisions);
    }

    /** Takes up a coding just added, in the same transaction. */
    void add(Coding coding, String articleKey) throws SQLException {
        Long n = find(
                "SELECT c.n FROM coding c JOIN article a ON a.n = c.article WHERE a.key = ? AND c.until IS NULL",
                articleKey);
        for (Report report : reports.read(coding)) {
            Sql.update(
                    connection,
                    "INSERT OR IGNORE INTO report (coding, local, key) VALUES (?, ?, ?)",
                    n,
                    report.local(),
                    report.key());
            // a report that is known keeps its incident through coding again
            join(report.key());
        }
        collection.add(coding);
    }

    /** Writes down all incidents and origins that changed; how many incidents did. */
    int publish(String now) throws SQLException {
        Map<String, String> known = pairs("SELECT key, incident FROM incident_report");
        Map<String, String> states = pairs("SELECT id, json FROM incident WHERE until IS NULL");
        Set<String> present = new HashSet<>();
        int changed = 0;
        for (Incident incident : collection.incidents()) {
            present.add(incident.id());
            for (Report report : incident.reports()) {
                if (!incident.id().equals(known.get(report.key()))) {
                    Sql.update(
                            connection,
                            "INSERT INTO incident_report (key, incident) VALUES (?, ?)"
                                    + " ON CONFLICT (key) DO UPDATE SET incident = excluded.incident",
                            report.key(),
                            incident.id());
                    join(report.key());
                }
            }
            String json = json(incident);
            if (!json.equals(states.get(incident.id()))) {
                changed++;
                close(incident.id(), now);
                Sql.insert(
                        connection,
                        "INSERT INTO incident (id, json, added) VALUES (?, ?, ?)",
                        incident.id(),
                        json,
                        now);
                String action = states.containsKey(incident.id()) ? "changed" : "added";
                log(incident.id(), action, StoredCoding.read(json), now);
            }
        }
        for (String id : states.keySet()) {
            if (!present.contains(id)) { // joined with another
                close(id, now);
                log(id, "joined", JsonNodeFactory.instance.objectNode(), now);
            }
        }
        origins();
        return changed;
    }

    /** Gives the records of a report the id of its incident, so that filters and pages see it. */
    private void join(String key) throws SQLException {
        Sql.update(connection, """
                UPDATE record SET incident = (SELECT i.incident FROM incident_report i WHERE i.key = ?1)
                WHERE n IN (SELECT r.n FROM report p JOIN record r ON r.coding = p.coding AND r.local = p.local
                    WHERE p.key = ?1)
                AND EXISTS (SELECT 1 FROM incident_report i WHERE i.key = ?1)""", key);
    }

    private void origins() throws SQLException {
        Map<String, Long> articles = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, n FROM article ORDER BY n");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                articles.put(row.getString(1), row.getLong(2));
            }
        }
        Sql.update(connection, "DELETE FROM origin_article");
        Sql.update(connection, "DELETE FROM origin");
        for (Origin origin : collection.origins()) {
            Sql.update(
                    connection,
                    "INSERT INTO origin (id, published, agency) VALUES (?, ?, ?)",
                    origin.id(),
                    origin.published() == null ? null : origin.published().toString(),
                    origin.agency());
            print(origin.id(), articles.get(origin.first()), "first");
            for (Reprint reprint : origin.reprints()) {
                print(
                        origin.id(),
                        articles.get(reprint.article()),
                        reprint.relation().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void print(String origin, @Nullable Long article, String relation) throws SQLException {
        if (article != null) {
            Sql.update(
                    connection,
                    "INSERT OR IGNORE INTO origin_article (origin, article, relation) VALUES (?, ?, ?)",
                    origin,
                    article,
                    relation);
        }
    }

    private void close(String id, String now) throws SQLException {
        Sql.update(connection, "UPDATE incident SET until = ? WHERE id = ? AND until IS NULL", now, id);
    }

    private void log(String id, String action, JsonNode content, String now) throws SQLException {
        RevisionRows.add(connection, "incident", id, action, "casus", content, now);
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                pairs.put(row.getString(1), row.getString(2));
            }
        }
        return pairs;
    }

    private @Nullable Long find(String sql, String value) throws SQLException {
        try (PreparedStatement select = Sql.prepared(connection, sql, value);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    private static String json(Incident incident) {
        StringWriter text = new StringWriter();
        try {
            IncidentJsonWriter writer = new IncidentJsonWriter(text);
            writer.write(List.of(incident));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().strip();
    }
}

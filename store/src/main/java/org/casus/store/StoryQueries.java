package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Incidents across articles and origins. */
final class StoryQueries {

    private static final String PRINTS = """
            SELECT o.id, o.published, o.agency, a.key, a.title, a.url, a.outlet, a.published, p.relation
            FROM origin o JOIN origin_article p ON p.origin = o.id JOIN article a ON a.n = p.article
            WHERE o.id IN (SELECT origin FROM origin_article WHERE article IN (%s))
            ORDER BY o.published, o.id, p.relation <> 'first', a.published, a.n""";

    private final Connection connection;

    StoryQueries(Connection connection) {
        this.connection = connection;
    }

    @Nullable
    JsonNode story(String incident) throws SQLException {
        try (PreparedStatement select =
                        Sql.prepared(connection, "SELECT json FROM incident WHERE id = ? AND until IS NULL", incident);
                ResultSet row = select.executeQuery()) {
            return row.next() ? StoredCoding.read(row.getString(1)) : null;
        }
    }

    List<OriginView> originsOf(String incident) throws SQLException {
        return origins("SELECT article FROM record WHERE incident = ? AND current = 1", incident);
    }

    List<OriginView> originsOfArticle(String key) throws SQLException {
        return origins("SELECT n FROM article WHERE key = ?", key);
    }

    Map<String, String> reportKeys(String incident) throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        String sql = """
                SELECT i.key, a.key FROM incident_report i JOIN report p ON p.key = i.key
                JOIN coding c ON c.n = p.coding JOIN article a ON a.n = c.article WHERE i.incident = ?""";
        try (PreparedStatement select = Sql.prepared(connection, sql, incident);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.put(row.getString(1), row.getString(2));
            }
        }
        return Collections.unmodifiableMap(keys);
    }

    Optional<String> incidentOf(String reportKey) throws SQLException {
        try (PreparedStatement select =
                        Sql.prepared(connection, "SELECT incident FROM incident_report WHERE key = ?", reportKey);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    List<StoreReader.Decided> decisions() throws SQLException {
        List<StoreReader.Decided> decisions = new ArrayList<>();
        try (PreparedStatement select = Sql.prepared(
                        connection, "SELECT decision, first, second, note, author, added FROM decision ORDER BY n");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                decisions.add(new StoreReader.Decided(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
            }
        }
        return decisions;
    }

    private List<OriginView> origins(String articles, String value) throws SQLException {
        Map<String, OriginView> origins = new LinkedHashMap<>();
        try (PreparedStatement select = Sql.prepared(connection, PRINTS.replace("%s", articles), value);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                OriginView before = origins.get(row.getString(1));
                List<OriginView.Print> prints = new ArrayList<>(before == null ? List.of() : before.prints());
                prints.add(new OriginView.Print(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
                origins.put(
                        row.getString(1), new OriginView(row.getString(1), row.getString(2), row.getString(3), prints));
            }
        }
        return List.copyOf(origins.values());
    }
}

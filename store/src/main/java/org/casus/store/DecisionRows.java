package org.casus.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.CasusException;
import org.casus.story.Decision;

/** What people decided about reports of incidents. */
final class DecisionRows {

    /** Reports by their own key, by their incident, by the id of a record of theirs. */
    private static final String REPORTS = """
            SELECT key FROM incident_report WHERE key = ?1 OR incident = ?1
            UNION SELECT p.key FROM record r JOIN report p ON p.coding = r.coding AND p.local = r.local WHERE r.id = ?1""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    DecisionRows(Connection connection) {
        this.connection = connection;
    }

    void add(Decision decision, String author, String now) throws SQLException {
        String kind = decision.kind().name().toLowerCase(Locale.ROOT);
        Sql.insert(
                connection,
                "INSERT INTO decision (decision, first, second, note, author, added) VALUES (?, ?, ?, ?, ?, ?)",
                kind,
                decision.first(),
                decision.second(),
                decision.note(),
                author,
                now);
        ObjectNode content = JSON.createObjectNode()
                .put("first", decision.first())
                .put("second", decision.second())
                .put("note", decision.note());
        RevisionRows.add(connection, "decision", decision.first(), kind, author, content, now);
    }

    /** All, in the order they were made. */
    List<Decision> all() throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        try (PreparedStatement select =
                        Sql.prepared(connection, "SELECT decision, first, second, note FROM decision ORDER BY n");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Decision.Kind kind = Decision.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
                decisions.add(new Decision(kind, row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return decisions;
    }

    /**
     * The decisions about single reports that one about whole incidents amounts to. What is put together is tied to the
     * first report of the first incident; what is taken apart is taken from every report of the other.
     *
     * @param first key of a report, id of an incident or of a record
     * @param second another
     * @throws CasusException where the store knows no such report, or both are the same
     */
    List<Decision> about(Decision.Kind kind, String first, String second, String note) throws SQLException {
        Set<String> ones = reports(first);
        Set<String> others = reports(second);
        if (kind == Decision.Kind.TOGETHER) {
            ones = Set.of(ones.iterator().next());
        } else if (ones.containsAll(others)) {
            ones.removeAll(others);
        } else {
            others.removeAll(ones);
        }
        List<Decision> decisions = new ArrayList<>();
        for (String one : ones) {
            for (String other : others) {
                if (!one.equals(other)) {
                    decisions.add(new Decision(kind, one, other, note));
                }
            }
        }
        if (decisions.isEmpty()) {
            throw new CasusException(first + " and " + second + " are one report; name two");
        }
        return decisions;
    }

    private Set<String> reports(String named) throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (PreparedStatement select = Sql.prepared(connection, REPORTS, named);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        if (keys.isEmpty()) {
            throw new CasusException("the store knows no incident, record or report " + named
                    + "; take the column incident or id of: casus query ''");
        }
        return keys;
    }
}

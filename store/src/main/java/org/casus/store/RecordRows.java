package org.casus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes records with what hangs on them: parties, pairs, figures, the full JSON. One connection, one thread. */
final class RecordRows implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "n",
            "coding",
            "article",
            "id",
            "kind",
            "type",
            "mode",
            "quad",
            "factuality",
            "day",
            "date_start",
            "date_end",
            "date_precision",
            "actor_country",
            "recipient_country",
            "place_name",
            "country",
            "admin1",
            "lat",
            "lon",
            "place_precision",
            "contested",
            "source",
            "outlet",
            "published",
            "confidence",
            "rule",
            "incident",
            "reason",
            "cameo",
            "score",
            "local");

    private final PreparedStatement record;
    private final PreparedStatement json;
    private final PreparedStatement party;
    private final PreparedStatement pair;
    private final PreparedStatement figure;
    private long next;

    RecordRows(Connection connection, long first) throws SQLException {
        this.next = first;
        record = insert(connection, "record", String.join(",", COLUMNS));
        json = insert(connection, "record_json", "record,json");
        party = insert(connection, "party", "record,role,position,country,sector,identity,text");
        pair = insert(connection, "pair", "record,actor,recipient");
        figure = insert(connection, "figure", "record,position,loss,low,best,high,counted,part,text");
    }

    private static PreparedStatement insert(Connection connection, String table, String columns) throws SQLException {
        String marks =
                "?" + ",?".repeat((int) columns.chars().filter(c -> c == ',').count());
        return connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
    }

    /**
     * Queues one record; {@link #flush} writes what is queued.
     *
     * @param what the record
     * @param coding number of its coding
     * @param article number of its article
     * @param published day of publication, null where unknown
     * @param outlet host of the article's address, null where unknown
     */
    void add(JsonNode what, long coding, long article, @Nullable String published, @Nullable String outlet)
            throws SQLException {
        long n = next++;
        JsonNode place = what.path("place");
        JsonNode date = what.path("date");
        String start = text(date.path("start"));
        JsonNode contested = place.path("contested");
        set(
                record,
                n,
                coding,
                article,
                text(what.path("id")),
                text(what.path("kind")),
                text(what.path("type")),
                text(what.path("mode")),
                number(what.path("quad")),
                text(what.path("factuality")),
                start != null ? start : published != null ? published : "",
                start,
                text(date.path("end")),
                text(date.path("precision")),
                text(what.path("actors").path(0).path("country")),
                text(what.path("recipients").path(0).path("country")),
                text(place.path("name")),
                text(place.path("country")),
                text(place.path("admin1")),
                number(place.path("lat")),
                number(place.path("lon")),
                text(place.path("precision")),
                contested.isTextual() ? 1 : 0,
                text(what.path("attribution").path(0).path("text")),
                outlet,
                published,
                number(what.path("confidence")),
                text(what.path("rule")),
                text(what.path("incident")),
                text(what.path("reason")),
                text(what.path("cameo")),
                number(what.path("score")),
                text(what.path("incident")));
        set(json, n, what.toString());
        parties(n, "actor", what.path("actors"));
        parties(n, "recipient", what.path("recipients"));
        pairs(n, what);
        figures(n, what.path("casualties"));
    }

    private void parties(long n, String role, JsonNode actors) throws SQLException {
        for (int i = 0; i < actors.size(); i++) {
            JsonNode actor = actors.get(i);
            Set<String> sectors = new LinkedHashSet<>();
            actor.path("sectors").forEach(sector -> sectors.add(sector.asText()));
            for (String sector : sectors.isEmpty() ? Set.of("") : sectors) {
                set(
                        party,
                        n,
                        role,
                        i,
                        actor.path("country").asText(""),
                        sector,
                        actor.path("identity").asText(""),
                        actor.path("text").asText(""));
            }
        }
    }

    /** Each actor's country with each recipient's; of a reciprocal event each two participants, in the alphabet's order. */
    private void pairs(long n, JsonNode what) throws SQLException {
        Set<String> actors = countries(what.path("actors"));
        if (what.path("recipients").isEmpty()) {
            for (String one : actors) {
                for (String other : actors) {
                    if (one.compareTo(other) < 0) {
                        set(pair, n, one, other);
                    }
                }
            }
            return;
        }
        for (String actor : actors) {
            for (String recipient : countries(what.path("recipients"))) {
                set(pair, n, actor, recipient);
            }
        }
    }

    private static Set<String> countries(JsonNode actors) {
        Set<String> countries = new TreeSet<>();
        actors.forEach(actor -> {
            String country = text(actor.path("country"));
            if (country != null) {
                countries.add(country);
            }
        });
        return countries;
    }

    private void figures(long n, JsonNode casualties) throws SQLException {
        int position = 0;
        for (var loss : casualties.properties()) {
            for (JsonNode each : loss.getValue()) {
                set(
                        figure,
                        n,
                        position++,
                        loss.getKey(),
                        number(each.path("low")),
                        number(each.path("best")),
                        number(each.path("high")),
                        text(each.path("of")),
                        each.path("part").asBoolean() ? 1 : 0,
                        text(each.path("text")));
            }
        }
    }

    void flush() throws SQLException {
        for (PreparedStatement statement : statements()) {
            statement.executeBatch();
        }
    }

    private List<PreparedStatement> statements() {
        return List.of(record, json, party, pair, figure);
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static @Nullable Number number(JsonNode node) {
        return !node.isNumber()
                ? null
                : node.isIntegralNumber() ? (Number) node.longValue() : (Number) node.doubleValue();
    }

    @Override
    public void close() throws SQLException {
        List<PreparedStatement> all = new ArrayList<>(statements());
        for (PreparedStatement statement : all) {
            statement.close();
        }
    }
}

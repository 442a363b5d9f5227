package org.casus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the last few filters found, in tables of the {@link Columns}: a page asks for a list, counts, facets, a timeline and a
 * map of one filter at once, and the filter itself is looked for once. Thread-safe.
 */
final class Hits {

    /** Filters that are remembered; each takes up to 25 MB. */
    private static final int REMEMBERED = 6;

    /** Records that are copied; where a filter finds more of them, only their numbers are. */
    private static final int MOST = 100_000;

    private final Map<String, Found> found = new LinkedHashMap<>(REMEMBERED, 0.75f, true);
    private long tables;

    /** A filter's table, and how many look into it. */
    private static final class Found {

        private final String table;
        private int users;
        private boolean isForgotten;
        private boolean isFilled;

        private Condition condition;

        Found(String table, Condition condition) {
            this.table = table;
            this.condition = condition;
        }
    }

    /** Work over a condition that is quickly seen to hold. */
    interface Work<T> {
        T run(Condition condition) throws SQLException;
    }

    /**
     * Works on what a filter finds.
     *
     * @param connection to the columns, in no transaction
     * @param key of the filter and of the state of the columns
     * @param condition the filter in full
     * @param isDear whether to look for it takes long
     */
    <T> T use(Connection connection, String key, Condition condition, boolean isDear, Work<T> work)
            throws SQLException {
        List<String> unused = new ArrayList<>();
        Found hit = take(key, condition, unused);
        try {
            synchronized (hit) {
                if (!hit.isFilled) {
                    hit.condition = fill(connection, hit.table, condition, isDear);
                    hit.isFilled = true;
                }
            }
            return work.run(hit.condition);
        } finally {
            release(hit, unused);
            for (String table : unused) {
                Database.execute(connection, "DROP TABLE IF EXISTS " + table);
            }
        }
    }

    private synchronized Found take(String key, Condition condition, List<String> unused) {
        Found hit = found.computeIfAbsent(key, k -> new Found("hit_" + tables++, condition));
        hit.users++;
        if (found.size() > REMEMBERED) {
            Found eldest = found.remove(found.keySet().iterator().next());
            eldest.isForgotten = true;
            if (eldest.users == 0) {
                unused.add(eldest.table);
            }
        }
        return hit;
    }

    private synchronized void release(Found hit, List<String> unused) {
        hit.users--;
        if (hit.isForgotten && hit.users == 0) {
            unused.add(hit.table);
        }
    }

    private static Condition fill(Connection connection, String table, Condition condition, boolean isDear)
            throws SQLException {
        String from = " FROM " + condition.from() + " WHERE " + condition.sql();
        try (PreparedStatement select = Sql.prepared(connection, "SELECT count(*)" + from, condition.values());
                ResultSet row = select.executeQuery()) {
            row.next();
            boolean areFew = row.getLong(1) <= MOST;
            if (!areFew && !isDear) {
                return condition;
            }
            String create = "CREATE TABLE " + table + " AS SELECT " + (areFew ? "r.*" : "r.n") + from;
            Sql.update(connection, create, condition.values().toArray());
            return new Condition(
                    areFew ? table + " r" : "record r SEMI JOIN " + table + " h ON h.n = r.n", "TRUE", List.of());
        }
    }
}

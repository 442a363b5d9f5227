package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records the last few filters found, in tables of the {@link Columns}: a page asks for a list, counts, facets, a
 * timeline and a map of one filter at once, and a filter that takes long to look for is looked for once. Thread-safe.
 */
final class Hits {

    /** Filters that are remembered; each takes 8 bytes a record. */
    private static final int REMEMBERED = 16;

    private final Map<String, Found> found = new LinkedHashMap<>(REMEMBERED, 0.75f, true);
    private long tables;

    /** A filter's table, and how many look into it. */
    private static final class Found {

        private final String table;
        private int users;
        private boolean isForgotten;
        private boolean isFilled;

        Found(String table) {
            this.table = table;
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
     */
    <T> T use(Connection connection, String key, Condition condition, Work<T> work) throws SQLException {
        List<String> unused = new ArrayList<>();
        Found hit = take(key, unused);
        try {
            synchronized (hit) {
                if (!hit.isFilled) {
                    Sql.update(
                            connection,
                            "CREATE TABLE " + hit.table + " AS SELECT r.n FROM " + condition.from() + " WHERE "
                                    + condition.sql(),
                            condition.values().toArray());
                    hit.isFilled = true;
                }
            }
            return work.run(new Condition("record r SEMI JOIN " + hit.table + " h ON h.n = r.n", "TRUE", List.of()));
        } finally {
            release(hit, unused);
            for (String table : unused) {
                Database.execute(connection, "DROP TABLE IF EXISTS " + table);
            }
        }
    }

    private synchronized Found take(String key, List<String> unused) {
        Found hit = found.computeIfAbsent(key, k -> new Found("hit_" + tables++));
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
}

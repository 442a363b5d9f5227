package org.casus.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter as SQL over table {@code record}, named r, in words that SQLite and DuckDB both understand.
 *
 * @param from what follows FROM
 * @param sql what follows WHERE
 * @param values of its question marks, in order
 */
record Condition(String from, String sql, List<Object> values) {

    /** Where filters look, in the store and in {@link Columns}. */
    static final String RECORDS = "record r";

    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    Condition {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Over the tables of the store. */
    static Condition of(EventFilter filter) {
        Builder sql = new Builder();
        if (filter.text() != null) {
            sql.and("r.article IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", words(filter.text()));
        }
        return with(sql, filter);
    }

    /**
     * Over {@link Columns}, which have no texts.
     *
     * @param matching numbers of the articles that have the filter's words
     */
    static Condition of(EventFilter filter, List<Long> matching) {
        return with(new Builder().and("r.article IN (SELECT unnest(?::BIGINT[]))", matching.toString()), filter);
    }

    private static Condition with(Builder sql, EventFilter filter) {
        inForce(filter, sql);
        for (Facet facet : Facet.values()) {
            SortedSet<String> wanted = filter.values(facet);
            if (facet == Facet.KIND && wanted.equals(EventFilter.HAPPENED)) {
                sql.and("r.kind IN ('claim', 'event')"); // the words of the indexes' condition
            } else if (facet.party() == Facet.Party.NONE && !wanted.isEmpty()) {
                sql.in(
                        facet == Facet.KIND || !wanted.contains("")
                                ? facet.column()
                                : "ifnull(CAST(" + facet.column() + " AS TEXT), '')",
                        wanted);
            }
        }
        party(filter, Facet.Party.ACTOR, sql);
        party(filter, Facet.Party.RECIPIENT, sql);
        if (filter.from() != null) {
            sql.and("r.day >= ?", filter.from().toString());
        }
        if (filter.to() != null) {
            sql.and("r.day <= ? AND r.day <> ''", filter.to().toString());
        }
        place(filter, sql);
        if (filter.minConfidence() != null) {
            sql.and("r.confidence >= ?", filter.minConfidence());
        }
        if (filter.article() != null) {
            sql.and("r.article = (SELECT n FROM article WHERE key = ?)", filter.article());
        }
        if (filter.incident() != null) {
            sql.and("r.incident = ?", filter.incident());
        }
        if (filter.view() == EventFilter.View.INCIDENT) {
            sql.and("r.incident IS NOT NULL");
        }
        return sql.build();
    }

    private static void inForce(EventFilter filter, Builder sql) {
        if (filter.asOf() == null) {
            sql.and("r.current = 1");
        } else {
            String then = Times.text(filter.asOf());
            sql.and("r.coding IN (SELECT n FROM coding WHERE added <= ? AND (until IS NULL OR until > ?))", then, then);
        }
    }

    private static void place(EventFilter filter, Builder sql) {
        BoundingBox box = filter.box();
        if (box != null) {
            sql.and("r.lat BETWEEN ? AND ?", box.south(), box.north());
            sql.and(
                    box.west() <= box.east() ? "r.lon BETWEEN ? AND ?" : "(r.lon >= ? OR r.lon <= ?)",
                    box.west(),
                    box.east());
        }
        if (filter.contested() != null) {
            sql.and("r.contested = ?", filter.contested() ? 1 : 0);
        }
    }

    /** All wanted properties of one and the same actor, or recipient. */
    private static void party(EventFilter filter, Facet.Party party, Builder sql) {
        Builder one = new Builder();
        for (Map.Entry<Facet, SortedSet<String>> wanted : filter.any().entrySet()) {
            Facet facet = wanted.getKey();
            if (facet.party() == party) {
                one.in("p." + facet.column(), wanted.getValue());
            }
        }
        if (!one.isEmpty()) {
            Condition all = one.build();
            sql.and(
                    "r.n IN (SELECT p.record FROM party p WHERE p.role = '" + party.role() + "' AND " + all.sql() + ")",
                    all.values().toArray());
        }
    }

    /**
     * What a person typed as an FTS5 query: all words and "phrases" must occur; nothing typed is an operator, but for a
     * star at the end of a word, which stands for any ending.
     */
    static String words(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = PHRASE.matcher(typed);
        while (matcher.find()) {
            String term = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            boolean open = matcher.group(2) != null && term.endsWith("*");
            String plain = term.replace("\"", " ").replace("*", " ").strip();
            if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add("\"" + plain + "\"" + (open ? "*" : ""));
            }
        }
        return terms.isEmpty() ? "\"\"" : String.join(" ", terms);
    }

    /** Joins conditions by AND. */
    static final class Builder {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Builder and(String sql, Object... given) {
            parts.add(sql);
            values.addAll(List.of(given));
            return this;
        }

        Builder in(String column, Collection<String> wanted) {
            parts.add(column + " IN (" + wanted.stream().map(w -> "?").collect(Collectors.joining(",")) + ")");
            values.addAll(wanted);
            return this;
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        Condition build() {
            return new Condition(RECORDS, String.join(" AND ", parts), values);
        }
    }
}

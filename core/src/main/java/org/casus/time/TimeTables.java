package org.casus.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.casus.table.WordTable;
import org.jspecify.annotations.Nullable;

/** The tables of {@code knowledge/time}. */
final class TimeTables {

    /** How far a vague expression reaches back, and to the start of which unit. */
    private record Reach(int days, String round) {}

    private final Map<String, Set<String>> verbs = new HashMap<>();
    private final Map<String, Reach> vague = new HashMap<>();
    private final String digest;

    private TimeTables(WordTable verbTable, WordTable vagueTable) {
        for (WordTable.Row row : verbTable.rows()) {
            verbs.computeIfAbsent(row.get("class"), c -> new HashSet<>()).add(row.get("lemma"));
        }
        for (WordTable.Row row : vagueTable.rows()) {
            vague.put(row.get("unit"), new Reach(row.number("back"), row.get("round")));
        }
        this.digest = WordTable.digest(verbTable, vagueTable).substring(0, 12);
    }

    /**
     * Reads the tables from the class path.
     *
     * @throws org.casus.CasusException where one is missing or a row is broken
     */
    static TimeTables load() {
        return new TimeTables(WordTable.load("/knowledge/time/verbs.tsv"), WordTable.load("/knowledge/time/vague.tsv"));
    }

    /** First 12 hexadecimal digits of the SHA-256 of all tables. */
    String digest() {
        return digest;
    }

    /** Whether the verb with this lemma is in a class of {@code verbs.tsv}. */
    boolean is(String lemma, String verbClass) {
        return verbs.getOrDefault(verbClass, Set.of()).contains(lemma);
    }

    /** The first day that "recent" units reach back to, null for a unit the table lacks. */
    @Nullable
    LocalDate reach(String unit, LocalDate from) {
        Reach reach = vague.get(unit);
        if (reach == null) {
            return null;
        }
        LocalDate day = from.minusDays(reach.days());
        return switch (reach.round()) {
            case "month" -> day.withDayOfMonth(1);
            case "year" -> day.withDayOfYear(1);
            default -> day;
        };
    }
}

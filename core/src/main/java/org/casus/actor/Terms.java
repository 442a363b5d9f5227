package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Known.Office;
import org.jspecify.annotations.Nullable;

/** The terms of the tables of leaders, where a user's own tables go on from where the built-in one stops. */
final class Terms {

    /** Offices that one person at a time holds, so that a successor ends a term. */
    private static final Set<Office> SINGLE = EnumSet.of(Office.HOS, Office.HOG, Office.FM, Office.DM);

    private Terms() {}

    /**
     * All terms, without those built-in ones that a user's row of the same person and office tells anew; a built-in term
     * without end ends on the day before the user's tables have a successor.
     */
    static List<Table.Row> merged(List<Table.Row> rows) {
        List<Table.Row> own = rows.stream().filter(Table.Row::isOwn).toList();
        if (own.isEmpty()) {
            return rows;
        }
        List<Table.Row> merged = new ArrayList<>(own);
        for (Table.Row row : rows) {
            if (!row.isOwn() && own.stream().noneMatch(o -> tellsAnew(o, row))) {
                merged.add(successor(row, own)
                        .map(first -> row.with("end", first.minusDays(1).toString()))
                        .orElse(row));
            }
        }
        return merged;
    }

    static Office office(Table.Row row) {
        return row.get("class").isEmpty() ? Office.OTHER : row.one("class", Office.class);
    }

    static LocalDate start(Table.Row row) {
        LocalDate start = row.date("start");
        if (start == null) {
            throw row.bad("column \"start\" is empty; a term needs its first day");
        }
        LocalDate end = row.date("end");
        if (end != null && end.isBefore(start)) {
            throw row.bad("column \"end\": " + end + " is before the start " + start + "; exchange or mend them");
        }
        return start;
    }

    /**
     * Whether a surname alone may mean this person: whom the tables list by hand, and of what was drawn from Wikidata who
     * holds a leading office.
     */
    static boolean isProminent(Table.Row row) {
        String source = row.get("source");
        return row.isOwn() ? !source.startsWith("Wikidata") || SINGLE.contains(office(row)) : source.equals("Casus");
    }

    private static boolean tellsAnew(Table.Row own, Table.Row row) {
        return sameOffice(own, row)
                && Unit.key(own.need("name")).equals(Unit.key(row.need("name")))
                && !isBefore(own.date("end"), start(row))
                && !isBefore(row.date("end"), start(own));
    }

    private static boolean sameOffice(Table.Row a, Table.Row b) {
        Office office = office(a);
        return a.need("country").equals(b.need("country"))
                && office == office(b)
                && (office != Office.OTHER || a.need("office").equalsIgnoreCase(b.need("office")));
    }

    private static boolean isBefore(@Nullable LocalDate end, LocalDate start) {
        return end != null && end.isBefore(start);
    }

    private static Optional<LocalDate> successor(Table.Row row, List<Table.Row> own) {
        if (row.date("end") != null || !SINGLE.contains(office(row))) {
            return Optional.empty();
        }
        return own.stream()
                .filter(o -> sameOffice(o, row) && !Unit.key(o.need("name")).equals(Unit.key(row.need("name"))))
                .map(Terms::start)
                .filter(start -> start.isAfter(start(row)))
                .min(LocalDate::compareTo);
    }
}

package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.knowledge.OwnKnowledge;
import org.casus.knowledge.OwnTable;
import org.casus.knowledge.TableKind;
import org.jspecify.annotations.Nullable;

/** Looks the rows of the tables up by name, reading them anew: a look-up is rare, and coding need not remember lines. */
final class KnownRows {

    private static final List<String> BUILT_IN = List.of(
            "countries.tsv",
            "metonyms.tsv",
            "territories.tsv",
            "regions.tsv",
            "organisations.tsv",
            "groups.tsv",
            "leaders.tsv",
            "roles.tsv",
            "modifiers.tsv",
            "discards.tsv");

    /** Columns that hold names, in the order in which they are tried. */
    private static final List<String> NAMES =
            List.of("name", "term", "aliases", "surnames", "adjectives", "demonyms", "people", "capitals");

    private KnownRows() {}

    static List<KnownRow> find(
            OwnKnowledge own, NameIndex index, String name, Set<String> identities, @Nullable LocalDate date) {
        Set<String> keys = keys(index, name);
        List<Table> tables = new ArrayList<>();
        for (OwnTable table : own.tables()) {
            if (table.kind() != TableKind.PLACES) {
                tables.add(Table.own(table));
            }
        }
        BUILT_IN.forEach(table -> tables.add(Table.read(table)));
        List<KnownRow> found = new ArrayList<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                Optional<String> form = form(row, keys);
                if (form.isEmpty() && identities.contains(row.get("identity"))) {
                    form = Optional.of(row.get("name"));
                }
                form.ifPresent(known -> found.add(
                        new KnownRow(row.position(), known, row.filled(), date == null ? null : holds(row, date))));
            }
        }
        return found;
    }

    /** The whole name, its last word (a surname), and the names of the tables within it. */
    private static Set<String> keys(NameIndex index, String name) {
        List<Unit> units = Unit.of(name);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Unit.key(name));
        List<NameIndex.Match> matches = index.find(units);
        for (NameIndex.Match match : matches) {
            StringBuilder key = new StringBuilder();
            units.subList(match.from(), match.to())
                    .forEach(u -> key.append(key.isEmpty() ? "" : " ").append(u.key()));
            keys.add(key.toString());
        }
        int last = units.size() - 1;
        if (last >= 0 && matches.stream().noneMatch(m -> m.to() > last)) {
            keys.add(units.get(last).key());
        }
        return keys;
    }

    private static Optional<String> form(Table.Row row, Set<String> keys) {
        return NAMES.stream()
                .flatMap(column -> row.list(column).stream())
                .filter(form -> keys.contains(Unit.key(form))
                        || row.get("term").equals(form) && keys.contains(Unit.key(Plurals.of(form))))
                .findFirst();
    }

    private static @Nullable Boolean holds(Table.Row row, LocalDate date) {
        LocalDate start = row.date("start");
        LocalDate end = row.date("end");
        if (start == null && end == null) {
            return null;
        }
        return (start == null || !date.isBefore(start)) && (end == null || !date.isAfter(end));
    }
}

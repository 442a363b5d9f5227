package org.casus.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of tables that a user may add, each with its columns. A table's header tells its kind: it is the first one
 * here whose needed columns are all there.
 */
public enum TableKind {
    /** Persons in offices, one row a term. */
    LEADERS(
            List.of("name", "country", "office", "start"),
            List.of("aliases", "surnames", "class", "sectors", "end", "identity", "source")),
    /** Seats and bodies that stand for a part of a state ("Kremlin"). */
    METONYMS(List.of("name", "country", "sectors", "stands_for"), List.of("identity")),
    /** Armed groups and movements. */
    GROUPS(
            List.of("name", "country", "sectors", "operates"),
            List.of("aliases", "backers", "start", "end", "identity", "source")),
    /** Places that the gazetteer lacks. */
    PLACES(
            List.of("name", "lat", "lon", "kind", "country", "precision"),
            List.of("aliases", "demonyms", "admin1", "source")),
    /** Words for people by what they do. */
    ROLES(List.of("term", "sectors", "kind", "strength"), List.of("office", "country")),
    /** International organisations, NGOs, companies, media, parties. */
    ORGANISATIONS(List.of("name", "country", "sectors"), List.of("aliases", "start", "end", "identity", "source")),
    /** Parts and cities of a country that tell whose the people there are. */
    REGIONS(List.of("name", "country"), List.of("aliases", "source")),
    /** Names that never act: agencies, social networks. */
    DISCARDS(List.of("name", "kind"), List.of());

    private final List<String> needed;
    private final List<String> columns;

    TableKind(List<String> needed, List<String> optional) {
        this.needed = needed;
        List<String> all = new ArrayList<>(needed);
        all.addAll(optional);
        this.columns = List.copyOf(all);
    }

    /** Columns without which a table is not of this kind. */
    public List<String> needed() {
        return needed;
    }

    /** All columns it may have. */
    public List<String> columns() {
        return columns;
    }

    /** Name of the built-in table of this kind. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".tsv";
    }
}

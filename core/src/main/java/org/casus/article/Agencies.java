package org.casus.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** News agencies and the short forms by which texts name them. Immutable. */
final class Agencies {

    private final Map<String, String> byName;

    private Agencies(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    static Agencies load() {
        Map<String, String> byName = new HashMap<>();
        for (List<String> row :
                Table.read("agencies.tsv", "name", "aliases", "photo_only").rows()) {
            if (row.get(2).equals("no")) {
                byName.put(row.get(0), row.get(0));
                for (String alias : row.get(1).split(";", -1)) {
                    byName.put(alias, row.get(0));
                }
            }
        }
        byName.remove("");
        return new Agencies(byName);
    }

    /** The full name of an agency given by name or short form, case as written. */
    Optional<String> named(String text) {
        return Optional.ofNullable(byName.get(text.strip()));
    }

    /** The agency a credit names: all of it or its last or first part ("Ann Hill, Reuters", "AFP and staff"). */
    Optional<String> within(String credit) {
        Optional<String> whole = named(credit);
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : credit.split(
                "\\s*(?:[,;:/|()–—©]|\\bby\\b|\\bBy\\b|\\band\\b|\\bvia\\b|\\bfor\\b|\\bfrom\\b|\\d+)\\s*|\\.$", -1)) {
            Optional<String> named = named(part);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }
}

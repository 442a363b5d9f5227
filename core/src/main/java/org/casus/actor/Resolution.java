package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase stands for, before it is tied to a place in the text.
 *
 * @param country country or non-state code, null where not known
 * @param sectors PLOVER sector codes, the primary one first
 * @param identity Wikidata item or slug, null where only a description is known
 * @param basis what kind of knowledge decided
 * @param how in a few words
 */
record Resolution(
        @Nullable String country,
        List<String> sectors,
        @Nullable String identity,
        Basis basis,
        String how) {

    /** What a resolution rests on. */
    enum Basis {
        /** A country or its capital, so that the sector is only presumed. */
        COUNTRY,
        /** An institution, organisation, group or territory. */
        BODY,
        PERSON,
        ROLE,
        PEOPLE,
        /** A name that no table knows. */
        UNKNOWN
    }

    Resolution {
        sectors = List.copyOf(sectors);
    }

    Actor at(Phrase phrase) {
        return new Actor(phrase.text(), phrase.span(), country, sectors, identity, how);
    }

    Resolution withSectors(List<String> others) {
        return new Resolution(country, others, identity, basis, how);
    }

    Resolution because(String reason) {
        return new Resolution(country, sectors, identity, basis, reason + ": " + how);
    }

    /** Sectors in order without repetition. */
    static List<String> join(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        for (String sector : second) {
            if (!joined.contains(sector)) {
                joined.add(sector);
            }
        }
        return joined;
    }
}

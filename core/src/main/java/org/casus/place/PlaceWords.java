package org.casus.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words around place names, by what they tell: the table {@code words.tsv}. */
final class PlaceWords {

    /** The classes of the table. */
    enum Kind {
        /** Prepositions that may stand before a place. */
        LOCATIVE,
        /** Prepositions that hardly stand before anything but a place or a time. */
        STRONG_LOCATIVE,
        /** "town", "village": what follows or stands before is a settlement. */
        SETTLEMENT,
        /** "province", "county": what follows or stands before is a division. */
        DIVISION,
        /** "airport", "prison": named after the settlement it is in. */
        FACILITY,
        /** "northern", "downtown": part of the place named next. */
        DIRECTION,
        /** "Street", "Hall": what stands before names it, not a settlement. */
        VENUE,
        /** "Police", "Department": what stands before is part of an organisation's name. */
        BODY,
        /** Who acts for a place: "Kabul police" names no place of an event. */
        ACTOR,
        /** Who lives or is in a place: "residents of Kabul". */
        PEOPLE,
        /** "begin", "continue": verbs whose complement is the event itself. */
        ASPECT,
        /** "accuse", "warn": verbs of speaking, whose topic happens elsewhere. */
        SPEECH,
        /** Capitalised after "in", and no place: months, days, bodies. */
        NOT_PLACE
    }

    private final Map<Kind, Set<String>> words = new HashMap<>();

    /** Used while the table is read; after that nothing changes. */
    void add(String kind, String word) {
        words.computeIfAbsent(Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), key -> new HashSet<>())
                .add(word);
    }

    /** Whether a word in lower case is of this class. */
    boolean is(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** A folded name without "province", "oblast" and the like at either end; the name itself where nothing else is left. */
    String withoutDivision(String folded) {
        return strip(folded, Kind.DIVISION);
    }

    /** A folded name without words of this class at its end, or before "of" at its beginning. */
    String strip(String folded, Kind kind) {
        int last = folded.lastIndexOf(' ');
        if (last > 0 && is(kind, folded.substring(last + 1))) {
            return folded.substring(0, last);
        }
        int of = folded.indexOf(" of ");
        if (of > 0 && is(kind, folded.substring(0, of)) && of + 4 < folded.length()) {
            return folded.substring(of + 4);
        }
        return folded;
    }

    /** A folded name without words of direction at its beginning; the name itself where nothing else is left. */
    String withoutDirection(String folded) {
        String rest = folded;
        int space = rest.indexOf(' ');
        while (space > 0 && is(Kind.DIRECTION, rest.substring(0, space))) {
            rest = rest.substring(space + 1);
            space = rest.indexOf(' ');
        }
        return rest;
    }
}

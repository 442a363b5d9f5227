package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a name or word of the knowledge tables stands for. */
sealed interface Known {

    /** The part a name plays in a phrase. */
    enum Kind {
        COUNTRY,
        /** "Syrian" before a noun. */
        ADJECTIVE,
        /** "Syrians", "a Syrian". */
        PEOPLE,
        /** A capital, which stands for its government. */
        CAPITAL,
        /** A seat or body of one state ("Kremlin", "Knesset"). */
        INSTITUTION,
        /** A territory with authorities of its own that few or no states recognise. */
        TERRITORY,
        TERRITORY_PEOPLE,
        ORGANISATION,
        GROUP,
        /** A part or city of a country, which tells whose the people there are. */
        REGION
    }

    /**
     * A country, place, people, organisation or group.
     *
     * @param kind what it is
     * @param name its main name
     * @param country ISO 3166 alpha-3 or a PLOVER non-state code
     * @param sectors PLOVER sector codes, the primary one first; empty for adjectives
     * @param identity Wikidata item, null where none is known with certainty
     * @param start first day the row holds for, null for always
     * @param end last day the row holds for, null for today
     * @param note for the resolution ("president's office"), may be empty
     * @param related countries it operates in (groups) or patrons (territories)
     */
    record Named(
            Kind kind,
            String name,
            String country,
            List<String> sectors,
            @Nullable String identity,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String note,
            List<String> related)
            implements Known {

        public Named {
            sectors = List.copyOf(sectors);
            related = List.copyOf(related);
        }

        boolean holdsOn(LocalDate date) {
            return (start == null || !date.isBefore(start)) && (end == null || !date.isAfter(end));
        }
    }

    /** An office by the part of it that matters: who speaks for the state, and as what. */
    enum Office {
        /** Head of state. */
        HOS,
        /** Head of government. */
        HOG,
        /** Deputy head of state, heir. */
        DHOS,
        FM,
        DM,
        IM,
        OTHER
    }

    /** One term of one person. */
    record Holding(
            String country,
            String title,
            Office office,
            List<String> sectors,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String identity) {

        public Holding {
            sectors = List.copyOf(sectors);
        }

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(start) && (end == null || !date.isAfter(end));
        }
    }

    /** Somebody known by name, with all terms, in the order of the table. */
    record Person(String name, List<String> surnames, List<Holding> holdings, boolean prominent) implements Known {

        public Person {
            surnames = List.copyOf(surnames);
            holdings = List.copyOf(holdings);
        }

        /** The weightiest term on a day. */
        Optional<Holding> on(LocalDate date) {
            return holdings.stream()
                    .filter(h -> h.holdsOn(date))
                    .min((a, b) -> a.office().compareTo(b.office()));
        }
    }

    /**
     * A word for people by what they do ("police", "prime minister").
     *
     * @param term the singular
     * @param sectors PLOVER sector codes, the primary one first
     * @param group whether it names a body rather than a person
     * @param strong whether the word alone decides the sector: "soldier" does, "official" does not
     * @param office the office it names, null for most
     * @param country a PLOVER non-state code the word implies ("charity": NGO), else null
     * @param plural whether this form is a plural
     */
    record Role(
            String term,
            List<String> sectors,
            boolean group,
            boolean strong,
            @Nullable Office office,
            @Nullable String country,
            boolean plural)
            implements Known {

        public Role {
            sectors = List.copyOf(sectors);
        }
    }

    /** What a word before a role does to its sectors. */
    enum Effect {
        /** Its sectors take the place of the role's. */
        REPLACE,
        /** They take the place of a weak role's and follow a strong one's. */
        LEAD,
        /** They count only where the role says nothing. */
        WEAK,
        ADD,
        /** The office is in the past. */
        FORMER,
        /** The office was held at another time than the article's. */
        THEN,
        /** Armed men of the government's side. */
        FORCES
    }

    record Modifier(String term, List<String> sectors, Effect effect) implements Known {

        public Modifier {
            sectors = List.copyOf(sectors);
        }
    }

    /** A name that never acts: a reporting agency, a social network, a day. */
    record Discard(String name, String why) implements Known {}
}

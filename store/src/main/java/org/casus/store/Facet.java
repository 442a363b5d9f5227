package org.casus.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * A property of records that has few values: filters list the wanted ones, and {@link StoreReader#facet} counts how many
 * records have each. Values are those of the JSON Lines contract; the empty value stands for "none given".
 */
public enum Facet {
    /** event, claim, casualty, background, rejected. */
    KIND("kind", "r.kind"),
    /** Event type of the codebook. */
    TYPE("type", "r.type"),
    /** Type and mode ("ASSAULT/drone"): names of modes recur in several types. */
    MODE("mode", "r.type || '/' || r.mode"),
    /** Quad class, 1 to 4. */
    QUAD("quad", "CAST(r.quad AS TEXT)"),
    FACTUALITY("factuality", "r.factuality"),
    /** Country of any actor. */
    ACTOR_COUNTRY("actor-country", Party.ACTOR, "country"),
    /** Any sector of any actor. */
    ACTOR_SECTOR("actor-sector", Party.ACTOR, "sector"),
    /** Identity of any actor. */
    ACTOR("actor", Party.ACTOR, "identity"),
    RECIPIENT_COUNTRY("recipient-country", Party.RECIPIENT, "country"),
    RECIPIENT_SECTOR("recipient-sector", Party.RECIPIENT, "sector"),
    RECIPIENT("recipient", Party.RECIPIENT, "identity"),
    /** Country of the place, de jure. */
    COUNTRY("country", "r.country"),
    /** First-order division of the place, after its country ("UKR/Donetsk"). */
    ADMIN1("admin1", "r.country || '/' || r.admin1"),
    /** How exactly the point stands for the place. */
    PRECISION("precision", "r.place_precision"),
    /** Host of the article's address. */
    OUTLET("outlet", "r.outlet"),
    /** The outermost source as written. */
    SOURCE("source", "r.source"),
    /** Id of the pattern or model that decided. */
    RULE("rule", "r.rule");

    /** Which party of a record a facet looks at. */
    enum Party {
        NONE,
        ACTOR,
        RECIPIENT;

        String role() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String parameter;
    private final Party party;
    private final String column;

    Facet(String parameter, String column) {
        this(parameter, Party.NONE, column);
    }

    Facet(String parameter, Party party, String column) {
        this.parameter = parameter;
        this.party = party;
        this.column = column;
    }

    /** Its name in a query string. */
    public String parameter() {
        return parameter;
    }

    /** The facet of this name in a query string. */
    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    Party party() {
        return party;
    }

    /** SQL over table {@code record} as r, or the column of table {@code party}. */
    String column() {
        return column;
    }
}

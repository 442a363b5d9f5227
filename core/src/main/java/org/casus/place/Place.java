package org.casus.place;

import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param text as written
 * @param span where it stands in the article's text
 * @param name the gazetteer's name, null where unresolved
 * @param lat latitude in degrees, WGS 84, null where unresolved
 * @param lon longitude in degrees, WGS 84, null where unresolved
 * @param country ISO 3166 alpha-3 code of the de jure country, null where unresolved or in several countries
 * @param admin1 name of the first-order division, null where not applicable
 * @param precision how exactly the point stands for the place
 * @param contested who claims and who holds it, null where uncontested
 * @param geonameId GeoNames id, null for places of other sources
 */
public record Place(
        String text,
        Span span,
        @Nullable String name,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String country,
        @Nullable String admin1,
        Precision precision,
        @Nullable String contested,
        @Nullable String geonameId) {

    /** What the coordinates stand for, from a spot to a whole country. */
    public enum Precision {
        EXACT,
        SETTLEMENT,
        ADMIN2,
        ADMIN1,
        /** A region that is no administrative unit: a front, a valley, a disputed area. */
        REGION,
        COUNTRY,
        /** A name that no table knows, or that context does not decide. */
        UNRESOLVED
    }
}

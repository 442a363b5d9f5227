package org.casus.article;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain by which a text reached the page it was read from.
 *
 * @param how what says so
 * @param outlet the newsroom it is said to come from, as written; null where only an address is given
 * @param url address of the earlier text, null where none is given
 * @param text the words that say so, null where only the page's markup does
 */
public record Republication(
        How how,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String text) {

    /** What says that a text comes from elsewhere. */
    public enum How {
        /** "By Reuters", "(AP)": supplied by an agency. */
        AGENCY,
        /** "first appeared on". */
        FIRST_PUBLISHED,
        /** "republished from". */
        REPUBLISHED,
        /** "Source: ...", "Source link". */
        SOURCE_LINK,
        /** The page names a page of another site as the original. */
        CANONICAL
    }
}

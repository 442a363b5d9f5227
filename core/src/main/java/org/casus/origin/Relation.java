package org.casus.origin;

/** What a reprint did to the text that it reprints. */
public enum Relation {
    /** The same text under the same headline. */
    VERBATIM,
    /** The same text under another headline. */
    REHEADLINED,
    /** A part of the text, mostly its beginning. */
    CUT,
    /** The whole text with something added: boilerplate, local reaction. */
    EXTENDED,
    /** The text with some of its figures, names or dates brought up to date. */
    UPDATED,
    /** The text with its wording edited. */
    EDITED,
    /** Parts of this text and of another origin put together. */
    MERGED
}

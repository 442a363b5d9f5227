package org.casus.article;

/**
 * A stretch of a page's main text.
 *
 * @param form what it is on the page
 * @param text its words, white space normalised; line breaks that the page makes are kept
 */
public record Piece(Form form, String text) {

    /** What a stretch is on its page. */
    public enum Form {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        CAPTION
    }
}

package org.casus.article;

/**
 * A stretch of an article with one function on the page. Zones do not overlap and are in text order.
 *
 * @param kind what the stretch is for
 * @param span where it is in {@link Article#text()}
 * @param truncated whether it breaks off in the middle of a word or sentence, as cut captions do
 */
public record Zone(Kind kind, Span span, boolean truncated) {

    /** The function of a stretch of text on its page. */
    public enum Kind {
        /** The article's own title. */
        HEADLINE,
        /** "By Reuters", "by : AFP", a reporter's name: who wrote or supplied the text. */
        CREDIT,
        /** "KYIV, Sept 19 (Reuters) –": where, when and by which agency a story was filed. */
        DATELINE,
        /** Text of a photograph; yields claims only. */
        CAPTION,
        /** One paragraph of the article's prose. */
        BODY,
        /** Navigation, links, other stories' headlines; never yields a record. */
        FURNITURE
    }

    public Zone(Kind kind, Span span) {
        this(kind, span, false);
    }
}

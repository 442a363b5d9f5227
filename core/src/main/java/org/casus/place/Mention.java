package org.casus.place;

import org.casus.article.Span;

/**
 * A place's name in the text, before it is resolved.
 *
 * @param sentence index of the sentence, -1 for a dateline
 * @param first index of its first token
 * @param last index of its last token
 * @param span where it stands
 * @param text as written
 * @param key its name folded
 * @param form how it names the place
 * @param division whether the text calls it a province, county or the like
 */
record Mention(int sentence, int first, int last, Span span, String text, String key, Form form, boolean division) {

    /** What is resolved as one name: "Aleppo" and "Aleppo province" are two, "La." and "La" too. */
    String id() {
        return (form == Form.EMBEDDED ? Form.NAME : form) + (division ? ":division:" : ":") + key;
    }

    /** How a mention names a place. */
    enum Form {
        NAME,
        /** "Calif.", "N.J." */
        ABBREVIATION,
        /** Adjectives and names of peoples: "Iraqi", "Chechens". They give context and are no place of an event. */
        DEMONYM,
        /** Part of an organisation's name: "Athens Police Department". Context, and no place of an event. */
        EMBEDDED
    }
}

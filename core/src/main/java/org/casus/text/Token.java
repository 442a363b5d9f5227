package org.casus.text;

import org.casus.article.Span;

/**
 * One word or mark of a sentence.
 *
 * @param index position in its sentence, from 0
 * @param text as written
 * @param lemma dictionary form, lower case except for names
 * @param tag Penn Treebank part of speech
 * @param name kind of name it belongs to: PERSON, ORGANIZATION, LOCATION, MISC, or O
 * @param span offsets in the article's text
 */
public record Token(int index, String text, String lemma, String tag, String name, Span span) {

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** A verb in the simple present. */
    public boolean isPresentTense() {
        return tag.equals("VBZ") || tag.equals("VBP");
    }

    /** Common or proper noun. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isPronoun() {
        return tag.equals("PRP") || tag.equals("PRP$") || tag.equals("WP");
    }

    public boolean isName() {
        return !name.equals("O");
    }
}

package org.casus.text;

import org.casus.article.Span;

/**
 * An expression of time in the text, in the TIMEX3 terms of TimeML.
 *
 * @param span offsets in the article's text
 * @param text as written
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value ("2023-09-19", "P6W", "2023-W38-2"); not anchored ("XXXX-WXX-2") where the article has no
 *     publication date
 */
public record TimeMention(Span span, String text, String type, String value) {}

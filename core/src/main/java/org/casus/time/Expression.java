package org.casus.time;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.casus.article.Span;
import org.casus.text.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time with what its reading depends on.
 *
 * @param mention the mention as the annotator found it
 * @param words its words in lower case, white space as single blanks
 * @param before the text before it in its sentence, in lower case
 * @param after the text after it in its sentence, in lower case
 * @param pointing which way an incomplete date points; asks for the tree of the sentence
 * @param calendar the calendar of the day of publication, null where there is none
 * @param earlier the mentions before it, already read
 * @param article the article's text
 */
record Expression(
        TimeMention mention,
        String words,
        String before,
        String after,
        Supplier<Direction> pointing,
        @Nullable NewsCalendar calendar,
        List<TimeMention> earlier,
        String article) {

    Direction direction() {
        return pointing.get();
    }

    String value() {
        return mention.value();
    }

    /** The same words with another type and value. */
    TimeMention as(String type, String value) {
        return new TimeMention(mention.span(), mention.text(), type, value);
    }

    /** Another stretch of the article with another type and value. */
    TimeMention as(Span span, String type, String value) {
        return new TimeMention(span, span.of(article), type, value);
    }

    /** The expression with this many more characters before and after it. */
    Span widened(int before, int after) {
        int start = Math.max(0, mention.span().start() - before);
        return new Span(start, Math.min(article.length(), mention.span().end() + after));
    }

    /** The text around a mention: in lower case, each white space a blank, so that lengths stay those of the article. */
    static String context(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
    }

    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}

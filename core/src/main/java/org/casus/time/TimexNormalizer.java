package org.casus.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the expressions of time that the annotator found: drops what is none, mends spans, and reads incomplete dates
 * from the tense of their clause and from what the article said before. Values are TIMEX3 (TimeML 1.2.1), with the
 * conventions of TimeBank where the standard leaves a choice.
 */
public final class TimexNormalizer {

    /** Words that the annotator takes for times and that seldom are. */
    private static final Pattern NO_TIME = Pattern.compile(
            "(?:the )?sec|once|.* years? old|.*-year-old|a?n? ?second|day|previously|future|past|time|quarterly"
                    + "|annual(?:ly)?|night|about three-quarters|recent sec");

    private final Tense tense;
    private final List<TimexRule> rules;

    TimexNormalizer(Tense tense) {
        this.tense = tense;
        this.rules = Stream.of(AnaphoricRules.all(), CalendarRules.all(), VagueRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A normalizer with the tables of {@code knowledge/time}. */
    public static TimexNormalizer create() {
        TimeTables tables = TimeTables.load();
        return new TimexNormalizer(new Tense(tables, new Attachment(tables)));
    }

    /** The text's expressions of time, corrected, in text order. */
    public List<TimeMention> normalize(AnnotatedText text) {
        Article article = text.article();
        NewsCalendar calendar = article.published() == null ? null : new NewsCalendar(article.published());
        List<TimeMention> read = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (TimeMention mention : text.times(sentence.span())) {
                if (NO_TIME.matcher(Expression.normal(mention.text())).matches()) {
                    continue;
                }
                Expression expression = expression(article, sentence, mention, calendar, read);
                read.add(read(expression));
            }
        }
        return List.copyOf(read);
    }

    private Expression expression(
            Article article,
            Sentence sentence,
            TimeMention mention,
            @Nullable NewsCalendar calendar,
            List<TimeMention> read) {
        Span span = mention.span();
        String before = article.text().substring(sentence.span().start(), span.start());
        String after = article.text().substring(span.end(), sentence.span().end());
        return new Expression(
                mention,
                Expression.normal(mention.text()),
                Expression.context(before),
                Expression.context(after),
                () -> tense.direction(sentence, span),
                calendar,
                Collections.unmodifiableList(read),
                article.text());
    }

    private TimeMention read(Expression expression) {
        for (TimexRule rule : rules) {
            TimeMention corrected = rule.read(expression);
            if (corrected != null) {
                return corrected;
            }
        }
        return expression.mention();
    }
}

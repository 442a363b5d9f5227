package org.casus.time;

import java.util.List;
import org.casus.text.AnnotatedText;
import org.casus.text.TimeMention;

/**
 * Dates events: finds the expression of time that belongs to an event's predicate and resolves it against the day of
 * publication. Where an event has none, it gets a window from the article. Immutable and thread-safe.
 */
public final class DateResolver {

    private final TimeTables tables;
    private final Attachment attachment;
    private final Tense tense;
    private final TimexNormalizer normalizer;

    private DateResolver(TimeTables tables) {
        this.tables = tables;
        this.attachment = new Attachment(tables);
        this.tense = new Tense(tables, attachment);
        this.normalizer = new TimexNormalizer(tense);
    }

    /**
     * A resolver with the tables of {@code knowledge/time}.
     *
     * @throws org.casus.CasusException where a table is missing or broken
     */
    public static DateResolver create() {
        return new DateResolver(TimeTables.load());
    }

    /** The dates of one article, which are read when one is first asked for. */
    public ArticleDates forArticle(AnnotatedText text) {
        return new LazyDates(() -> read(text));
    }

    private ArticleDates read(AnnotatedText text) {
        List<TimeMention> mentions = normalizer.normalize(text);
        MentionReader reader = new MentionReader(text.article(), tables);
        return new ResolvedDates(text, mentions, tables, attachment, tense, reader);
    }

    /** First 12 hexadecimal digits of the SHA-256 of the tables, for provenance. */
    public String digest() {
        return tables.digest();
    }
}

package org.casus.time;

import java.util.List;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A dated expression of time in its sentence. What it dates is read from the tree when first asked for. Thread-safe. */
final class AttachedDate {

    private final Sentence sentence;
    private final Span span;
    private final EventDate date;
    private final Attachment attachment;
    private @Nullable List<Integer> dated;

    /**
     * An expression of time.
     *
     * @param span where it stands
     * @param date what it says
     */
    AttachedDate(Sentence sentence, Span span, EventDate date, Attachment attachment) {
        this.sentence = sentence;
        this.span = span;
        this.date = date;
        this.attachment = attachment;
    }

    /** Index of its first token. */
    int token() {
        return sentence.tokenAt(span);
    }

    /** Indices of the words it dates, nearest first. */
    synchronized List<Integer> dated() {
        if (dated == null) {
            dated = List.copyOf(attachment.dated(sentence, span));
        }
        return dated;
    }

    EventDate date() {
        return date;
    }
}

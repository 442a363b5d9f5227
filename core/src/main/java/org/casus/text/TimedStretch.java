package org.casus.text;

import java.util.List;
import java.util.function.Supplier;
import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/** A stretch of text whose expressions of time are read when they are first asked for. Thread-safe. */
public final class TimedStretch {

    private final Span span;
    private final Supplier<List<TimeMention>> reader;
    private @Nullable List<TimeMention> times;

    /**
     * A stretch not read yet.
     *
     * @param span where it stands in the article
     * @param reader gives its expressions of time, which lie within the span, in text order; called at most once
     */
    public TimedStretch(Span span, Supplier<List<TimeMention>> reader) {
        this.span = span;
        this.reader = reader;
    }

    Span span() {
        return span;
    }

    synchronized List<TimeMention> times() {
        if (times == null) {
            times = List.copyOf(reader.get());
        }
        return times;
    }
}

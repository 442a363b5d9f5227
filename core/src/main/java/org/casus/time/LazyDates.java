package org.casus.time;

import java.util.function.Supplier;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Dates that are read when one is first asked for: most articles of everyday news date nothing. Thread-safe. */
final class LazyDates implements ArticleDates {

    private final Supplier<ArticleDates> reader;
    private @Nullable ArticleDates dates;

    LazyDates(Supplier<ArticleDates> reader) {
        this.reader = reader;
    }

    private synchronized ArticleDates dates() {
        if (dates == null) {
            dates = reader.get();
        }
        return dates;
    }

    @Override
    public EventDate dateOf(Sentence sentence, int predicate) {
        return dates().dateOf(sentence, predicate);
    }
}

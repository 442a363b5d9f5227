package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Turns tokens into spans and lets content take in the whole of a quotation it touches. */
final class Quoting {

    private Quoting() {}

    /** Spans of runs of neighbouring tokens; a run is not broken by marks, and none starts or ends with one. */
    static List<Span> spans(Sentence sentence, Set<Integer> tokens) {
        List<Span> spans = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int token : new TreeSet<>(tokens)) {
            if (first >= 0 && !onlyMarks(sentence, last + 1, token)) {
                add(spans, Phrases.between(sentence, first, last));
                first = -1;
            }
            first = first < 0 ? token : first;
            last = token;
        }
        if (first >= 0) {
            add(spans, Phrases.between(sentence, first, last));
        }
        return spans;
    }

    private static boolean onlyMarks(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Phrases.isMark(sentence, i)) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }

    /**
     * The spans, each widened to the quotations it overlaps, joined where they overlap. A quotation that the cue itself
     * stands in is someone else's and widens nothing.
     */
    static List<Span> whole(Sentence sentence, int cue, List<Span> spans) {
        Span own = sentence.token(cue).span();
        List<Span> widened = new ArrayList<>();
        for (Span span : spans) {
            Span wide = span;
            for (Span quote : sentence.quotes()) {
                if (quote.overlaps(wide) && !quote.contains(own)) {
                    wide = wide.union(quote);
                }
            }
            widened.add(wide);
        }
        return join(widened);
    }

    /** Sorted, overlapping spans united. */
    static List<Span> join(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).overlaps(span)) {
                joined.set(last, joined.get(last).union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}

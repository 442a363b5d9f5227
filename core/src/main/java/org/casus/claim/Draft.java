package org.casus.claim;

import java.util.List;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An attribution before its source is resolved and quotations that run on are added.
 *
 * @param sentence where the cue stands
 * @param cue index of the cue's main token
 * @param cueSpan all words of the cue
 * @param sourceHead index of the source's head token, -1 for an unnamed source
 * @param source the source's phrase, null for an unnamed one
 * @param content in text order
 * @param stance what the source does with it
 */
record Draft(
        Sentence sentence,
        int cue,
        Span cueSpan,
        int sourceHead,
        @Nullable Span source,
        List<Span> content,
        Stance stance) {

    Draft {
        content = content.stream().sorted().toList();
    }

    Draft withContent(List<Span> more) {
        return new Draft(sentence, cue, cueSpan, sourceHead, source, more, stance);
    }
}

package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.article.Span;
import org.casus.claim.ArticleClaims;
import org.casus.claim.Attribution;
import org.casus.text.Grammar;
import org.casus.text.Sentence;

/**
 * Who a stretch of a sentence is attributed to. "X said A, while Y said B": B is Y's word alone, although it stands in the
 * clause that X's verb governs.
 */
final class Sources {

    private static final Set<String> CONTRAST = Set.of("while", "whereas", "although", "though", "but");

    private Sources() {}

    /**
     * The attributions that cover a span, the outermost first, without those whose contrast with it the sentence marks. What came
     * of a deed has the deed's source, though it stands behind the saying: "bombed the port, he said, killing three".
     */
    static List<Attribution> covering(ArticleClaims claims, Sentence sentence, Span span) {
        List<Attribution> all = claims.covering(span);
        int token = all.isEmpty() ? sentence.tokenAt(span) : -1;
        int deed = token < 0 ? -1 : new Grammar(sentence).deedOf(token);
        if (deed >= 0) {
            all = claims.covering(sentence.token(deed).span());
        }
        return uncontrasted(all, sentence);
    }

    private static List<Attribution> uncontrasted(List<Attribution> all, Sentence sentence) {
        List<Attribution> kept = new ArrayList<>();
        for (Attribution outer : all) {
            boolean contrasted = all.stream()
                    .anyMatch(inner -> inner != outer && isContrasted(sentence, outer.cueSpan(), inner.cueSpan()));
            if (!contrasted) {
                kept.add(outer);
            }
        }
        return List.copyOf(kept);
    }

    /** Whether the way up from the inner cue to the outer one leads through a clause that begins with "while" or the like. */
    private static boolean isContrasted(Sentence sentence, Span outerCue, Span innerCue) {
        int outer = sentence.tokenAt(outerCue);
        int inner = sentence.tokenAt(innerCue);
        if (outer < 0 || inner < 0 || outer == inner) {
            return false;
        }
        Grammar grammar = new Grammar(sentence);
        for (int at = inner, steps = 0; at >= 0 && at != outer && steps < sentence.size(); at = sentence.head(at)) {
            if (CONTRAST.contains(grammar.marker(at)) && inner > outer) {
                return true;
            }
            steps++;
        }
        return false;
    }
}

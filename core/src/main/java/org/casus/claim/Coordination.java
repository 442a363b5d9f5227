package org.casus.claim;

import java.util.Set;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reported clause go on into the clauses coordinated with it: "said that it would leave and that talks had
 * failed", "wants to close the base, move the troops and sell the land". Parsers hang such clauses on the verb of saying
 * or elsewhere; the words that open them tell whether the report goes on.
 */
final class Coordination {

    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "nor");
    private static final Set<String> ENDS = Set.of(";", "—", "–", "--", ":");
    private static final Set<String> BREAKS =
            Set.of("while", "whereas", "although", "though", "according", "which", "who");
    private static final int MOST_CLAUSES = 5;

    private final CueTable cues;

    Coordination(CueTable cues) {
        this.cues = cues;
    }

    /** Adds the clauses that go on with content to the right of its verb. */
    void extend(Sentence sentence, int verb, Set<Integer> content) {
        if (content.isEmpty() || Phrases.bounds(content)[0] < verb) {
            return;
        }
        boolean infinitive = sentence.token(Phrases.bounds(content)[0]).tag().equals("TO");
        for (int clause = 0; clause < MOST_CLAUSES; clause++) {
            int next = Phrases.bounds(content)[1] + 1;
            int opening = Phrases.word(sentence, next).equals(",") ? next + 1 : next;
            boolean conjunction = CONJUNCTIONS.contains(Phrases.word(sentence, opening));
            boolean listed = infinitive && opening > next && isTag(sentence, opening, "VB");
            int from = conjunction ? opening + 1 : opening;
            boolean apart = Phrases.word(sentence, opening).equals("but") && !isModal(sentence, from);
            if (apart || !(conjunction || listed) || !goesOn(sentence, verb, from)) {
                return;
            }
            int to = end(sentence, from);
            for (int i = opening; i < to; i++) {
                content.add(i);
            }
        }
    }

    private boolean goesOn(Sentence sentence, int verb, int from) {
        int first = from;
        while (isTag(sentence, first, "RB")) {
            first++;
        }
        if (first >= sentence.size() || Phrases.isMark(sentence, first)) {
            return false;
        }
        Token token = sentence.token(first);
        if (Phrases.word(sentence, first).equals("that")
                || Set.of("TO", "VB", "MD").contains(token.tag())) {
            return true;
        }
        if (token.isVerb() && !token.tag().equals("VBG")) {
            // "said it would leave and closed its embassy": what the source did itself
            return Phrases.isQuoted(sentence, first)
                    || sentence.head(first) != verb && !token.tag().equals("VBD");
        }
        int finite = finite(sentence, first);
        if (finite < 0) {
            return true;
        }
        Cue cue = cues.verb(sentence.token(finite));
        return Phrases.isQuoted(sentence, finite) || !isSaying(cue);
    }

    /** "..., but the road would stay closed": what stands against the report goes on with it in its mood alone. */
    private static boolean isModal(Sentence sentence, int from) {
        int finite = finite(sentence, from);
        return finite < 0
                || isTag(sentence, from, "MD")
                || sentence.children(finite, "aux").stream().anyMatch(aux -> isTag(sentence, aux, "MD"));
    }

    private static boolean isSaying(@Nullable Cue cue) {
        return cue != null && cue.has(Frame.QUOTE);
    }

    private static int finite(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.isVerb() && VerbCues.isFinite(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the coordinated clause ends: at the next one, at a stronger mark, or before a clause that takes over. */
    private int end(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (Phrases.isQuoted(sentence, i)) {
                continue;
            }
            String word = Phrases.word(sentence, i);
            if (ENDS.contains(word)) {
                return i;
            }
            if (word.equals(",") && i + 1 < sentence.size()) {
                String next = Phrases.word(sentence, i + 1);
                boolean speech = isTag(sentence, i + 1, "VBG") && cues.verb(sentence.token(i + 1)) != null;
                if (speech || BREAKS.contains(next) || CONJUNCTIONS.contains(next)) {
                    return i;
                }
            }
        }
        return sentence.size();
    }

    private static boolean isTag(Sentence sentence, int i, String tag) {
        return i < sentence.size() && sentence.token(i).tag().equals(tag);
    }
}

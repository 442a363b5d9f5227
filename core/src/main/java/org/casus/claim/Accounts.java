package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.claim.Cue.Frame;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads "by" and a noun for what somebody tells or counts: "by the account of two nurses", "by one estimate". */
final class Accounts {

    private static final int LONGEST = 10;

    private final CueTable cues;

    Accounts(CueTable cues) {
        this.cues = cues;
    }

    /** The attribution that a "by" opens, set off by a comma or the sentence's end; null for another word. */
    @Nullable
    Draft read(Sentence sentence, int by) {
        boolean set = by == 0 || Phrases.word(sentence, by - 1).equals(",");
        if (!set || !Phrases.word(sentence, by).equals("by")) {
            return null;
        }
        int end = by + 1;
        while (end < sentence.size() && !Phrases.isMark(sentence, end) && end - by <= LONGEST) {
            end++;
        }
        int noun = noun(sentence, by, end);
        boolean closed = end >= sentence.size() || Phrases.isMark(sentence, end);
        if (noun < 0 || !closed) {
            return null;
        }
        List<Span> content = new ArrayList<>();
        add(content, Phrases.between(sentence, 0, by - 1));
        boolean goesOn = by == 0 || Phrases.word(sentence, end).equals(",");
        add(content, goesOn ? Phrases.between(sentence, end, sentence.size() - 1) : null);
        return content.isEmpty() ? null : draft(sentence, by, noun, end, content);
    }

    private static void add(List<Span> content, @Nullable Span span) {
        if (span != null) {
            content.add(span);
        }
    }

    /** The noun for an account, which ends the phrase or has "of" behind it; -1 for none. */
    private int noun(Sentence sentence, int by, int end) {
        for (int i = by + 1; i < end; i++) {
            Cue cue = cues.get(CueTable.Pos.NOUN, sentence.token(i).lemma());
            boolean last = i + 1 == end || Phrases.word(sentence, i + 1).equals("of");
            if (cue != null && cue.has(Frame.BY) && last && sentence.token(i).isNoun()) {
                return i;
            }
            if (sentence.token(i).isVerb()) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Draft draft(Sentence sentence, int by, int noun, int end, List<Span> content) {
        int possessor = sentence.child(noun, "nmod:poss");
        int from = by + 1;
        int to = end - 1;
        int head = noun;
        Span cue = sentence.token(by).span();
        if (noun + 1 < end) {
            from = noun + 2;
            cue = cue.union(sentence.token(noun + 1).span());
            head = lastNoun(sentence, from, end);
        } else if (possessor > by) {
            Set<Integer> phrase = new TreeSet<>(Phrases.nounPhrase(sentence, possessor));
            phrase.removeIf(i -> i <= by || i >= noun);
            to = phrase.isEmpty() ? possessor : Phrases.bounds(phrase)[1];
            head = possessor;
        }
        Span source = head < 0 ? null : Phrases.between(sentence, from, to);
        return source == null
                ? null
                : new Draft(sentence, by, cue, head, source, Quoting.whole(sentence, by, content), Stance.ASSERTS);
    }

    private static int lastNoun(Sentence sentence, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (sentence.token(i).isNoun() || sentence.token(i).isPronoun()) {
                return i;
            }
        }
        return -1;
    }
}

package org.casus.claim;

import java.util.Set;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Finds where a reported clause ends that the tree lets run on: at the next cue, a remark of the writer's, a stop. */
final class ReportEnd {

    private static final Set<String> BREAKS =
            Set.of("while", "whereas", "although", "though", "according", "which", "who", "where");

    private final CueTable cues;

    ReportEnd(CueTable cues) {
        this.cues = cues;
    }

    /**
     * "said it would leave, adding that ...": the participle goes on with the same source and ends the content; so does a
     * remark of the writer's (", who ...").
     */
    void cut(Sentence sentence, int verb, Set<Integer> tokens) {
        int clause = sentence.children(verb, "ccomp", "xcomp").stream()
                .mapToInt(c -> c)
                .max()
                .orElse(verb);
        for (int i = verb + 2; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean apart = Phrases.word(sentence, i - 1).equals(",") && !Phrases.isQuoted(sentence, i);
            boolean participle = token.tag().equals("VBG") && cues.verb(token) != null;
            boolean breaks =
                    BREAKS.contains(Phrases.word(sentence, i)) && !isForeseen(sentence, i) || isWord(sentence, i);
            if (isStop(sentence, i) && i > clause && !Phrases.isQuoted(sentence, i)) {
                int from = i;
                tokens.removeIf(t -> t >= from);
                return;
            }
            if (apart && i > clause && tokens.contains(i) && (participle || breaks)) {
                int from = i;
                tokens.removeIf(t -> t >= from - 1);
                return;
            }
        }
    }

    /** ", which would need a vote": what only may be is no remark of the writer's, who tells what is. */
    private static boolean isForeseen(Sentence sentence, int relative) {
        if (!Phrases.word(sentence, relative).matches("which|where")) {
            return false;
        }
        for (int i = relative + 1; i < sentence.size() && !Phrases.isMark(sentence, i); i++) {
            if (sentence.token(i).tag().equals("MD") || sentence.token(i).isVerb()) {
                return sentence.token(i).tag().equals("MD");
            }
        }
        return false;
    }

    /** A semicolon, or the last dash with spaces round it: what follows is the writer's. */
    private static boolean isStop(Sentence sentence, int i) {
        if (Phrases.word(sentence, i).equals(";")) {
            return true;
        }
        boolean dash = isDash(sentence, i);
        for (int later = i + 1; dash && later < sentence.size(); later++) {
            dash = !isDash(sentence, later);
        }
        // "an advantage - helping him start", "a right - and not only a wish": the report goes on
        dash &= i + 1 >= sentence.size() || !sentence.token(i + 1).tag().matches("VBG|CC");
        for (int earlier = i - 1; dash && earlier > 0; earlier--) {
            dash = !isDash(sentence, earlier);
        }
        return dash;
    }

    private static boolean isDash(Sentence sentence, int i) {
        return Set.of("-", "--", "–", "—").contains(Phrases.word(sentence, i))
                && i > 0
                && i + 1 < sentence.size()
                && sentence.token(i - 1).span().end() < sentence.token(i).span().start()
                && sentence.token(i).span().end() < sentence.token(i + 1).span().start();
    }

    /** ", a charge that he denied": the writer's word for what was said. */
    private boolean isWord(Sentence sentence, int i) {
        return Set.of("a", "an").contains(Phrases.word(sentence, i))
                && i + 1 < sentence.size()
                && sentence.token(i + 1).isNoun()
                && cues.get(CueTable.Pos.NOUN, sentence.token(i + 1).lemma()) != null;
    }
}

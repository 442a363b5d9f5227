package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Gives sentences that are nothing but quotation to the attribution beside them: those before it that its quotation began
 * in, those after it in its paragraph, those after a colon, and paragraphs that go on quoting.
 */
final class QuotationLinker {

    private final List<Sentence> sentences;

    QuotationLinker(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The drafts with the quotations that run over into them. */
    List<Draft> link(List<Draft> drafts) {
        List<List<Span>> contents = new ArrayList<>();
        drafts.forEach(draft -> contents.add(new ArrayList<>(draft.content())));
        boolean[] taken = new boolean[sentences.size()];
        for (int s = 0; s < sentences.size(); s++) {
            if (Phrases.isAllQuoted(sentences.get(s)) && !taken[s]) {
                int owner = owner(drafts, s);
                if (owner >= 0) {
                    contents.get(owner).add(quoted(sentences.get(s)));
                    taken[s] = true;
                }
            }
        }
        List<Draft> linked = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (!contents.get(i).isEmpty()) {
                linked.add(drafts.get(i).withContent(Quoting.join(contents.get(i))));
            }
        }
        return linked;
    }

    private static Span quoted(Sentence sentence) {
        Span all = sentence.quotes().get(0);
        for (Span quote : sentence.quotes()) {
            all = all.union(quote);
        }
        return all;
    }

    /** The attribution that a quoted sentence belongs to, -1 for none. */
    private int owner(List<Draft> drafts, int s) {
        // going on: the sentence before it in the paragraph quotes someone, or is such a sentence itself
        for (int before = s - 1; before >= 0 && sameParagraph(before, s); before--) {
            int speaker = speaker(drafts, before);
            if (speaker >= 0) {
                return speaker;
            }
            if (!Phrases.isAllQuoted(sentences.get(before))) {
                break;
            }
        }
        // coming: the quotation ends in a later sentence of the paragraph that says whose it is
        for (int after = s + 1; after < sentences.size() && sameParagraph(after, s); after++) {
            int speaker = speaker(drafts, after);
            if (speaker >= 0) {
                return speaker;
            }
            if (!Phrases.isAllQuoted(sentences.get(after))) {
                break;
            }
        }
        return fromParagraphBefore(drafts, s);
    }

    private int fromParagraphBefore(List<Draft> drafts, int s) {
        int before = s - 1;
        while (before >= 0 && (sameParagraph(before, s) || Phrases.isAllQuoted(sentences.get(before)))) {
            before--;
        }
        // a headline introduces no quotation of the body
        boolean introduces =
                before >= 0 && sentences.get(before).zone() == sentences.get(s).zone();
        return introduces ? speaker(drafts, before) : -1;
    }

    private boolean sameParagraph(int a, int b) {
        return sentences.get(a).paragraph() == sentences.get(b).paragraph();
    }

    /**
     * The attribution of a sentence whose quotation may run on: one that quotes, outside the quotation itself, or else
     * one that closes the sentence ("..., she said. “We ...”").
     */
    private int speaker(List<Draft> drafts, int s) {
        Sentence sentence = sentences.get(s);
        int closing = -1;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean here = draft.sentence() == sentence && !Phrases.isQuoted(sentence, draft.cue());
            if (here && draft.sourceHead() >= 0 && quotes(sentence, draft)) {
                return i;
            }
            boolean alone = draft.content().isEmpty();
            if (here && draft.sourceHead() >= 0 && (alone || closes(draft))) {
                closing = i;
            }
        }
        return closing;
    }

    private static boolean closes(Draft draft) {
        Span first = draft.content().get(0);
        return first.end() <= draft.cueSpan().start()
                && first.start() == draft.sentence().span().start();
    }

    private static boolean quotes(Sentence sentence, Draft draft) {
        @Nullable
        Span quote = sentence.quotes().stream()
                .filter(q -> draft.content().stream().anyMatch(q::overlaps))
                .findFirst()
                .orElse(null);
        return quote != null;
    }
}

package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Gives sentences that are nothing but quotation to the attribution beside them: those before it that its quotation began
 * in, those after it in its paragraph, those after a colon, and paragraphs that go on quoting.
 */
final class QuotationLinker {

    /** Shorter quotations are a writer's borrowed words. */
    private static final int LONG = 5;

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
            if (turn(drafts, s) >= 0) {
                continue; // the transcript says whose it is
            }
            if (Phrases.isAllQuoted(sentences.get(s)) && !taken[s]) {
                int owner = owner(drafts, s);
                if (owner >= 0) {
                    give(drafts, contents, owner, quoted(sentences.get(s)));
                    taken[s] = true;
                }
            } else {
                addLoose(drafts, contents, s);
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (contents.get(i).isEmpty()) {
                contents.get(i).addAll(beside(drafts.get(i)));
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

    /**
     * What a source without content stands beside: the clauses of a headline before it ("Dam could fail, engineer says"), the
     * paragraph without quotation marks behind a colon; empty for none.
     */
    private List<Span> beside(Draft draft) {
        Sentence sentence = draft.sentence();
        int s = sentences.indexOf(sentence);
        List<Span> found = new ArrayList<>();
        if (sentence.zone() == Zone.Kind.HEADLINE) {
            for (int i = 0; i < s; i++) {
                if (sameParagraph(i, s)) {
                    addAll(found, sentences.get(i));
                }
            }
        } else if (isIntroduction(sentences, s)) {
            for (int i = s + 1; i < sentences.size() && sameParagraph(i, s + 1); i++) {
                addAll(found, sentences.get(i));
            }
        }
        return found;
    }

    private static void addAll(List<Span> found, Sentence sentence) {
        Span span = Phrases.between(sentence, 0, sentence.size() - 1);
        if (span != null) {
            found.add(span);
        }
    }

    /** Whether a sentence ends its paragraph in a colon and what stands behind it is not all in quotation marks. */
    static boolean isIntroduction(List<Sentence> sentences, int s) {
        return s >= 0
                && s + 1 < sentences.size()
                && endsInColon(sentences.get(s))
                && sentences.get(s).zone() == sentences.get(s + 1).zone()
                && sentences.get(s).paragraph() != sentences.get(s + 1).paragraph()
                && !opensQuoted(sentences.get(s + 1));
    }

    /** A quotation that runs on is also the word of whoever is said to report what it began with: "..., he said, according to X". */
    private static void give(List<Draft> drafts, List<List<Span>> contents, int owner, Span quote) {
        contents.get(owner).add(quote);
        Span cue = drafts.get(owner).cueSpan();
        for (int i = 0; i < drafts.size(); i++) {
            boolean reports = i != owner && drafts.get(i).content().stream().anyMatch(span -> span.contains(cue));
            if (reports) {
                contents.get(i).add(quote);
            }
        }
    }

    /** Quotations that no verb of their sentence took: one that opens it goes on, one behind a colon was introduced. */
    private void addLoose(List<Draft> drafts, List<List<Span>> contents, int s) {
        Sentence sentence = sentences.get(s);
        for (Span quote : sentence.quotes()) {
            int first = sentence.tokenAt(quote);
            boolean whole = first >= 0 && size(sentence, quote) >= LONG;
            boolean free = whole
                    && contents.stream().flatMap(List::stream).noneMatch(quote::overlaps)
                    && drafts.stream().noneMatch(draft -> quote.overlaps(draft.cueSpan()));
            int owner =
                    !free ? -1 : isOpening(sentence, first) ? before(drafts, s) : introducing(drafts, sentence, first);
            if (owner >= 0) {
                give(drafts, contents, owner, quote);
            }
        }
    }

    private static int size(Sentence sentence, Span quote) {
        return (int) sentence.tokens().stream()
                .filter(token -> quote.contains(token.span()))
                .count();
    }

    /** Whether a sentence begins in quotation marks, so that a quotation may go on in it. */
    static boolean opensQuoted(Sentence sentence) {
        return sentence.quotes().stream()
                .mapToInt(sentence::tokenAt)
                .anyMatch(first -> first >= 0 && isOpening(sentence, first));
    }

    private static boolean isOpening(Sentence sentence, int first) {
        int at = first;
        while (at > 0 && Phrases.isMark(sentence, at - 1)) {
            at--;
        }
        return at == 0;
    }

    /** Who was quoted last in the paragraph before a sentence, -1 for nobody. */
    private int before(List<Draft> drafts, int s) {
        return s > 0 && sameParagraph(s - 1, s) ? speaker(drafts, s - 1) : -1;
    }

    /** The last attribution before a colon that a quotation follows: "She explained it this way: ...". */
    private static int introducing(List<Draft> drafts, Sentence sentence, int first) {
        int mark = first - 1;
        while (mark > 0
                && Phrases.isMark(sentence, mark)
                && !Phrases.word(sentence, mark).equals(":")) {
            mark--;
        }
        if (mark <= 0 || !Phrases.word(sentence, mark).equals(":")) {
            return -1;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean speaks = draft.sentence() == sentence && draft.cue() < mark && draft.sourceHead() >= 0;
            if (speaks && !Phrases.isQuoted(sentence, draft.cue())) {
                return i;
            }
        }
        return -1;
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
            int turn = turn(drafts, before);
            if (turn >= 0) {
                return turn;
            }
            before--;
        }
        // a headline introduces no quotation of the body
        boolean introduces =
                before >= 0 && sentences.get(before).zone() == sentences.get(s).zone();
        return introduces ? speaker(drafts, before) : -1;
    }

    /** The turn of a transcript ("KERN: ...") that a sentence is part of, -1 for none. */
    private int turn(List<Draft> drafts, int s) {
        Sentence sentence = sentences.get(s);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Span source = draft.source();
            boolean label = source != null
                    && source.start() == draft.sentence().token(0).span().start()
                    && draft.cue() > 0
                    && Phrases.word(draft.sentence(), draft.cue()).equals(":")
                    && draft.cue() < draft.sentence().size() - 1;
            boolean part = draft.sentence() == sentence || draft.sentence().paragraph() == sentence.paragraph();
            if (label && part && !draft.content().isEmpty() && sentence.zone() != Zone.Kind.HEADLINE) {
                return i;
            }
        }
        return -1;
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
            boolean alone = draft.content().isEmpty() || endsInColon(sentence);
            if (here && draft.sourceHead() >= 0 && (alone || closes(draft))) {
                closing = i;
            }
        }
        return closing;
    }

    private static boolean endsInColon(Sentence sentence) {
        return Phrases.word(sentence, sentence.size() - 1).equals(":");
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

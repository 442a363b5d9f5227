package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import org.casus.text.Sentence;

/**
 * Finds the sources of block quotations: a sentence that ends in a colon before a paragraph in quotation marks
 * introduces it, also where its verb is no verb of saying ("Diallo did not mince words:"). The content is left to {@link
 * QuotationLinker}.
 */
final class Introductions {

    private Introductions() {}

    /** Drafts without content for the introductions that no other draft of their sentence speaks for. */
    static List<Draft> read(List<Sentence> sentences, List<Draft> drafts) {
        List<Draft> found = new ArrayList<>();
        for (int s = 0; s + 1 < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            int colon = closingColon(sentence);
            if (colon > 0 && Phrases.isAllQuoted(sentences.get(s + 1)) && !isSpokenFor(drafts, sentence)) {
                int subject = subject(sentence);
                if (subject >= 0 && subject < colon) {
                    found.add(new Draft(
                            sentence,
                            colon,
                            sentence.token(colon).span(),
                            subject,
                            sentence.spanOf(Phrases.nounPhrase(sentence, subject)),
                            List.of(),
                            Stance.ASSERTS));
                }
            }
        }
        return found;
    }

    /** Whether a verb of the sentence waits for a quotation already. */
    private static boolean isSpokenFor(List<Draft> drafts, Sentence sentence) {
        return drafts.stream()
                .anyMatch(draft -> draft.sentence() == sentence
                        && (draft.content().isEmpty()
                                || draft.content().get(0).start()
                                        > draft.cueSpan().end()));
    }

    private static int closingColon(Sentence sentence) {
        int last = sentence.size() - 1;
        return last >= 0 && sentence.token(last).text().equals(":") ? last : -1;
    }

    private static int subject(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.head(i) < 0) {
                int subject = sentence.child(i, "nsubj");
                return subject < 0
                                || !sentence.token(subject).isNoun()
                                        && !sentence.token(subject).isPronoun()
                        ? -1
                        : subject;
            }
        }
        return -1;
    }
}

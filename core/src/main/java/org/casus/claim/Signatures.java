package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads signed quotations: a paragraph in quotation marks that ends in a dash and a name ("“We won.” — Ana Ruiz"). */
final class Signatures {

    private static final int LONGEST_NAME = 6;

    private Signatures() {}

    /** Drafts for the signed quotations, in text order. */
    static List<Draft> read(List<Sentence> sentences) {
        List<Draft> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            boolean closes = s + 1 == sentences.size()
                    || sentences.get(s + 1).paragraph() != sentences.get(s).paragraph();
            int dash = closes ? dash(sentences.get(s)) : -1;
            Span quotation = dash < 0 ? null : quotation(sentences, s, dash);
            if (quotation != null) {
                found.add(draft(sentences.get(s), dash, quotation));
            }
        }
        return found;
    }

    private static Draft draft(Sentence sentence, int dash, Span quotation) {
        int last = lastWord(sentence);
        Span name = sentence.token(dash + 1).span().union(sentence.token(last).span());
        return new Draft(sentence, dash, sentence.token(dash).span(), last, name, List.of(quotation), Stance.ASSERTS);
    }

    /** Index of a dash with nothing but a name behind it, -1 where the sentence does not end so. */
    private static int dash(Sentence sentence) {
        int last = lastWord(sentence);
        int i = last;
        while (i >= 0 && last - i < LONGEST_NAME && isNamePart(sentence, i)) {
            i--;
        }
        boolean dash = i >= 0 && i < last && sentence.token(i).text().matches("[―—–-]|--");
        return dash && !Phrases.isQuoted(sentence, i) ? i : -1;
    }

    private static boolean isNamePart(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return Character.isUpperCase(token.text().codePointAt(0)) && !Phrases.isQuoted(sentence, i)
                || token.tag().equals(",");
    }

    private static int lastWord(Sentence sentence) {
        int last = sentence.size() - 1;
        while (last > 0 && Phrases.isMark(sentence, last)) {
            last--;
        }
        return last;
    }

    /** What stands in quotation marks right before the dash, back to the start of its paragraph; null for none. */
    private static @Nullable Span quotation(List<Sentence> sentences, int s, int dash) {
        Sentence signed = sentences.get(s);
        boolean own = dash > 0;
        if (own && !Phrases.isQuoted(signed, dash - 1)) {
            return null;
        }
        Span all = own ? signed.token(0).span().union(signed.token(dash - 1).span()) : null;
        int paragraph =
                own || s == 0 ? signed.paragraph() : sentences.get(s - 1).paragraph();
        for (int before = s - 1; before >= 0 && sentences.get(before).paragraph() == paragraph; before--) {
            Sentence sentence = sentences.get(before);
            if (!Phrases.isAllQuoted(sentence)) {
                break;
            }
            all = all == null ? sentence.span() : all.union(sentence.span());
        }
        return all;
    }
}

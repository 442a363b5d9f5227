package org.casus.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/** Stretches of a sentence as the tree and the punctuation delimit them. */
final class Phrases {

    private static final Set<String> MARKS = Set.of(",", ".", ";", ":", "-", "–", "—", "--", "!", "?", "(", ")");
    private static final String[] LOOSE = {"acl:relcl", "parataxis", "cc", "conj", "punct", "dep"};

    private Phrases() {}

    static String word(Sentence sentence, int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).text().toLowerCase(Locale.ROOT);
    }

    static boolean isMark(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && MARKS.contains(sentence.token(i).text());
    }

    /** The noun phrase of a head without relative clauses, conjuncts of a clause and marks at its ends. */
    static Set<Integer> nounPhrase(Sentence sentence, int head) {
        Set<Integer> phrase = new TreeSet<>(sentence.subtree(head));
        for (int child : sentence.children(head, LOOSE)) {
            boolean namePart = sentence.isRelation(child, "cc", "conj")
                    && !sentence.token(child).isVerb();
            if (!namePart) {
                phrase.removeAll(sentence.subtree(child));
            }
        }
        for (int i = head + 1; i + 1 < sentence.size(); i++) {
            if (word(sentence, i).equals(",") && sentence.token(i + 1).tag().matches("WP|WDT")) {
                int comma = i;
                phrase.removeIf(t -> t >= comma);
                break;
            }
        }
        sentence.children(head, "case").stream().filter(c -> c < head).forEach(phrase::remove);
        return trimmed(sentence, phrase);
    }

    static Set<Integer> trimmed(Sentence sentence, Set<Integer> tokens) {
        List<Integer> order = new ArrayList<>(new TreeSet<>(tokens));
        while (!order.isEmpty() && isMark(sentence, order.get(0))) {
            order.remove(0);
        }
        while (!order.isEmpty() && isMark(sentence, order.get(order.size() - 1))) {
            order.remove(order.size() - 1);
        }
        return new TreeSet<>(order);
    }

    /** The span from a token to another, marks at both ends left out; null where nothing remains. */
    static @Nullable Span between(Sentence sentence, int first, int last) {
        int from = Math.max(0, first);
        int to = Math.min(sentence.size() - 1, last);
        while (from <= to && isMark(sentence, from)) {
            from++;
        }
        while (to >= from && isMark(sentence, to)) {
            to--;
        }
        return from > to
                ? null
                : sentence.token(from).span().union(sentence.token(to).span());
    }

    /** The smallest and the largest of some indices. */
    static int[] bounds(Set<Integer> tokens) {
        TreeSet<Integer> sorted = new TreeSet<>(tokens);
        return new int[] {sorted.first(), sorted.last()};
    }

    /** Whether every word of a sentence stands in quotation marks. */
    static boolean isAllQuoted(Sentence sentence) {
        boolean any = false;
        for (Token token : sentence.tokens()) {
            if (!MARKS.contains(token.text())) {
                if (!sentence.isQuoted(token.span())) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether a token stands in quotation marks. */
    static boolean isQuoted(Sentence sentence, int i) {
        return sentence.isQuoted(sentence.token(i).span());
    }
}

package org.casus.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Which words of a sentence an expression of time dates, and which words share their date. */
final class Attachment {

    /** Participles that are prepositions in all but their tag. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "including",
            "following",
            "according",
            "regarding",
            "concerning",
            "excluding",
            "given",
            "depending",
            "barring");

    /** A date is lent from word to word over this many edges at most. */
    private static final int MAX_LOANS = 3;

    private final TimeTables tables;

    Attachment(TimeTables tables) {
        this.tables = tables;
    }

    /** The token of an expression that hangs on a word outside it, or -1 where no token lies under the span. */
    static int head(Sentence sentence, Span expression) {
        int first = sentence.tokenAt(expression);
        if (first < 0) {
            return -1;
        }
        int adverb = -1;
        for (int i = first; i < sentence.size() && sentence.token(i).span().overlaps(expression); i++) {
            int governor = sentence.head(i);
            boolean outside = governor < 0 || !sentence.token(governor).span().overlaps(expression);
            boolean function = sentence.isRelation(i, "case", "punct", "cc", "advmod", "mark")
                    && !sentence.token(i).isNoun()
                    && !sentence.token(i).span().equals(expression);
            if (outside && !function) {
                return i;
            }
            adverb = outside && sentence.isRelation(i, "advmod") ? i : adverb;
        }
        return adverb < 0 ? first : adverb;
    }

    /** Whether an expression stands before the noun it modifies ("the 2020 ceasefire"). */
    static boolean isPremodifier(Sentence sentence, Span expression) {
        int head = head(sentence, expression);
        return head >= 0
                && head < sentence.head(head)
                && sentence.isRelation(head, "compound", "amod", "nummod", "nmod", "dep")
                && sentence.token(sentence.head(head)).isNoun();
    }

    /**
     * The words that an expression of time dates, nearest first: the nouns it may modify and the verb (or copular
     * predicate) of the clause they stand in. Parsers often hang a clause's last adverbial on the noun before it, so the
     * nouns do not keep it for themselves, except where it stands before its noun ("the 2020 ceasefire"). "Months of
     * tension" dates the tension alone. A participle that the parser hangs on the date itself ("a war in 2020, ended by
     * a truce") shares it.
     */
    List<Integer> dated(Sentence sentence, Span expression) {
        int child = head(sentence, expression);
        if (child < 0) {
            return List.of();
        }
        int filled = filledBy(sentence, child, expression);
        if (filled >= 0) {
            return List.of(filled);
        }
        List<Integer> chain = new ArrayList<>();
        boolean premodifier = isPremodifier(sentence, expression);
        for (int up = sentence.head(child); up >= 0 && chain.size() < sentence.size(); up = sentence.head(up)) {
            chain.add(up);
            if (premodifier || isClause(sentence, up)) {
                break;
            }
        }
        sentence.children(child, "acl").stream()
                .filter(i -> tables.is(sentence.token(i).lemma(), "occurrence"))
                .forEach(chain::add);
        int clause = whenClause(sentence, expression);
        if (clause >= 0 && !chain.contains(clause)) {
            chain.add(0, clause);
        }
        return chain;
    }

    /** "In December 2021, when Nicaragua broke ties": the predicate of the clause that tells of the date, or -1. */
    private static int whenClause(Sentence sentence, Span expression) {
        int when = when(sentence, expression);
        int clause = when < 0 ? -1 : sentence.head(when);
        return clause > when ? clause : -1;
    }

    /** Whether a clause with "when" follows that tells what happened then. */
    static boolean isToldOf(Sentence sentence, Span expression) {
        return when(sentence, expression) >= 0;
    }

    private static int when(Sentence sentence, Span expression) {
        int next = sentence.tokenAt(expression);
        while (next >= 0
                && next < sentence.size()
                && (sentence.token(next).span().overlaps(expression)
                        || sentence.token(next).text().equals(","))) {
            next++;
        }
        boolean found = next >= 0
                && next < sentence.size()
                && sentence.token(next).text().equalsIgnoreCase("when");
        return found ? next : -1;
    }

    /** "Months of tension": the noun that fills the time, or -1. */
    private static int filledBy(Sentence sentence, int head, Span expression) {
        for (int noun : sentence.children(head, "nmod")) {
            boolean of = sentence.children(noun, "case").stream()
                    .anyMatch(c -> sentence.token(c).text().equals("of"));
            if (of && noun > head && !sentence.token(noun).span().overlaps(expression)) {
                return noun;
            }
        }
        return -1;
    }

    /** Whether a token is the predicate of a clause. */
    static boolean isClause(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (PREPOSITIONS.contains(token.text())) {
            return false;
        }
        return sentence.head(i) < 0
                || (token.isVerb() && !sentence.isRelation(i, "amod", "compound", "case"))
                || sentence.child(i, "cop", "nsubj", "csubj") >= 0
                || sentence.isRelation(i, "ccomp", "advcl", "acl", "parataxis");
    }

    /** The predicate itself, then the words whose date it shares, nearest first. */
    List<Integer> lenders(Sentence sentence, int predicate) {
        Set<Integer> lenders = new LinkedHashSet<>(Set.of(predicate));
        List<Integer> open = List.of(predicate);
        for (int loan = 0; loan < MAX_LOANS; loan++) {
            List<Integer> next = new ArrayList<>();
            for (int borrower : open) {
                for (int lender : lendersOf(sentence, borrower)) {
                    if (lenders.add(lender)) {
                        next.add(lender);
                    }
                }
            }
            open = next;
        }
        return List.copyOf(lenders);
    }

    private List<Integer> lendersOf(Sentence sentence, int i) {
        return sentence.token(i).isVerb() ? verbLenders(sentence, i) : nounLenders(sentence, i);
    }

    private List<Integer> verbLenders(Sentence sentence, int verb) {
        String lemma = sentence.token(verb).lemma();
        List<Integer> lenders = new ArrayList<>();
        for (int conjunct : sentence.children(verb, "conj")) {
            if (sentence.token(conjunct).isVerb() && sentence.child(conjunct, "nsubj", "csubj") < 0) {
                lenders.add(conjunct);
            }
        }
        if (tables.is(lemma, "aspectual")) {
            lenders.addAll(sentence.children(verb, "xcomp"));
        }
        if (tables.is(lemma, "light")) {
            lenders.addAll(sentence.children(verb, "obj"));
        }
        int governor = clauseAbove(sentence, verb);
        if (governor >= 0 && sharesClause(sentence, verb)) {
            lenders.add(governor);
        }
        if (sentence.isRelation(verb, "acl") && tables.is(lemma, "occurrence")) {
            lenders.add(sentence.head(verb));
        }
        return lenders;
    }

    /** "Exploded on Tuesday, killing five", "shelled the town and seized it", "began to shell": one clause's date. */
    private boolean sharesClause(Sentence sentence, int verb) {
        if (sentence.child(verb, "nsubj", "csubj", "mark") >= 0) {
            return sentence.isRelation(verb, "xcomp") && isAspectual(sentence, sentence.head(verb));
        }
        boolean participle = sentence.token(verb).tag().equals("VBG") && sentence.child(verb, "case") < 0;
        return sentence.isRelation(verb, "conj")
                || (participle && sentence.isRelation(verb, "advcl", "xcomp", "dep"))
                || (sentence.isRelation(verb, "xcomp") && isAspectual(sentence, sentence.head(verb)));
    }

    private boolean isAspectual(Sentence sentence, int verb) {
        return tables.is(sentence.token(verb).lemma(), "aspectual");
    }

    private static int clauseAbove(Sentence sentence, int i) {
        int up = sentence.head(i);
        for (int steps = 0; up >= 0 && !isClause(sentence, up) && steps < sentence.size(); steps++) {
            up = sentence.head(up);
        }
        return up;
    }

    private List<Integer> nounLenders(Sentence sentence, int noun) {
        List<Integer> lenders = new ArrayList<>();
        for (int clause : sentence.children(noun, "acl")) {
            String lemma = sentence.token(clause).lemma();
            if (tables.is(lemma, "light") || tables.is(lemma, "occurrence")) {
                lenders.add(clause);
            }
        }
        int governor = sentence.head(noun);
        if (governor < 0) {
            return lenders;
        }
        String lemma = sentence.token(governor).lemma();
        boolean object = sentence.isRelation(noun, "obj", "nsubj:pass");
        boolean subject = sentence.isRelation(noun, "nsubj", "obl:agent") && !object;
        boolean ender = sentence.isRelation(noun, "obl") && lemma.equals("end");
        if ((object && tables.is(lemma, "light")) || (subject && tables.is(lemma, "occurrence")) || ender) {
            lenders.add(governor);
        }
        if (sentence.isRelation(noun, "conj") && sentence.token(governor).isNoun()) {
            lenders.add(governor);
        }
        return lenders;
    }
}

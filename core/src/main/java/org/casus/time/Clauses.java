package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.article.Span;
import org.casus.text.Sentence;

/** Which words of a sentence an expression of time belongs to. */
final class Clauses {

    private static final Set<String> FUTURE_AUXILIARIES = Set.of("will", "shall", "wo", "'ll", "’ll");

    private final TimeTables tables;

    Clauses(TimeTables tables) {
        this.tables = tables;
    }

    /** The token of an expression that hangs on a word outside it, or -1 where no token lies under the span. */
    static int head(Sentence sentence, Span expression) {
        int first = sentence.tokenAt(expression);
        if (first < 0) {
            return -1;
        }
        for (int i = first; i < sentence.size() && sentence.token(i).span().overlaps(expression); i++) {
            int governor = sentence.head(i);
            if (governor < 0 || !sentence.token(governor).span().overlaps(expression)) {
                if (!sentence.isRelation(i, "case", "punct", "cc", "advmod", "mark")
                        || governor < 0
                        || sentence.token(i).span().equals(expression)) {
                    return i;
                }
            }
        }
        return first;
    }

    /**
     * The words that an expression of time dates, nearest first: the nouns it may modify and the verb (or copular
     * predicate) of the clause they stand in. Parsers often hang a clause's last adverbial on the noun before it, so the
     * nouns do not keep it for themselves, except where it stands before its noun ("the 2020 ceasefire").
     */
    List<Integer> dated(Sentence sentence, Span expression) {
        List<Integer> chain = new ArrayList<>();
        int child = head(sentence, expression);
        if (child < 0) {
            return chain;
        }
        boolean premodifier = sentence.isRelation(child, "compound", "amod", "nummod", "nmod:poss", "nmod");
        for (int up = sentence.head(child), steps = 0; up >= 0 && steps < sentence.size(); steps++) {
            chain.add(up);
            if (steps == 0 && premodifier && child < up) {
                return chain;
            }
            if (isClause(sentence, up)) {
                return chain;
            }
            child = up;
            up = sentence.head(child);
        }
        return chain;
    }

    /** Whether a token is the predicate of a clause. */
    static boolean isClause(Sentence sentence, int i) {
        return sentence.head(i) < 0
                || (sentence.token(i).isVerb() && !sentence.isRelation(i, "amod", "compound", "case"))
                || sentence.child(i, "cop", "nsubj", "csubj") >= 0
                || sentence.isRelation(i, "ccomp", "advcl", "acl", "parataxis");
    }

    /** Whether the clause around a word speaks of what is still to come. */
    Direction direction(Sentence sentence, Span expression) {
        int verb = clauseOf(sentence, expression);
        if (verb < 0) {
            return Direction.PAST;
        }
        for (int auxiliary : sentence.children(verb, "aux", "auxpass")) {
            if (FUTURE_AUXILIARIES.contains(sentence.token(auxiliary).text().toLowerCase(java.util.Locale.ROOT))) {
                return Direction.FUTURE;
            }
        }
        return isFutureComplement(sentence, verb) || isScheduled(sentence, verb) ? Direction.FUTURE : Direction.PAST;
    }

    private int clauseOf(Sentence sentence, Span expression) {
        List<Integer> chain = dated(sentence, expression);
        for (int i : chain) {
            if (isClause(sentence, i)) {
                return i;
            }
        }
        int up = chain.isEmpty() ? -1 : chain.get(chain.size() - 1);
        while (up >= 0 && !isClause(sentence, up)) {
            up = sentence.head(up);
        }
        return up;
    }

    /** "plans to meet", "is due to open", "a vote set for Monday": the verb, or the one above it, looks ahead. */
    private boolean isFutureComplement(Sentence sentence, int verb) {
        if (tables.is(sentence.token(verb).lemma(), "future") && sentence.isRelation(verb, "acl")) {
            return true;
        }
        boolean infinitive = sentence.children(verb, "mark").stream()
                        .anyMatch(m -> sentence.token(m).text().equalsIgnoreCase("to"))
                && sentence.token(verb).tag().equals("VB");
        int governor = sentence.head(verb);
        return infinitive
                && governor >= 0
                && (tables.is(sentence.token(governor).lemma(), "future")
                        || sentence.token(governor).tag().equals("VBP")
                        || sentence.token(governor).tag().equals("VBZ"));
    }

    /** "The summit opens on Friday": simple present with a date. */
    private boolean isScheduled(Sentence sentence, int verb) {
        String tag = sentence.token(verb).tag();
        return (tag.equals("VBZ") || tag.equals("VBP"))
                && !tables.is(sentence.token(verb).lemma(), "reporting")
                && sentence.child(verb, "aux", "auxpass") < 0
                && !sentence.token(verb).lemma().equals("be");
    }

    /** The predicate, or another word of its clause that an expression of time may hang on in its stead. */
    List<Integer> lenders(Sentence sentence, int predicate) {
        List<Integer> lenders = new ArrayList<>();
        lenders.add(predicate);
        if (sentence.token(predicate).isVerb()) {
            verbLenders(sentence, predicate, lenders);
        } else {
            nounLenders(sentence, predicate, lenders);
        }
        return lenders;
    }

    private void verbLenders(Sentence sentence, int verb, List<Integer> lenders) {
        int governor = sentence.head(verb);
        boolean ownSubject = sentence.child(verb, "nsubj", "csubj") >= 0;
        for (int conjunct : sentence.children(verb, "conj")) {
            if (sentence.token(conjunct).isVerb() && sentence.child(conjunct, "nsubj", "csubj") < 0) {
                lenders.add(conjunct);
            }
        }
        for (int complement : sentence.children(verb, "xcomp", "obj", "obl")) {
            if (tables.is(
                    sentence.token(verb).lemma(), sentence.isRelation(complement, "xcomp") ? "aspectual" : "light")) {
                lenders.add(complement);
            }
        }
        if (governor < 0) {
            return;
        }
        boolean shared = !ownSubject
                && (sentence.isRelation(verb, "conj")
                        || (sentence.isRelation(verb, "advcl")
                                && sentence.token(verb).tag().equals("VBG")
                                && sentence.child(verb, "mark", "case") < 0));
        boolean raised = sentence.isRelation(verb, "xcomp")
                && tables.is(sentence.token(governor).lemma(), "aspectual");
        if (shared || raised) {
            lenders.add(governor);
        }
    }

    private void nounLenders(Sentence sentence, int noun, List<Integer> lenders) {
        for (int clause : sentence.children(noun, "acl")) {
            if (tables.is(sentence.token(clause).lemma(), "light")
                    || tables.is(sentence.token(clause).lemma(), "occurrence")) {
                lenders.add(clause);
            }
        }
        int governor = sentence.head(noun);
        if (governor < 0) {
            return;
        }
        String lemma = sentence.token(governor).lemma();
        boolean object = sentence.isRelation(noun, "obj", "nsubj:pass", "nsubjpass", "dobj");
        boolean subject = sentence.isRelation(noun, "nsubj") && !object;
        if ((object && tables.is(lemma, "light")) || (subject && tables.is(lemma, "occurrence"))) {
            lenders.add(governor);
        }
        if (sentence.isRelation(noun, "conj")) {
            lenders.add(governor);
        }
    }
}

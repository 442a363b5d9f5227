package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Cuts a noun phrase out of a parsed sentence, mending what the parser tears apart. */
final class PhraseCutter {

    private static final Set<String> OF = Set.of("of", "for");
    private static final Set<String> IN = Set.of("in", "from", "at", "inside", "within", "near", "across");
    private static final Set<String> BELONGING = Set.of("affiliate", "ally", "align", "associate", "belong", "link");
    private static final Set<String> LEAVING = Set.of("flee", "escape");
    private static final int DEPTH = 3;

    /** The parts of a name before the word that governs them. */
    private static final int LONGEST_NAME = 5;

    private final Sentence sentence;
    private final SentenceNames names;

    PhraseCutter(Sentence sentence, SentenceNames names) {
        this.sentence = sentence;
        this.names = names;
    }

    Phrase cut(int head) {
        return cut(nameHead(head), 0);
    }

    /** A title is sometimes parsed as a part of the name after it, and the caller may ask for either. */
    private int nameHead(int head) {
        int up = head;
        for (int steps = 0; steps < 3 && isNameBefore(sentence, up); steps++) {
            int governor = sentence.head(up);
            boolean part = governor > up
                    && sentence.isRelation(up, "compound", "flat")
                    && sentence.token(governor).isProperNoun()
                    && together(up, governor);
            if (!part) {
                return dayless(up);
            }
            up = governor;
        }
        return dayless(up);
    }

    /** Whether a name may go on behind a token; asks for no tree. */
    static boolean isNameBefore(Sentence sentence, int token) {
        int end = Math.min(sentence.size(), token + 1 + LONGEST_NAME);
        return sentence.token(token).isProperNoun()
                && sentence.tokens().subList(token + 1, end).stream().anyMatch(Token::isProperNoun);
    }

    /** Whether a name does not end between two tokens. */
    private boolean together(int token, int governor) {
        return names.entityAt(token).map(r -> r.covers(governor)).orElse(true);
    }

    /** In "Israel Friday reopened" the parser takes the day for the head. */
    private int dayless(int head) {
        boolean day = names.at(head)
                .filter(r -> r.match().known().get(0) instanceof Known.Discard d
                        && d.why().equals("time"))
                .isPresent();
        int name = day ? sentence.child(head, "compound", "nmod") : -1;
        return name >= 0 && name < head && sentence.token(name).isProperNoun() ? name : head;
    }

    private final class Parts {
        private final Set<Integer> core = new TreeSet<>();
        private final Set<Integer> tail = new TreeSet<>();
        private final List<Phrase> complements = new ArrayList<>();
        private final List<Phrase> where = new ArrayList<>();
        private final List<Phrase> appositions = new ArrayList<>();
    }

    private Phrase cut(int head, int depth) {
        Parts parts = new Parts();
        parts.core.add(head);
        collect(head, depth, parts);
        borrow(head, parts.core);
        widen(head, parts);
        List<Token> words = new ArrayList<>();
        parts.core.forEach(i -> words.add(sentence.token(i)));
        int tail = words.size();
        int last = words.get(tail - 1).index();
        parts.tail.stream().filter(i -> i > last).forEach(i -> words.add(sentence.token(i)));
        Span span = tight(words, head);
        return new Phrase(
                words,
                words.indexOf(sentence.token(head)),
                tail,
                textUnder(span),
                span,
                parts.complements,
                parts.where,
                parts.appositions);
    }

    private void collect(int head, int depth, Parts parts) {
        for (int child : sentence.children(head)) {
            boolean before = child < head;
            if (sentence.isRelation(child, "compound", "amod", "nmod:poss", "flat", "nummod", "det", "advmod")) {
                inner(child, parts.core);
            } else if (before && bare(child, head)) {
                inner(child, parts.core);
            } else if (!before && sentence.isRelation(child, "appos", "dep") && touches(head, child)) {
                inner(child, parts.core);
            } else if (!before && sentence.isRelation(child, "nmod", "obl")) {
                complement(child, depth, parts);
            } else if (sentence.isRelation(child, "appos") && depth < DEPTH) {
                parts.appositions.add(cut(child, depth + 1));
            } else if (!before && sentence.isRelation(child, "acl") && depth < DEPTH) {
                clause(child, depth, parts);
            }
        }
    }

    /** "workers affiliated with a Serbian union", "villagers living in Chad", "refugees fleeing the war in Mali". */
    private void clause(int verb, int depth, Parts parts) {
        String lemma = sentence.token(verb).lemma();
        for (int place : sentence.children(verb, "obl", "nmod")) {
            if (BELONGING.contains(lemma)) {
                parts.where.add(cut(place, depth + 1));
            } else {
                where(place, depth, parts);
            }
        }
        if (LEAVING.contains(lemma)) {
            sentence.children(verb, "obj").forEach(left -> parts.where.add(cut(left, depth + 1)));
        }
    }

    /** A modifier without preposition that the parser gave a label of its own. */
    private boolean bare(int child, int head) {
        if (!sentence.isRelation(child, "nmod", "dep", "obl:npmod") || sentence.child(child, "case") >= 0) {
            return false;
        }
        for (int i = child + 1; i < head; i++) {
            String tag = sentence.token(i).tag();
            if (tag.equals(",") || tag.equals(":") || tag.startsWith("VB")) {
                return false;
            }
        }
        return true;
    }

    private void complement(int child, int depth, Parts parts) {
        int preposition = sentence.child(child, "case");
        String word = preposition < 0 ? "" : sentence.token(preposition).lemma();
        if (OF.contains(word)) {
            inner(child, parts.tail);
            if (depth < DEPTH) {
                parts.complements.add(cut(child, depth + 1));
            }
        } else {
            where(child, depth, parts);
        }
    }

    private void where(int child, int depth, Parts parts) {
        int preposition = sentence.child(child, "case");
        if (preposition >= 0 && IN.contains(sentence.token(preposition).lemma()) && depth < DEPTH) {
            parts.where.add(cut(child, depth + 1));
        }
    }

    private boolean isOf(int child) {
        int preposition = sentence.child(child, "case");
        return preposition >= 0 && OF.contains(sentence.token(preposition).lemma());
    }

    /** Adds a token and what belongs to it, leaving out clauses, conjuncts and appositions. */
    private void inner(int token, Set<Integer> into) {
        into.add(token);
        for (int child : sentence.children(token)) {
            boolean clause = sentence.isRelation(
                    child, "acl", "appos", "parataxis", "punct", "advcl", "ccomp", "cc", "conj", "dep");
            boolean place = child > token && sentence.isRelation(child, "nmod", "obl") && !isOf(child);
            if (!clause && !place) {
                inner(child, into);
            }
        }
    }

    /** In "Israeli army bulldozers" the adjective hangs on the bulldozers, but is the army's as well. */
    private void borrow(int head, Set<Integer> core) {
        int governor = sentence.head(head);
        if (governor <= head
                || !sentence.isRelation(head, "compound")
                || !sentence.token(head).isNoun()) {
            return;
        }
        for (int sister : sentence.children(governor, "amod", "compound", "nmod:poss")) {
            if (sister < head) {
                inner(sister, core);
            }
        }
    }

    /** Takes in hyphens and the words of a name that the tree hangs elsewhere. */
    private void widen(int head, Parts parts) {
        Optional<SentenceNames.Range> name = names.entityAt(head);
        name.ifPresent(r -> {
            for (int i = r.first(); i <= r.last(); i++) {
                parts.core.add(i);
            }
        });
        Token token = sentence.token(head);
        for (int i = head + 1; i < sentence.size() && sameName(token, sentence.token(i)); i++) {
            parts.core.add(i);
        }
        int first = parts.core.iterator().next();
        for (int i = first - 1; i >= 0 && sameName(sentence.token(first), sentence.token(i)); i--) {
            parts.core.add(i);
        }
        first = parts.core.iterator().next();
        while (first > 0
                && (sentence.token(first).text().equals("-")
                        || sentence.token(first - 1).text().equals("-"))) {
            first--;
            parts.core.add(first);
        }
        for (int i = first; i < head; i++) {
            if (sentence.token(i).text().matches("-|'s|'")) {
                parts.core.add(i);
            }
        }
    }

    private boolean sameName(Token a, Token b) {
        boolean same = a.name().equals("PERSON") && b.name().equals("PERSON") && a.isProperNoun() && b.isProperNoun();
        return same && together(Math.min(a.index(), b.index()), Math.max(a.index(), b.index()));
    }

    /** Whether the phrase under {@code child} is a name that follows the head directly. */
    private boolean touches(int head, int child) {
        int first = child;
        for (int i : sentence.subtree(child)) {
            first = Math.min(first, i);
        }
        return first == head + 1 && sentence.token(child).isProperNoun();
    }

    /** Without articles and numbers before it; a number that tells an age stays: "a 33-year-old man". */
    private Span tight(List<Token> words, int head) {
        int first = 0;
        while (first < words.size() - 1
                && words.get(first).index() < head
                && words.get(first).tag().matches("DT|PDT|RB.?|CC|IN|,|JJ[SR]|CD|-[LR]RB-")
                && !words.get(first + 1).text().equals("-")
                && !isAge(words.get(first).index())
                && names.entityAt(words.get(first).index()).isEmpty()) {
            first++;
        }
        int opening = words.get(first).index();
        int age = opening >= 2 && isAge(opening - 2) ? opening - 2 : isAge(opening - 1) ? opening - 1 : opening;
        return sentence.token(age).span().union(words.get(words.size() - 1).span());
    }

    /** Whether a number opens an age without hyphens, "13 year old", which the parser hangs in many ways. */
    private boolean isAge(int token) {
        return token >= 0
                && token + 2 < sentence.size()
                && sentence.token(token).tag().equals("CD")
                && sentence.token(token + 1).lemma().matches("year|month|week|day")
                && sentence.token(token + 2).text().equals("old");
    }

    private String textUnder(Span span) {
        int offset = sentence.span().start();
        int end = Math.min(sentence.text().length(), span.end() - offset);
        return sentence.text().substring(Math.min(Math.max(0, span.start() - offset), end), end);
    }
}

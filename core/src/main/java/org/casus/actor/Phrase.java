package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.article.Span;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * A noun phrase cut for resolution: its words without relative clauses, conjuncts and appositions.
 *
 * @param words the words, in order
 * @param head index of the head in {@code words}
 * @param tail index in {@code words} from which "of" phrases begin; {@code words.size()} for none
 * @param text as written
 * @param span where it stands
 * @param complements phrases after "of" or "for", which {@code words} holds too
 * @param where phrases in "in", "from" or "at" that may tell the country
 * @param appositions phrases that say the same thing in other words
 */
record Phrase(
        List<Token> words,
        int head,
        int tail,
        String text,
        Span span,
        List<Phrase> complements,
        List<Phrase> where,
        List<Phrase> appositions) {

    private static final Set<String> OF = Set.of("of", "for");
    private static final Set<String> IN = Set.of("in", "from", "at", "inside", "within", "near", "across", "based");

    Phrase {
        words = List.copyOf(words);
        complements = List.copyOf(complements);
        where = List.copyOf(where);
        appositions = List.copyOf(appositions);
    }

    /** The phrase around a head token. */
    static Phrase of(Sentence sentence, int head) {
        return of(sentence, nameHead(sentence, head), 0);
    }

    /** A bare name, its last word the head. */
    static Phrase of(String name) {
        List<Token> words = new ArrayList<>();
        int offset = 0;
        for (String word : name.strip().split("\\s+")) {
            String tag = Character.isUpperCase(word.codePointAt(0)) ? "NNP" : "NN";
            words.add(new Token(words.size(), word, word, tag, "O", new Span(offset, offset + word.length())));
            offset += word.length() + 1;
        }
        int of = 0;
        while (of < words.size() && !words.get(of).text().equals("of")) {
            of++;
        }
        int tail = of > 0 && of < words.size() ? of : words.size();
        return new Phrase(words, tail - 1, tail, name, new Span(0, name.length()), List.of(), List.of(), List.of());
    }

    /** A title is sometimes parsed as a part of the name after it, and the caller may ask for either. */
    private static int nameHead(Sentence sentence, int head) {
        int up = head;
        for (int steps = 0; steps < 3; steps++) {
            int governor = sentence.head(up);
            boolean part = governor >= 0
                    && sentence.isRelation(up, "compound", "flat", "nmod:title")
                    && sentence.token(governor).isProperNoun()
                    && sentence.token(up).isProperNoun();
            if (!part) {
                return up;
            }
            up = governor;
        }
        return up;
    }

    private static Phrase of(Sentence sentence, int head, int depth) {
        Set<Integer> core = new TreeSet<>();
        Set<Integer> tail = new TreeSet<>();
        List<Phrase> complements = new ArrayList<>();
        List<Phrase> where = new ArrayList<>();
        List<Phrase> appositions = new ArrayList<>();
        core.add(head);
        collect(sentence, head, depth, new Parts(core, tail, complements, where, appositions));
        widen(sentence, head, core);
        List<Token> words = new ArrayList<>();
        core.forEach(i -> words.add(sentence.token(i)));
        int start = words.size();
        int last = start == 0 ? head : words.get(start - 1).index();
        for (int i : tail) {
            if (i > last) {
                words.add(sentence.token(i));
            }
        }
        int at = words.indexOf(sentence.token(head));
        Span span = tight(words);
        String text = textUnder(sentence, span);
        return new Phrase(words, at, start, text, span, complements, where, appositions);
    }

    private record Parts(
            Set<Integer> core,
            Set<Integer> tail,
            List<Phrase> complements,
            List<Phrase> where,
            List<Phrase> appositions) {}

    private static void collect(Sentence sentence, int head, int depth, Parts parts) {
        for (int child : sentence.children(head)) {
            boolean before = child < head;
            if (sentence.isRelation(
                    child, "compound", "amod", "nmod:poss", "flat", "nummod", "det", "name", "advmod")) {
                addInner(sentence, child, parts.core);
            } else if (before
                    && sentence.isRelation(child, "nmod", "dep", "nsubj", "obl:npmod", "nmod:npmod")
                    && sentence.child(child, "case") < 0
                    && adjacentBefore(sentence, child, head)) {
                addInner(sentence, child, parts.core);
            } else if (!before
                    && sentence.isRelation(child, "appos", "dep", "flat")
                    && touches(sentence, head, child)) {
                addInner(sentence, child, parts.core);
            } else if (!before && sentence.isRelation(child, "nmod", "obl")) {
                complement(sentence, child, depth, parts);
            } else if (sentence.isRelation(child, "appos") && depth < 2) {
                parts.appositions.add(of(sentence, child, depth + 1));
            } else if (!before && sentence.isRelation(child, "acl") && depth < 2) {
                for (int place : sentence.children(child, "obl", "nmod")) {
                    complement(
                            sentence,
                            place,
                            depth,
                            new Parts(parts.core, new TreeSet<>(), new ArrayList<>(), parts.where, parts.appositions));
                }
            }
        }
    }

    private static void complement(Sentence sentence, int child, int depth, Parts parts) {
        int preposition = sentence.child(child, "case");
        String word = preposition < 0 ? "" : sentence.token(preposition).lemma();
        if (OF.contains(word)) {
            addInner(sentence, child, parts.tail);
            if (depth < 3) {
                parts.complements.add(of(sentence, child, depth + 1));
            }
        } else if (IN.contains(word) && depth < 2) {
            parts.where.add(of(sentence, child, depth + 1));
        }
    }

    /** Adds a token and what belongs to it, leaving out clauses, conjuncts and appositions. */
    private static void addInner(Sentence sentence, int token, Set<Integer> into) {
        into.add(token);
        for (int child : sentence.children(token)) {
            boolean outside = sentence.isRelation(
                    child, "acl", "appos", "parataxis", "punct", "advcl", "ccomp", "cc", "conj", "dep");
            boolean hyphen = sentence.isRelation(child, "punct")
                    && sentence.token(child).text().equals("-");
            if (!outside || hyphen) {
                addInner(sentence, child, into);
            }
        }
    }

    /** Takes in hyphens and words of the same name that the tree hangs elsewhere. */
    private static void widen(Sentence sentence, int head, Set<Integer> core) {
        int first = core.stream().min(Integer::compare).orElse(head);
        int last = core.stream().max(Integer::compare).orElse(head);
        for (int i = first; i <= last; i++) {
            String text = sentence.token(i).text();
            if (text.equals("-") || text.equals("'s") || text.equals("'")) {
                core.add(i);
            }
        }
        Token token = sentence.token(head);
        for (int i = head + 1; i < sentence.size() && sameName(token, sentence.token(i)); i++) {
            core.add(i);
        }
        for (int i = first - 1; i >= 0 && sameName(sentence.token(first), sentence.token(i)); i--) {
            core.add(i);
        }
    }

    private static boolean sameName(Token a, Token b) {
        return a.isName() && a.name().equals(b.name()) && b.isProperNoun() && a.isProperNoun();
    }

    private static boolean adjacentBefore(Sentence sentence, int child, int head) {
        for (int i = child + 1; i < head; i++) {
            String text = sentence.token(i).text();
            if (text.equals(",") || text.equals(":") || sentence.token(i).isVerb()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the phrase under {@code child} follows the head with no mark or word of another phrase between. */
    private static boolean touches(Sentence sentence, int head, int child) {
        int first = child;
        for (int i : sentence.subtree(child)) {
            first = Math.min(first, i);
        }
        return first == head + 1 && sentence.token(child).isProperNoun();
    }

    private static Span tight(List<Token> words) {
        int first = 0;
        while (first < words.size() - 1 && words.get(first).tag().matches("DT|PDT|RB|CC|IN|,")) {
            first++;
        }
        return words.get(first).span().union(words.get(words.size() - 1).span());
    }

    private static String textUnder(Sentence sentence, Span span) {
        int offset = sentence.span().start();
        int start = Math.max(0, span.start() - offset);
        int end = Math.min(sentence.text().length(), span.end() - offset);
        return sentence.text().substring(Math.min(start, end), end);
    }

    Token headWord() {
        return words.get(head);
    }

    /** The written words, for comparison with the tables. */
    List<String> texts() {
        return words.stream().map(Token::text).toList();
    }
}

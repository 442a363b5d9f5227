package org.casus.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A sentence: tokens and one tree of Universal Dependencies (version 2 labels, as CoreNLP writes them: {@code
 * nsubj:pass}, {@code obl}, {@code nmod:poss}, {@code acl:relcl}, ...). Quotation marks are not tokens: they are removed
 * before parsing, since they break the parser's attachments, and kept as {@link #quotes()}.
 */
public final class Sentence {

    private final int index;
    private final Zone.Kind zone;
    private final int paragraph;
    private final Span span;
    private final String text;
    private final List<Token> tokens;
    private final List<Span> quotes;
    private final Supplier<DependencyTree> parser;

    /** The tree once somebody has asked for it; guarded by this. */
    private @Nullable Edges edges;

    /**
     * @param index position in the article, from 0
     * @param zone the kind of zone it stands in
     * @param paragraph position of that zone among the article's zones
     * @param span offsets in the article's text
     * @param text the characters under {@code span}
     * @param tokens words and marks, in order
     * @param quotes stretches of this sentence that stand within double quotation marks, marks excluded, in order
     * @param parser gives the tree over these tokens; asked once, when the tree is first needed, since most of the cost of
     *     coding is in parsing
     */
    public Sentence(
            int index,
            Zone.Kind zone,
            int paragraph,
            Span span,
            String text,
            List<Token> tokens,
            List<Span> quotes,
            Supplier<DependencyTree> parser) {
        this.index = index;
        this.zone = zone;
        this.paragraph = paragraph;
        this.span = span;
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.quotes = List.copyOf(quotes);
        this.parser = parser;
    }

    /** A tree and its other direction. */
    private record Edges(DependencyTree tree, List<List<Integer>> children) {

        static Edges of(DependencyTree tree) {
            List<List<Integer>> below = new ArrayList<>();
            for (int i = 0; i < tree.size(); i++) {
                below.add(new ArrayList<>());
            }
            for (int i = 0; i < tree.size(); i++) {
                if (tree.head(i) >= 0) {
                    below.get(tree.head(i)).add(i);
                }
            }
            return new Edges(tree, below.stream().map(List::copyOf).toList());
        }
    }

    private synchronized Edges edges() {
        if (edges == null) {
            edges = Edges.of(parser.get());
        }
        return edges;
    }

    public int index() {
        return index;
    }

    public Zone.Kind zone() {
        return zone;
    }

    public int paragraph() {
        return paragraph;
    }

    public Span span() {
        return span;
    }

    public String text() {
        return text;
    }

    /** The characters under a span of the article that lies within the sentence. */
    public String text(Span part) {
        return text.substring(part.start() - span.start(), part.end() - span.start());
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** Stretches within double quotation marks, marks excluded. A quotation that runs over sentences is in each of them. */
    public List<Span> quotes() {
        return quotes;
    }

    /** Index of the governor of token {@code i}, -1 for the root. */
    public int head(int i) {
        return edges().tree().head(i);
    }

    /** Label of the edge from token {@code i} to its governor. */
    public String relation(int i) {
        return edges().tree().relation(i);
    }

    /** Whether the edge to the governor has one of these labels; "nmod" also matches "nmod:poss". */
    public boolean isRelation(int i, String... labels) {
        String relation = relation(i);
        for (String label : labels) {
            int end = label.length();
            if (relation.startsWith(label) && (relation.length() == end || relation.charAt(end) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** Direct dependents, in text order. */
    public List<Integer> children(int i) {
        return edges().children().get(i);
    }

    /** Direct dependents with one of these labels (subtypes included), in text order. */
    public List<Integer> children(int i, String... labels) {
        List<Integer> found = new ArrayList<>();
        for (int c : children(i)) {
            if (isRelation(c, labels)) {
                found.add(c);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The first dependent with one of these labels, or -1. */
    public int child(int i, String... labels) {
        for (int c : children(i)) {
            if (isRelation(c, labels)) {
                return c;
            }
        }
        return -1;
    }

    /** Indices of the token and all below it, ascending. */
    public Set<Integer> subtree(int i) {
        Set<Integer> found = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(i));
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(children(next));
            }
        }
        return found;
    }

    /** Whether {@code ancestor} is {@code i} or governs it at any depth. */
    public boolean governs(int ancestor, int i) {
        for (int up = i, steps = 0; up >= 0 && steps <= tokens.size(); up = head(up), steps++) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The span from the first to the last of these tokens, which must not be empty. */
    public Span spanOf(Iterable<Integer> indices) {
        Span all = null;
        for (int i : indices) {
            Span one = tokens.get(i).span();
            all = all == null ? one : all.union(one);
        }
        if (all == null) {
            throw new IllegalArgumentException("no tokens");
        }
        return all;
    }

    /** The first token whose span overlaps this one, or -1. */
    public int tokenAt(Span span) {
        for (Token token : tokens) {
            if (token.span().overlaps(span)) {
                return token.index();
            }
        }
        return -1;
    }

    /** Whether the whole span stands within one pair of quotation marks. */
    public boolean isQuoted(Span span) {
        return quotes.stream().anyMatch(quote -> quote.contains(span));
    }

    @Override
    public String toString() {
        return text;
    }
}

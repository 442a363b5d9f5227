package org.casus.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.article.Span;

/**
 * Scores attributions in word tokens, so that marks at the ends of spans do not matter. Content is found where its tokens
 * overlap the annotated ones by half or more (intersection over union), one to one, the closest pairs first; end to end
 * its source must share a token too, or both be unnamed.
 */
final class AttributionScorer {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MARKS = Pattern.compile("[\"“”]");
    private static final double ENOUGH = 0.5;

    /**
     * One attribution.
     *
     * @param source where the source stands, empty for an unnamed one
     * @param cue the words that introduce it
     * @param content what is attributed
     */
    record Relation(List<Span> source, List<Span> cue, List<Span> content) {

        Relation {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }

        boolean isDirect(String text) {
            return content.stream()
                    .anyMatch(s -> MARKS.matcher(text)
                            .region(Math.max(0, s.start() - 2), Math.min(text.length(), s.end() + 2))
                            .find());
        }
    }

    private record Tokens(BitSet source, BitSet content) {}

    private record Pair(int gold, int found, double overlap) {}

    private final String name;
    private final boolean directOnly;
    private int gold;
    private int found;
    private int overlapping;
    private int right;
    private int goldTokens;
    private int foundTokens;
    private int sharedTokens;

    /**
     * @param name put behind the names of the measures
     * @param directOnly whether only content in or beside quotation marks counts
     */
    AttributionScorer(String name, boolean directOnly) {
        this.name = name;
        this.directOnly = directOnly;
    }

    void add(String text, List<Relation> annotated, List<Relation> predicted) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        List<Tokens> g = tokens(text, words, annotated);
        List<Tokens> p = tokens(text, words, predicted);
        gold += g.size();
        found += p.size();
        addTokens(g, p);
        addPairs(g, p);
    }

    private List<Tokens> tokens(String text, List<Span> words, List<Relation> relations) {
        return relations.stream()
                .filter(r -> !directOnly || r.isDirect(text))
                .map(r -> new Tokens(tokens(words, r.source()), tokens(words, r.content())))
                .filter(t -> !t.content().isEmpty())
                .toList();
    }

    private static BitSet tokens(List<Span> words, List<Span> spans) {
        BitSet set = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            if (spans.stream().anyMatch(words.get(i)::overlaps)) {
                set.set(i);
            }
        }
        return set;
    }

    private void addTokens(List<Tokens> g, List<Tokens> p) {
        BitSet a = new BitSet();
        BitSet b = new BitSet();
        g.forEach(t -> a.or(t.content()));
        p.forEach(t -> b.or(t.content()));
        goldTokens += a.cardinality();
        foundTokens += b.cardinality();
        sharedTokens += shared(a, b);
    }

    private void addPairs(List<Tokens> g, List<Tokens> p) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < g.size(); i++) {
            for (int j = 0; j < p.size(); j++) {
                int shared = shared(g.get(i).content(), p.get(j).content());
                int union =
                        g.get(i).content().cardinality() + p.get(j).content().cardinality() - shared;
                if (shared >= ENOUGH * union) {
                    pairs.add(new Pair(i, j, shared / (double) union));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        BitSet usedGold = new BitSet();
        BitSet usedFound = new BitSet();
        for (Pair pair : pairs) {
            if (!usedGold.get(pair.gold()) && !usedFound.get(pair.found())) {
                usedGold.set(pair.gold());
                usedFound.set(pair.found());
                overlapping++;
                BitSet a = g.get(pair.gold()).source();
                BitSet b = p.get(pair.found()).source();
                right += a.intersects(b) || a.isEmpty() && b.isEmpty() ? 1 : 0;
            }
        }
    }

    private static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    List<Score> scores() {
        return List.of(
                Score.casus("end-to-end F1" + name, f1(right, found, gold), gold),
                Score.casus("end-to-end precision" + name, right / (double) Math.max(1, found), found),
                Score.casus("content overlap F1" + name, f1(overlapping, found, gold), gold),
                Score.casus("content token F1" + name, f1(sharedTokens, foundTokens, goldTokens), goldTokens),
                Score.casus(
                        "content token recall" + name, sharedTokens / (double) Math.max(1, goldTokens), goldTokens));
    }

    private static double f1(int right, int found, int gold) {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }
}

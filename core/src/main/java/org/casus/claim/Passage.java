package org.casus.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Sentences whose attributions depend on each other: a quotation may belong to a verb in the sentence before it or behind it.
 * What is said in one passage never depends on another. Read when first asked for. Thread-safe.
 */
final class Passage {

    private final List<Sentence> sentences;
    private final Function<Passage, List<Attribution>> reader;
    private @Nullable List<Attribution> attributions;

    private Passage(List<Sentence> sentences, Function<Passage, List<Attribution>> reader) {
        this.sentences = List.copyOf(sentences);
        this.reader = reader;
    }

    /**
     * Cuts an article into passages.
     *
     * @param drafts what is known already to be said over several sentences
     * @param reader reads the attributions of a passage, in text order of their cues; called at most once for each
     */
    static List<Passage> of(List<Sentence> sentences, List<Draft> drafts, Function<Passage, List<Attribution>> reader) {
        int[] group = new int[sentences.size()];
        Arrays.setAll(group, i -> i);
        for (int s = 0; s < group.length; s++) {
            Sentence sentence = sentences.get(s);
            if (Phrases.isAllQuoted(sentence)) {
                joinOwners(sentences, s, group);
            } else if (s > 0 && QuotationLinker.opensQuoted(sentence) && isIn(sentences, s - 1, sentence.paragraph())) {
                join(group, s - 1, s);
            }
            if (QuotationLinker.isIntroduction(sentences, s)) {
                int next = sentences.get(s + 1).paragraph();
                for (int i = s + 1; isIn(sentences, i, next); i++) {
                    join(group, s, i);
                }
            }
            boolean clause = s > 0
                    && sentence.zone() == Zone.Kind.HEADLINE
                    && sentences.get(s - 1).paragraph() == sentence.paragraph();
            if (clause) {
                join(group, s - 1, s); // clauses of a headline share their quotation marks
            }
        }
        for (Draft draft : drafts) {
            int cue = sentences.indexOf(draft.sentence());
            for (int s = 0; s < group.length; s++) {
                if (draft.content().stream().anyMatch(sentences.get(s).span()::overlaps)) {
                    join(group, cue, s);
                }
            }
        }
        Map<Integer, List<Sentence>> grouped = new LinkedHashMap<>();
        for (int s = 0; s < group.length; s++) {
            grouped.computeIfAbsent(root(group, s), k -> new ArrayList<>()).add(sentences.get(s));
        }
        return grouped.values().stream().map(each -> new Passage(each, reader)).toList();
    }

    /** Joins a quotation to the sentences that {@link QuotationLinker} may find its speaker in. */
    private static void joinOwners(List<Sentence> sentences, int s, int[] group) {
        int paragraph = sentences.get(s).paragraph();
        for (int step : new int[] {-1, 1}) {
            boolean quoted = true;
            for (int i = s + step; quoted && isIn(sentences, i, paragraph); i += step) {
                join(group, s, i);
                quoted = Phrases.isAllQuoted(sentences.get(i));
            }
        }
        int before = s - 1;
        while (before >= 0 && (isIn(sentences, before, paragraph) || Phrases.isAllQuoted(sentences.get(before)))) {
            before--;
        }
        if (before >= 0) {
            join(group, before, s);
        }
    }

    private static boolean isIn(List<Sentence> sentences, int i, int paragraph) {
        return i >= 0 && i < sentences.size() && sentences.get(i).paragraph() == paragraph;
    }

    private static void join(int[] group, int a, int b) {
        int first = root(group, a);
        int second = root(group, b);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] group, int i) {
        int up = i;
        while (group[up] != up) {
            up = group[up];
        }
        return up;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Whether a stretch of the article lies in one of the sentences. */
    boolean holds(Span span) {
        return sentences.stream().anyMatch(sentence -> sentence.span().overlaps(span));
    }

    /** In text order of their cues. */
    synchronized List<Attribution> attributions() {
        if (attributions == null) {
            attributions = List.copyOf(reader.apply(this));
        }
        return attributions;
    }
}

package org.casus.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.casus.article.Span;
import org.casus.bench.AttributionScorer.Relation;
import org.junit.jupiter.api.Test;

class AttributionScorerTest {

    private static final String TEXT = "Kane said the dam is safe. Rossi said \u201cit leaks\u201d.";

    private static Relation relation(String source, String content) {
        return new Relation(List.of(span(source)), List.of(), List.of(span(content)));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static double score(AttributionScorer scorer, String metric) {
        return scorer.scores().stream()
                .filter(s -> s.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void halfTheContentAndTheSourceAreEnough() {
        AttributionScorer scorer = new AttributionScorer("", false);
        List<Relation> gold = List.of(relation("Kane", "the dam is safe"), relation("Rossi", "it leaks"));
        scorer.add(TEXT, gold, List.of(relation("Kane", "dam is safe."), relation("Kane", "it leaks")));
        assertEquals(0.5, score(scorer, "end-to-end F1"));
        assertEquals(1.0, score(scorer, "content overlap F1"));
        assertEquals(5 / 6.0, score(scorer, "content token recall"), 1e-9);
    }

    @Test
    void directOnlyCountsQuotations() {
        AttributionScorer scorer = new AttributionScorer(", direct", true);
        List<Relation> gold = List.of(relation("Kane", "the dam is safe"), relation("Rossi", "it leaks"));
        scorer.add(TEXT, gold, List.of(relation("Rossi", "it leaks")));
        assertEquals(1.0, score(scorer, "end-to-end F1, direct"));
    }
}

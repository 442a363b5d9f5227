package org.casus.codebook;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casus.article.Article;
import org.casus.text.CoreNlpAnnotator;
import org.casus.text.Sentence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The patterns and the context cues of PLOVER on one sentence. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodebookBenchmark {

    private static final String SENTENCE =
            "The army said rebels had killed four soldiers near the border and called on the president to send troops.";

    private final Codebook codebook = Codebook.plover();
    private List<Sentence> sentences = List.of();

    /** Annotates the sentence. */
    @Setup
    public void annotate() {
        sentences = CoreNlpAnnotator.create()
                .annotate(Article.ofText("sentence", SENTENCE))
                .sentences();
    }

    /** All matches at all words. */
    @Benchmark
    public int matches() {
        int found = 0;
        for (Sentence sentence : sentences) {
            Matcher matcher = codebook.matcher(sentence);
            for (int token = 0; token < sentence.tokens().size(); token++) {
                found += matcher.match(token).size();
            }
        }
        return found;
    }

    /** Contexts. */
    @Benchmark
    public int contexts() {
        return sentences.stream()
                .mapToInt(each -> codebook.matcher(each).contexts().size())
                .sum();
    }
}

package org.casus.origin;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.article.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Fingerprints of an article of 600 words, and how one is compared with another that is half the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReprintBenchmark {

    private static final int WORDS = 600;
    private static final int VOCABULARY = 5000;

    private final Random random = new Random(1);
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final String half = words(WORDS / 2);
    private final Article article = Article.ofText("one", half + words(WORDS / 2));
    private final Fingerprint one = fingerprinter.of(article);
    private final Fingerprint other = fingerprinter.of(Article.ofText("other", half + words(WORDS / 2)));

    private String words(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "w" + random.nextInt(VOCABULARY) + (i % 20 == 19 ? ".\n" : " "))
                .collect(Collectors.joining());
    }

    /** The runs of words of an article, hashed and sampled. */
    @Benchmark
    public Fingerprint fingerprint() {
        return fingerprinter.of(article);
    }

    /** Whether one is a reprint of the other. */
    @Benchmark
    public List<?> compare() {
        return ReprintJudge.relation(one, other).stream().toList();
    }
}

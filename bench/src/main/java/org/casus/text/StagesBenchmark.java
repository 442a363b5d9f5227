package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.casus.table.PreparedFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What CoreNLP does with one sentence, stage by stage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StagesBenchmark {

    private static final String SENTENCE =
            "Soldiers shelled two villages near the river on Tuesday evening, and the governor of Kano said that talks would go on.";
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 7);

    private final CoreNlpModels models = models();
    private List<CoreLabel> words = List.of();

    private static CoreNlpModels models() {
        return CoreNlpModels.load(PreparedFiles.ofProcess().orElse(null));
    }

    /** Tags and names the sentence, which the later stages need. */
    @Setup
    public void read() {
        words = models.name(models.tag(split()));
    }

    /** Words and the end of the sentence. */
    @Benchmark
    public List<CoreLabel> split() {
        return models.split(SENTENCE).get(0);
    }

    /** Parts of speech and lemmas. */
    @Benchmark
    public List<CoreLabel> tag() {
        return models.tag(words);
    }

    /** Names of persons, places and organisations. */
    @Benchmark
    public List<CoreLabel> name() {
        return models.name(words);
    }

    /** The tree. */
    @Benchmark
    public DependencyTree parse() {
        return models.parse(words);
    }

    /** Expressions of time. */
    @Benchmark
    public List<TimeMention> times() {
        return models.times(SENTENCE, words, PUBLISHED, 0);
    }
}

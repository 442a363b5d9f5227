package org.casus.bench.speed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casus.Casus;
import org.casus.article.Article;
import org.casus.bench.Output;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What looking at words before parsing loses: the records of the usual run against those of one that parses and reads
 * every sentence. Exit code 0: as many are equal as promised; 1: fewer.
 */
@Command(
        name = "exhaustive",
        description = "Records of the usual run against those of --exhaustive, and every difference.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  casus-bench exhaustive --data news.jsonl", "  casus-bench exhaustive --data news/ --articles 500"})
public final class ExhaustiveBench implements Callable<Integer> {

    private static final double AGREEMENT = 0.995;

    @Mixin
    private MeasuredArticles input = new MeasuredArticles();

    @Mixin
    private Output console = new Output();

    @Option(
            names = "--articles",
            defaultValue = "100",
            description = "So many, taken again from the start where there are fewer (default: ${DEFAULT-VALUE}).")
    private int articles;

    /** Records of one sort in both runs. */
    private static final class Count {

        private int equal;
        private int all;

        void add(Set<CodedRecord> usual, Set<CodedRecord> exhaustive) {
            Set<CodedRecord> either = new LinkedHashSet<>(usual);
            either.addAll(exhaustive);
            all += either.size();
            equal += (int) either.stream()
                    .filter(r -> usual.contains(r) && exhaustive.contains(r))
                    .count();
        }

        double share() {
            return all == 0 ? 1 : (double) equal / all;
        }
    }

    @Override
    public Integer call() {
        Casus usual = Casus.builder().attributions(false).build();
        Casus exhaustive = Casus.builder().exhaustive(true).build();
        Count records = new Count();
        Count rejected = new Count();
        try (RepeatedArticles all = new RepeatedArticles(input.data(), articles)) {
            for (Optional<Article> next = all.next(); next.isPresent(); next = all.next()) {
                List<CodedRecord> one = usual.code(next.get()).records();
                List<CodedRecord> other = exhaustive.code(next.get()).records();
                records.add(of(one, false), of(other, false));
                rejected.add(of(one, true), of(other, true));
                tell("usual run only", one, other);
                tell("exhaustive run only", other, one);
            }
        }
        tell("records equal", records);
        tell("rejected candidates equal", rejected);
        console.out()
                .printf(
                        Locale.ROOT,
                        "sentences parsed: %d of %d, exhaustive %d%n",
                        usual.profile().parsed(),
                        usual.profile().sentences(),
                        exhaustive.profile().parsed());
        console.out().flush();
        return records.share() >= AGREEMENT ? 0 : 1;
    }

    private static Set<CodedRecord> of(List<CodedRecord> records, boolean rejected) {
        Set<CodedRecord> found = new LinkedHashSet<>();
        for (CodedRecord each : records) {
            if ((each.kind() == Kind.REJECTED) == rejected) {
                found.add(each);
            }
        }
        return found;
    }

    private void tell(String where, List<CodedRecord> records, List<CodedRecord> others) {
        for (CodedRecord each : records) {
            if (!others.contains(each)) {
                console.out()
                        .printf(
                                "%s: %s %s %s %s at %s%n",
                                where, each.article(), each.kind(), each.type(), each.rule(), each.span());
            }
        }
    }

    private void tell(String metric, Count count) {
        console.out().printf(Locale.ROOT, "%-28s %6.2f%%  of %d%n", metric, 100 * count.share(), count.all);
    }
}

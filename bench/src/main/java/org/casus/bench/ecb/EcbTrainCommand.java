package org.casus.bench.ecb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casus.bench.ClusterScorer;
import org.casus.bench.Output;
import org.casus.bench.ecb.EcbSet.Document;
import org.casus.bench.ecb.EventFinder.Examples;
import org.casus.bench.ecb.MentionReader.Told;
import org.casus.bench.ecb.StoryFinder.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Fits how stories and events are told, on one part of a set. Stories that the events are learned from are those that
 * weights of other topics find, so that they are as imperfect as they will be.
 */
@Command(
        name = "ecb-train",
        description = "Fits the weights of the ecb bench; prints how they do on topics held out.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  casus-bench ecb-train --data ../shared/bench/cluster/ecbplus"})
public final class EcbTrainCommand implements Callable<Integer> {

    private static final int FOLDS = 5;
    private static final double[] BOUNDS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.45};

    @Mixin
    private Output console = new Output();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the set.")
    private Path data = Path.of("");

    @Option(
            names = "--part",
            paramLabel = "NAME",
            description = "Which part to learn from (default: ${DEFAULT-VALUE}).",
            defaultValue = "train")
    private String part = "train";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the weights (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:casus.home:-.}/bench/src/main/resources/ecb")
    private Path out = Path.of("");

    /** A fifth of the topics: what is told in it, and its stories as weights of the other fifths find them. */
    private record Fold(List<Told> told, Stories stories, Examples examples) {}

    @Override
    public Integer call() throws IOException {
        EcbSet set = EcbSet.read(data, part);
        List<List<Document>> fifths = fifths(set.documents());
        List<Fold> folds = new ArrayList<>();
        MentionReader reader = new MentionReader();
        for (List<Document> fifth : fifths) {
            List<Document> others = set.documents().stream()
                    .filter(each -> !fifth.contains(each))
                    .toList();
            Stories stories = new StoryFinder(StoryFinder.fit(others, set.stories())).find(fifth);
            List<Told> told = reader.read(fifth);
            folds.add(new Fold(told, stories, EventFinder.examples(told, stories, set.events())));
        }
        report(set, folds);
        Files.createDirectories(out);
        Files.writeString(
                out.resolve("stories.tsv"),
                StoryFinder.fit(set.documents(), set.stories()).table());
        Files.writeString(out.resolve("events.tsv"), fit(folds).table());
        console.out().println("written: " + out);
        console.out().flush();
        return 0;
    }

    private static List<List<Document>> fifths(List<Document> documents) {
        List<String> topics =
                List.copyOf(documents.stream().map(Document::topic).collect(Collectors.toCollection(TreeSet::new)));
        Map<Integer, List<Document>> fifths = new TreeMap<>();
        documents.forEach(
                document -> fifths.computeIfAbsent(topics.indexOf(document.topic()) % FOLDS, key -> new ArrayList<>())
                        .add(document));
        return List.copyOf(fifths.values());
    }

    private static Regression fit(List<Fold> folds) {
        Examples all = new Examples();
        folds.forEach(fold -> all.addAll(fold.examples()));
        return all.fit();
    }

    private void report(EcbSet set, List<Fold> folds) {
        Map<String, String> stories = new TreeMap<>();
        List<EventFinder> finders = new ArrayList<>();
        for (int k = 0; k < folds.size(); k++) {
            int fold = k;
            folds.get(k).stories().storyOf().forEach((document, story) -> stories.put(document, fold + " " + story));
            List<Fold> others = new ArrayList<>(folds);
            others.remove(k);
            finders.add(new EventFinder(fit(others)));
        }
        console.out()
                .println("topics held out, " + set.documents().size() + " documents, "
                        + set.events().size() + " mentions");
        console.out()
                .printf(
                        Locale.ROOT,
                        "stories: B-cubed F1 %.4f%n",
                        ClusterScorer.of(set.stories(), stories).bCubedF1());
        for (double bound : BOUNDS) {
            Map<String, String> events = new TreeMap<>();
            for (int k = 0; k < folds.size(); k++) {
                Fold fold = folds.get(k);
                events.putAll(finders.get(k).find(fold.told(), fold.stories(), bound));
            }
            double conll = ClusterScorer.of(set.events(), events).conll();
            console.out().printf(Locale.ROOT, "joined from %.2f: CoNLL F1 %.4f%n", bound, conll);
        }
    }
}

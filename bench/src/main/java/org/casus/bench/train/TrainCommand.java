package org.casus.bench.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.bench.Confusion;
import org.casus.bench.Output;
import org.casus.bench.Reliability;
import org.casus.codebook.Codebook;
import org.casus.event.PairText;
import org.casus.event.RelationReader;
import org.casus.model.SentenceEncoder;
import org.casus.model.TypeModel;
import org.casus.table.Sha256;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the second opinion on event types and writes its weights: the same files give the same bytes. */
@Command(
        name = "train",
        description = "Trains the second opinion on event types; prints how it does on a held-out fifth.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  casus-bench train --data bench/train/pairs.tsv --data ../shared/bench/plv/train.jsonl \\",
            "    --news ../shared/bench/attribution/train.json"
        })
public final class TrainCommand implements Callable<Integer> {

    private static final String TEMPERATURE = "temperature";
    private static final String ID = "model-types-2";

    /** As the reference measurements average the two. */
    private static final double ENCODER_SHARE = 0.5;

    @Mixin
    private Output console = new Output();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description =
                    "Marked pairs: a table (type, sentence with [actor] and {recipient}) or JSON lines (root, marked)."
                            + " May be given several times.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--news",
            paramLabel = "FILE",
            description =
                    "Unlabelled everyday news (a JSON array of articles with id, date, text): actors of different countries"
                            + " that no pattern ties are learned as pairs without event. May be given several times.")
    private List<Path> news = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the weights (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:casus.home:-.}/core/src/main/resources/models/plover-types.tsv")
    private Path out = Path.of("plover-types.tsv");

    @Option(
            names = "--adapter",
            paramLabel = "FILE",
            description = "Where to write what the encoder has learned (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:casus.home:-.}/core/src/main/resources/models/plover-encoder.bin")
    private Path adapter = Path.of("plover-encoder.bin");

    @Option(
            names = "--names-only",
            description =
                    "Fit what the codebook and the words say again, as after a change of patterns; what the encoder has"
                            + " learned and the temperature stay as they are in --out.")
    private boolean namesOnly;

    @Override
    public Integer call() throws IOException {
        Codebook codebook = Codebook.plover();
        Annotator annotator = CoreNlpAnnotator.create();
        RelationReader reader = new RelationReader(codebook);
        List<Trainer.Item> labelled = items(data, annotator, reader);
        List<Trainer.Item> silent = silent(new NewsPairs(annotator, reader));
        List<Trainer.Item> items = joined(labelled, silent);
        Trainer trainer = new Trainer(Settings.CHOSEN);
        Files.createDirectories(out.toAbsolutePath().getParent());
        if (namesOnly) {
            String old = Files.readString(out);
            List<String> head =
                    old.lines().filter(line -> line.startsWith(Trainer.HEAD)).toList();
            String temperature = TypeModel.parse(out.toString(), old).about().getOrDefault(TEMPERATURE, "1");
            Files.writeString(out, Trainer.write(about(codebook, items.size(), temperature), trainer.fit(items), head));
            tell("written: " + out);
            return 0;
        }
        FineTuning tuning =
                new FineTuning(SentenceEncoder.weights(), SentenceEncoder.pieces(), TuningSettings.CHOSEN, this::tell);
        String temperature = String.format(Locale.ROOT, "%.2f", temperature(labelled, silent, trainer, tuning));
        FineTuning.Tuned tuned = tuning.fit(items);
        Map<String, String> about = about(codebook, items.size(), temperature);
        Files.writeString(out, Trainer.write(about, trainer.fit(items), Trainer.lines(tuned)));
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(adapter))) {
            tuned.adapter().write(file);
        }
        tell("written: " + out + ", " + adapter);
        return 0;
    }

    private List<Trainer.Item> silent(NewsPairs pairs) throws IOException {
        List<Trainer.Item> silent = new ArrayList<>();
        for (Path file : news) {
            silent.addAll(pairs.read(file));
        }
        tell(silent.size() + " pairs of unlabelled news");
        return silent;
    }

    private static List<Trainer.Item> joined(List<Trainer.Item> labelled, List<Trainer.Item> silent) {
        return Stream.concat(labelled.stream(), silent.stream()).toList();
    }

    /**
     * Trains on four fifths, reports how the fifth held out is told, and finds the temperature that fits it.
     *
     * @param silent never held out, since nobody has said that they hold no event
     */
    private double temperature(
            List<Trainer.Item> labelled, List<Trainer.Item> silent, Trainer trainer, FineTuning tuning) {
        List<Trainer.Item> seen =
                joined(labelled.stream().filter(item -> item.fold() != 0).toList(), silent);
        List<Trainer.Item> heldOut =
                labelled.stream().filter(item -> item.fold() == 0).toList();
        List<double[]> scores = scores(heldOut, trainer.fit(seen), tuning.fit(seen));
        double temperature = Trainer.temperature(heldOut, scores);
        report(heldOut, scores, temperature);
        return temperature;
    }

    private Map<String, String> about(Codebook codebook, int pairs, String temperature) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("id", ID);
        about.put("codebook", codebook.name());
        about.put("codebook-digest", codebook.digest());
        about.put("encoder", SentenceEncoder.VERSION);
        about.put("encoder-share", Double.toString(ENCODER_SHARE));
        about.put("data", digest(data));
        if (!news.isEmpty()) {
            about.put("news", digest(news));
        }
        about.put("pairs", Integer.toString(pairs));
        about.put(TEMPERATURE, temperature);
        return about;
    }

    private void tell(String line) {
        console.out().println(line);
        console.out().flush();
    }

    /** What names and encoder together say of pairs that neither has seen. */
    private static List<double[]> scores(List<Trainer.Item> items, Trainer.Fitted named, FineTuning.Tuned tuned) {
        SentenceEncoder encoder = SentenceEncoder.load(tuned.adapter());
        List<double[]> scores = new ArrayList<>();
        for (Trainer.Item item : items) {
            PairText text = item.evidence().text();
            double[] seen = tuned.scores(text.numbers(encoder.encode(text.text())));
            scores.add(TypeModel.pooled(named.scores(item.evidence()), seen, ENCODER_SHARE));
        }
        return scores;
    }

    private static String digest(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Sha256.shortOf(Files.readString(file))).append('\n');
        }
        return Sha256.shortOf(all.toString());
    }

    /** The pairs of all files with what is known of them; those whose parties do not share a sentence are left out. */
    static List<Trainer.Item> items(List<Path> files, Annotator annotator, RelationReader reader) throws IOException {
        List<Trainer.Item> items = new ArrayList<>();
        for (Path file : files) {
            boolean draft = !file.toString().endsWith(".tsv");
            for (MarkedPair pair : MarkedPair.read(file)) {
                AnnotatedText text = annotator.annotate(article(pair.text()));
                reader.evidence(text, pair.actor(), pair.recipient())
                        .ifPresent(found -> items.add(new Trainer.Item(
                                pair, draft ? Classes.ofRoot(pair.type(), found) : Classes.of(pair.type()), found)));
            }
        }
        return items;
    }

    private static Article article(String text) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return new Article("pair", "pair", null, null, null, null, null, "en", text, List.of(body));
    }

    private void report(List<Trainer.Item> items, List<double[]> heldOut, double temperature) {
        Confusion roots = new Confusion();
        Reliability reliability = new Reliability();
        for (int i = 0; i < items.size(); i++) {
            double[] shares = TypeModel.softmax(heldOut.get(i), temperature);
            int best = 0;
            for (int k = 1; k < shares.length; k++) {
                best = shares[k] > shares[best] ? k : best;
            }
            String gold = Classes.root(Classes.ALL.get(items.get(i).classes()[0]));
            String found = Classes.root(Classes.ALL.get(best));
            roots.add(gold, found);
            reliability.add(shares[best], gold.equals(found));
        }
        console.out().println("held out, " + items.size() + " pairs:");
        roots.print(console.out(), "root");
        console.out().printf(Locale.ROOT, "macro-F1 %.4f, accuracy %.4f%n", roots.macroF1(), roots.accuracy());
        reliability.print(console.out());
    }
}

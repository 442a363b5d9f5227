package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.article.Span;
import org.casus.bench.train.MarkedPair;
import org.casus.codebook.Codebook;
import org.casus.event.Relation;
import org.casus.event.RelationReader;
import org.casus.event.SecondOpinion;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The type between a given actor and recipient, on pairs marked in their sentence ({@code <s>actor</s>},
 * {@code <t>recipient</t>}). Rows with an odd number are reported apart, so that a change tuned on the others shows
 * whether it generalises.
 */
@Command(
        name = "plv",
        description = "The event type between two marked parties (JSON lines: uid, marked, root).",
        mixinStandardHelpOptions = true)
final class PlvBench extends Bench {

    /** The patterns without the second opinion. */
    private static final String PATTERNS = "patterns";

    private static final double SURE = 0.9;

    @Option(names = "--errors", description = "List the wrong answers to rows with an even number.")
    private boolean errors;

    private final Confusion roots = new Confusion();
    private final Confusion quads = new Confusion();
    private final Confusion odd = new Confusion();
    private final Confusion oddQuads = new Confusion();
    private final Confusion both = new Confusion();
    private final Reliability reliability = new Reliability();
    private final Confusion surest = new Confusion();
    private final Confusion patterns = new Confusion();
    private final Confusion patternQuads = new Confusion();

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        RelationReader reader = new RelationReader(Codebook.plover(), SecondOpinion.fromResources());
        RelationReader alone = new RelationReader(Codebook.plover());
        List<String> lines = new ArrayList<>(List.of("uid\tpenta\troot"));
        int row = 0;
        for (JsonNode pair : Json.readLines(data)) {
            MarkedPair marked = MarkedPair.of("", pair.path("marked").asText(), "<s>", "</s>", "<t>", "</t>");
            AnnotatedText text = annotator.annotate(GeoBench.article("plv", marked.text()));
            Span actor = given(marked.actor());
            Span recipient = given(marked.recipient());
            Optional<Relation> relation = reader.read(text, actor, recipient);
            String root = root(relation);
            String gold = pair.path("root").asText();
            count(gold, root, row % 2 == 1, relation);
            String byPattern = root(alone.read(text, actor, recipient));
            patterns.add(gold, byPattern);
            patternQuads.add(Plover.quad(gold), byPattern == null ? null : Plover.quad(byPattern));
            lines.add(pair.path("uid").asText() + "\t\t" + (root == null ? "" : root));
            if (errors && row % 2 == 0 && !gold.equals(root)) {
                out().println(gold + " <> " + root + " "
                        + relation.map(r -> r.rule() + " " + r.support()).orElse("no pattern") + ": "
                        + pair.path("marked").asText());
            }
            row++;
        }
        if (predictions != null) {
            Files.write(predictions, lines);
        }
        roots.print(out(), "root");
        quads.print(out(), "quad");
        reliability.print(out());
        return List.of(
                Score.casus("root macro-F1", roots.macroF1(), roots.size()),
                Score.casus("root accuracy", roots.accuracy(), roots.size()),
                Score.casus("root precision", roots.precision(), roots.size()),
                Score.casus("root precision, both roles", both.precision(), both.size()),
                Score.casus("root precision, confidence 0.9 and more", surest.precision(), surest.size()),
                Score.casus("quad macro-F1", quads.macroF1(), quads.size()),
                Score.casus("calibration error", reliability.error(), roots.size()),
                Score.casus("root macro-F1, odd rows", odd.macroF1(), odd.size()),
                Score.casus("root accuracy, odd rows", odd.accuracy(), odd.size()),
                Score.casus("quad macro-F1, odd rows", oddQuads.macroF1(), oddQuads.size()),
                new Score(PATTERNS, "root macro-F1", patterns.macroF1(), patterns.size()),
                new Score(PATTERNS, "root accuracy", patterns.accuracy(), patterns.size()),
                new Score(PATTERNS, "root precision", patterns.precision(), patterns.size()),
                new Score(PATTERNS, "quad macro-F1", patternQuads.macroF1(), patternQuads.size()));
    }

    /** A few pairs have one party only. */
    private static @Nullable Span given(Span party) {
        return party.length() == 0 ? null : party;
    }

    private void count(String gold, @Nullable String root, boolean isOdd, Optional<Relation> relation) {
        roots.add(gold, root);
        quads.add(Plover.quad(gold), root == null ? null : Plover.quad(root));
        if (isOdd) {
            odd.add(gold, root);
            oddQuads.add(Plover.quad(gold), root == null ? null : Plover.quad(root));
        }
        relation.map(Relation::confidence).ifPresent(sure -> {
            reliability.add(sure, gold.equals(root));
            if (sure >= SURE) {
                surest.add(gold, root);
            }
        });
        if (relation.filter(r -> r.support() == Relation.Support.BOTH_ROLES).isPresent()) {
            both.add(gold, root);
        }
    }

    private static @Nullable String root(Optional<Relation> relation) {
        return relation.map(r -> Plover.root(r.type().code(), r.cameo())).orElse(null);
    }
}

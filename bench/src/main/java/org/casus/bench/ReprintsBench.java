package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.origin.Fingerprinter;
import org.casus.origin.Origin;
import org.casus.origin.Origins;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reprints against look-alikes, both made from the texts of the shared sets when it runs. A reprint is found where it
 * shares an origin with its wire, a merged one where it shares one with each of its two. An article that shares an origin
 * with a wire that it does not reprint is a wrong join, whatever it was made from. Precision of a kind of reprint: right
 * joins among all joins of its articles with wires. A look-alike is joined where it shares its wire's origin.
 */
@Command(
        name = "reprints",
        description = "Reprints found and look-alikes told apart (folder: the shared sets).",
        mixinStandardHelpOptions = true)
final class ReprintsBench extends Bench {

    private static final int FEWEST_WORDS = 80;
    private static final int RUN = 6;
    private static final double OVERLAP = 0.1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the edits (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--texts",
            paramLabel = "N",
            description = "How many texts to start from (default: ${DEFAULT-VALUE}).",
            defaultValue = "800")
    private int texts;

    @Option(
            names = "--skip",
            paramLabel = "N",
            description = "How many texts to leave out first; the thresholds were chosen on the first 800 of seed 1.")
    private int skip;

    /** Joins of one kind of article. */
    private static final class Tally {
        int articles;
        int found;
        int right;
        int wrong;
    }

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        List<EditedText> wires = wires(data);
        List<ReprintCase> cases = new ReprintMaker(wires, seed).make();
        Fingerprinter fingerprinter = new Fingerprinter();
        Origins origins = Origins.inMemory();
        cases.forEach(each -> origins.add(fingerprinter.of(article(each))));
        Map<String, Set<String>> wiresOf = wiresOf(cases, origins.all());
        Map<String, Tally> tallies = new TreeMap<>();
        ObjectNode written = Json.mapper().createObjectNode();
        for (ReprintCase each : cases) {
            Set<String> joined = wiresOf.getOrDefault(each.id(), Set.of());
            joined.forEach(written.putArray(each.id())::add);
            tally(each, joined, tallies.computeIfAbsent(each.kind(), key -> new Tally()));
        }
        Json.write(predictions, written);
        return scores(tallies);
    }

    /** The wires that each article shares an origin with, itself left out. */
    private static Map<String, Set<String>> wiresOf(List<ReprintCase> cases, List<Origin> origins) {
        Set<String> wires = cases.stream()
                .filter(each -> each.kind().equals(ReprintCase.WIRE))
                .map(ReprintCase::id)
                .collect(Collectors.toSet());
        Map<String, Set<String>> joined = new TreeMap<>();
        for (Origin origin : origins) {
            List<String> here =
                    origin.articles().stream().filter(wires::contains).toList();
            for (String article : origin.articles()) {
                here.stream()
                        .filter(wire -> !wire.equals(article))
                        .forEach(wire -> joined.computeIfAbsent(article, key -> new TreeSet<>())
                                .add(wire));
            }
        }
        return joined;
    }

    private static void tally(ReprintCase each, Set<String> joined, Tally tally) {
        tally.articles++;
        tally.found += joined.containsAll(each.wires()) && !each.wires().isEmpty() ? 1 : 0;
        for (String wire : joined) {
            if (each.wires().contains(wire)) {
                tally.right++;
            } else {
                tally.wrong++;
            }
        }
    }

    private static List<Score> scores(Map<String, Tally> tallies) {
        List<Score> scores = new ArrayList<>();
        Tally all = new Tally();
        tallies.forEach((kind, tally) -> {
            boolean reprint = tally.found > 0;
            if (reprint) {
                scores.add(Score.casus(kind + ": recall", share(tally.found, tally.articles), tally.articles));
                scores.add(Score.casus(
                        kind + ": precision", share(tally.right, tally.right + tally.wrong), tally.articles));
                all.articles += tally.articles;
            } else {
                scores.add(Score.casus(kind + ": joined", share(tally.wrong, tally.articles), tally.articles));
            }
            all.found += tally.found;
            all.right += tally.right;
            all.wrong += tally.wrong;
        });
        scores.add(Score.casus("recall", share(all.found, all.articles), all.articles));
        scores.add(Score.casus("precision", share(all.right, all.right + all.wrong), all.right + all.wrong));
        return scores;
    }

    private static double share(int part, int of) {
        return part / (double) Math.max(1, of);
    }

    private static Article article(ReprintCase made) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, made.text().length()));
        return new Article(
                made.id(),
                made.id(),
                null,
                made.title(),
                made.published(),
                null,
                null,
                "en",
                made.text(),
                List.of(body));
    }

    /** Texts of some length that share nothing with each other, one an incident. */
    private List<EditedText> wires(Path data) throws IOException {
        List<String> candidates = new ArrayList<>();
        Set<String> incidents = new HashSet<>();
        for (JsonNode document : Json.read(data.resolve("casualties/docs.json"))) {
            if (incidents.add(document.path("incident").asText())) {
                candidates.add(document.path("text").asText());
            }
        }
        Json.read(data.resolve("geo/lgl.json"))
                .forEach(each -> candidates.add(each.path("text").asText()));
        Json.read(data.resolve("attribution/dev.json"))
                .forEach(each -> candidates.add(each.path("text").asText()));
        Collections.shuffle(candidates, new Random(seed));
        List<EditedText> wires = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (String text : candidates) {
            EditedText wire = EditedText.of(text);
            Set<Integer> runs = runs(wire.text());
            long known = runs.stream().filter(seen::contains).count();
            if (wire.words() >= FEWEST_WORDS && known <= OVERLAP * runs.size() && wires.size() < skip + texts) {
                wires.add(wire);
                seen.addAll(runs);
            }
        }
        return wires.subList(Math.min(skip, wires.size()), wires.size());
    }

    private static Set<Integer> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(Arrays.asList(words).subList(i, i + RUN).hashCode());
        }
        return runs;
    }
}

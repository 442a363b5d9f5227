package org.casus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.casus.Casus;
import org.casus.CasusException;
import org.casus.Coding;
import org.casus.article.Article;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.casus.source.RawPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The whole coder on one article that a person has coded by hand. Incidents are counted, not rows: one right record is
 * enough. Prints each incident with its wrong fields, and every record where there must be none.
 */
@Command(
        name = "seed",
        description = "The whole coder on one hand-coded article (a folder with article.txt and gold.jsonl).",
        mixinStandardHelpOptions = true)
final class SeedBench extends Bench {

    private static final Pattern CURRENT = Pattern.compile("I([1-9]|10)");
    private static final Pattern RELATIVE =
            Pattern.compile("(?i).*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow).*");

    private final Supplier<Function<Article, Coding>> coders;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Publication date given from outside (default: ${DEFAULT-VALUE}).",
            defaultValue = "2023-09-20")
    private @Nullable LocalDate date;

    /** Measures Casus as it comes. */
    SeedBench() {
        this(() -> Casus.builder().build()::code);
    }

    /** @param coders builds the coder to measure */
    SeedBench(Supplier<Function<Article, Coding>> coders) {
        this.coders = coders;
    }

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        SeedGold gold = SeedGold.read(data.resolve("gold.jsonl"));
        Path file = data.resolve("article.txt");
        Function<Article, Coding> coder = coders.get();
        Coding coding = coder.apply(article(file, date));
        SeedMatch match = new SeedMatch(gold, coding);
        List<Score> scores = new ArrayList<>();
        scores.addAll(incidents(gold, match));
        scores.add(figures(gold, match));
        scores.addAll(falsePositives(gold, match));
        scores.add(undated(coder.apply(article(file, null))));
        if (predictions != null) {
            Files.write(
                    predictions,
                    match.records().stream().map(SeedBench::describe).toList());
        }
        return scores;
    }

    private static Article article(Path file, @Nullable LocalDate date) throws IOException {
        RawPage page =
                new RawPage("seed", file.toString(), RawPage.Form.TEXT, Files.readString(file), null, null, null);
        Extraction extraction = new Extractor().extract(page, date);
        if (extraction instanceof Extraction.Extracted extracted) {
            return extracted.article();
        }
        throw new CasusException(file + " gives no article: " + extraction);
    }

    private List<Score> incidents(SeedGold gold, SeedMatch match) {
        gold.incidents().forEach((incident, rows) -> {
            SeedMatch.Pair best = match.best(rows);
            String type = rows.get(0).type();
            String verdict = best == null
                    ? "MISSED"
                    : best.wrong().isEmpty()
                            ? "found"
                            : "found " + best.row().id() + ", wrong: " + String.join("; ", best.wrong());
            out().printf("%-4s %-8s %s%n", incident, type, verdict);
        });
        List<Score> scores = new ArrayList<>();
        score(
                scores,
                gold,
                match,
                "current incidents",
                name -> CURRENT.matcher(name).matches());
        score(scores, gold, match, "displacement", name -> name.equals("I11"));
        score(scores, gold, match, "contested claims", name -> name.startsWith("I1") && name.matches(".*[a-z]"));
        score(scores, gold, match, "background", name -> name.startsWith("B"));
        return scores;
    }

    private static void score(
            List<Score> scores, SeedGold gold, SeedMatch match, String what, Predicate<String> incident) {
        int all = 0;
        int found = 0;
        int right = 0;
        for (Map.Entry<String, List<SeedGold.Row>> entry : gold.incidents().entrySet()) {
            if (incident.test(entry.getKey())) {
                SeedMatch.Pair best = match.best(entry.getValue());
                all++;
                found += best == null ? 0 : 1;
                right += best == null || !best.wrong().isEmpty() ? 0 : 1;
            }
        }
        scores.add(Score.count(what + " found", found, all));
        scores.add(Score.count(what + " right in all fields", right, all));
    }

    private Score figures(SeedGold gold, SeedMatch match) {
        int all = 0;
        int right = 0;
        for (SeedGold.Row row : gold.rows()) {
            for (SeedGold.Loss loss : row.figures()) {
                boolean found = SeedFields.hasFigure(loss, match.records());
                all++;
                right += found ? 1 : 0;
                if (!found) {
                    out().println(row.id() + " figure MISSED: " + loss);
                }
            }
        }
        return Score.count("casualty figures right", right, all);
    }

    private List<Score> falsePositives(SeedGold gold, SeedMatch match) {
        Map<SeedGold.Row, List<CodedRecord>> found = match.falsePositives();
        found.forEach((row, records) ->
                records.forEach(r -> out().println("FALSE POSITIVE on " + row.id() + ": " + describe(r))));
        List<CodedRecord> strays = match.strays();
        strays.forEach(r -> out().println("STRAY: " + describe(r)));
        int traps = (int) gold.rows().stream().filter(row -> !row.emit()).count();
        return List.of(
                Score.count("false positives", found.size(), traps),
                Score.count("stray records", strays.size(), match.records().size()));
    }

    /** Without a publication date no weekday and no "today" may be resolved. */
    private Score undated(Coding coding) {
        int all = 0;
        int resolved = 0;
        for (CodedRecord coded : coding.records()) {
            String expression = coded.date().expression();
            if (expression == null || !RELATIVE.matcher(expression).matches()) {
                continue;
            }
            all++;
            if (coded.date().start() != null || coded.date().end() != null) {
                resolved++;
                out().println("RESOLVED WITHOUT A DATE: " + describe(coded));
            }
        }
        return Score.count("weekdays resolved without a date", resolved, all);
    }

    private static String describe(CodedRecord coded) {
        String type = coded.kind() == Kind.CASUALTY ? "" : coded.type() + "/" + coded.mode() + " ";
        return coded.kind() + " " + type + "at " + coded.span().start() + ".."
                + coded.span().end() + " by " + coded.rule();
    }
}

package org.casus.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.casus.Casus;
import org.casus.CasusException;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whether the text says that it happened: sentences in which one word in brackets names an event, with the label that
 * docs/factuality.md gives it. The part to tune on and the part kept apart are measured each by itself.
 */
@Command(
        name = "factuality",
        description = "Whether the text says that it happened (table: id, split, published, reality, type, actor,"
                + " recipient, text with the event's word in brackets).",
        mixinStandardHelpOptions = true)
final class FactualityBench extends Bench {

    private static final String NONE = "none";
    private static final String HELD = "held";

    @Option(names = "--errors", description = "List the wrong answers of the part to tune on.")
    private boolean errors;

    /** What a part of the set gives. */
    private static final class Part {
        private final Confusion labels = new Confusion();
        private int coded;
        private int typed;
        private int actors;
        private int recipients;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Casus casus = Casus.builder().build();
        parts.put("tune", new Part());
        parts.put(HELD, new Part());
        List<String> lines = new ArrayList<>(List.of("id\treality\ttype"));
        for (CSVRecord row : read(data)) {
            measure(casus, row, lines);
        }
        if (predictions != null) {
            Files.write(predictions, lines);
        }
        List<Score> scores = new ArrayList<>();
        parts.forEach((name, part) -> {
            part.labels.print(out(), name);
            scores.addAll(scores(", " + name, part));
        });
        return scores;
    }

    private static List<CSVRecord> read(Path data) throws IOException {
        CSVFormat format = CSVFormat.TDF
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setQuote(null)
                .get();
        try (Reader reader = Files.newBufferedReader(data, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    private static List<Score> scores(String suffix, Part part) {
        int n = part.labels.size();
        int found = Math.max(1, part.coded);
        return List.of(
                Score.casus("macro-F1" + suffix, part.labels.macroF1Without(NONE), n),
                Score.casus("macro precision" + suffix, part.labels.macroPrecisionWithout(NONE), n),
                Score.casus("macro-F1 with none" + suffix, part.labels.macroF1(), n),
                Score.casus("accuracy" + suffix, part.labels.accuracy(), n),
                Score.casus("type of those found" + suffix, (double) part.typed / found, part.coded),
                Score.casus("actor's country of those found" + suffix, (double) part.actors / found, part.coded),
                Score.casus(
                        "recipient's country of those found" + suffix, (double) part.recipients / found, part.coded));
    }

    private void measure(Casus casus, CSVRecord row, List<String> lines) {
        String marked = row.get("text");
        int open = marked.indexOf('[');
        int close = marked.indexOf(']');
        Part part = parts.get(row.get("split"));
        if (open < 0 || close < open || part == null) {
            throw new CasusException("row " + row.get("id") + ": needs a word in [brackets] and a split, tune or held");
        }
        String text = marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
        Span word = new Span(open, close - 1);
        List<CodedRecord> records = casus.code(article(row, text)).records();
        String type = row.get("type");
        // a record of another type that begins elsewhere is another event whose words reach this far
        Optional<CodedRecord> named = records.stream()
                .filter(r -> r.kind() != Kind.CASUALTY && r.span().overlaps(word))
                .filter(r -> type.equals(codedType(casus, r)) || r.span().start() == word.start())
                .min(Comparator.comparing((CodedRecord r) -> !type.equals(codedType(casus, r)))
                        .thenComparing(r -> r.span().end() - r.span().start()));
        String label = named.map(r -> label(casus, r)).orElse(NONE);
        String gold = row.get("reality");
        part.labels.add(gold, label);
        named.filter(r -> !gold.equals(NONE)).ifPresent(r -> {
            part.coded++;
            part.typed += type.equals(codedType(casus, r)) ? 1 : 0;
            part.actors += row.get("actor").equals(countries(r.actors())) ? 1 : 0;
            part.recipients += row.get("recipient").equals(countries(r.recipients())) ? 1 : 0;
        });
        lines.add(row.get("id") + "\t" + label + "\t"
                + named.map(r -> codedType(casus, r)).orElse(""));
        if (errors && !row.get("split").equals(HELD) && !gold.equals(label)) {
            out().println(row.get("id") + " " + gold + " <> " + label + ": " + marked);
            records.forEach(r -> out().println("   " + r.kind() + " " + r.factuality() + " " + r.rule() + " '"
                    + r.span().of(text) + "'" + (r.reason() == null ? "" : ": " + r.reason())));
        }
    }

    private static Article article(CSVRecord row, String text) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        LocalDate published = LocalDate.parse(row.get("published"));
        return new Article(row.get("id"), row.get("id"), null, null, published, null, null, "en", text, List.of(body));
    }

    /** The type that the record's word names; an announcement's own type is that of the promise. */
    private static String codedType(Casus casus, CodedRecord coded) {
        return casus.codebook().typeOf(coded.rule()).orElse(String.valueOf(coded.type()));
    }

    private static String label(Casus casus, CodedRecord coded) {
        boolean announced = !codedType(casus, coded).equals(coded.type());
        return switch (coded.kind()) {
            case EVENT, CLAIM, CASUALTY ->
                coded.factuality() == Factuality.DENIED
                        ? "negated"
                        : announced ? "future" : coded.kind() == Kind.CLAIM ? "claimed" : labelOfEvent(coded);
            case BACKGROUND -> "historical";
            case REJECTED -> labelOfRejected(coded);
        };
    }

    private static String labelOfEvent(CodedRecord coded) {
        return coded.factuality().name().toLowerCase(Locale.ROOT);
    }

    private static String labelOfRejected(CodedRecord coded) {
        return switch (coded.factuality()) {
            case PLANNED -> "future";
            case DENIED -> "negated";
            case ACTUAL, CLAIMED, PAST -> NONE;
            case DEMANDED, HYPOTHETICAL -> coded.factuality().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String countries(List<Actor> actors) {
        return actors.isEmpty()
                ? "-"
                : actors.stream()
                        .map(a -> a.country() == null ? "-" : a.country())
                        .distinct()
                        .collect(Collectors.joining("+"));
    }
}

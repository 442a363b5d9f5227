package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.casus.Coding;
import org.casus.Provenance;
import org.casus.article.Article;
import org.casus.article.Extraction;
import org.casus.article.Extractor;
import org.casus.casualty.CasualtyReader;
import org.casus.casualty.IncidentReader;
import org.casus.casualty.MainIncident;
import org.casus.place.PlaceResolver;
import org.casus.source.RawPage;
import org.casus.story.Decisions;
import org.casus.story.IncidentMatcher;
import org.casus.story.Report;
import org.casus.story.ReportReader;
import org.casus.story.WordingReader;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.time.DateResolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Articles joined by the happening with losses that each is chiefly about, against a register of incidents. Measured is
 * which articles are joined; one of which no toll is read is compared by its day, place and words. Beside it the usual baseline: the cosine of
 * rare words within ten days of publication, each article joining the most alike before it.
 */
@Command(
        name = "clusters",
        description = "Articles joined into incidents (folder: gva.gold.json; texts in ../casualties/docs.json).",
        mixinStandardHelpOptions = true)
final class ClustersBench extends Bench {

    private static final double BASELINE_COSINE = 0.25;
    private static final int BASELINE_DAYS = 10;

    @Mixin
    private Selection selection = new Selection();

    private final Extractor extractor = new Extractor();

    /** What reads an article; its models take seconds to load. */
    private record Reader(
            Annotator annotator,
            PlaceResolver places,
            DateResolver dates,
            IncidentReader incidents,
            WordingReader wordings,
            ReportReader reports) {

        static Reader load() {
            WordingReader wordings = WordingReader.fromResources();
            return new Reader(
                    CoreNlpAnnotator.create(),
                    PlaceResolver.fromResources(),
                    DateResolver.create(),
                    new IncidentReader(CasualtyReader.fromResources()),
                    wordings,
                    new ReportReader(wordings));
        }

        List<Report> read(Article article) {
            AnnotatedText text = annotator.annotate(article);
            MainIncident main = incidents.read(text, dates.forArticle(text), places.forArticle(text));
            List<Report> told = reports.read(
                    new Coding(article, List.of(), List.of(), main, List.of(), new Provenance("bench", Map.of())));
            return told.isEmpty() ? List.of(withoutToll(article, main)) : told;
        }

        /** The set's articles are all about a happening with losses, whether or not they are read. */
        private Report withoutToll(Article article, MainIncident main) {
            String id = article.id();
            return new Report(
                    id + "/TOLL",
                    id,
                    id,
                    article.published(),
                    null,
                    true,
                    main.date(),
                    main.place(),
                    List.of(),
                    List.of(),
                    List.of(),
                    wordings.read(article),
                    "");
        }
    }

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        JsonNode gold = Json.read(data.resolve("gva.gold.json"));
        Map<String, String> known = new TreeMap<>();
        List<Report> told = new ArrayList<>();
        Reader reader = Reader.load();
        for (JsonNode document : selection.of(Json.read(data.resolve("../casualties/docs.json")))) {
            String id = document.path("id").asText();
            known.put(id, gold.path(id).asText());
            if (extractor.extract(page(document), null) instanceof Extraction.Extracted extracted) {
                told.addAll(reader.read(extracted.article()));
            }
        }
        told.sort(Comparator.comparing(Report::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Report::article));
        Map<String, String> found = matched(told);
        ObjectNode written = Json.mapper().createObjectNode();
        found.forEach(written::put);
        Json.write(predictions, written);
        List<Score> scores = new ArrayList<>(ClusterScorer.of(known, found).scores(Score.CASUS, ""));
        scores.addAll(ClusterScorer.of(known, baseline(told)).scores("tf-idf", ""));
        return scores;
    }

    private static Map<String, String> matched(List<Report> told) {
        IncidentMatcher matcher = IncidentMatcher.inMemory(Decisions.none());
        told.forEach(matcher::add);
        Map<String, String> found = new TreeMap<>();
        for (List<Report> incident : matcher.incidents()) {
            incident.forEach(
                    report -> found.put(report.article(), incident.get(0).article()));
        }
        return found;
    }

    private static Map<String, String> baseline(List<Report> told) {
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < told.size(); i++) {
            Report report = told.get(i);
            String best = report.article();
            double most = BASELINE_COSINE;
            for (int j = i - 1; j >= 0 && isNear(told.get(j), report); j--) {
                double cosine = told.get(j).wording().likeness(report.wording());
                if (cosine > most) {
                    most = cosine;
                    best = Objects.requireNonNull(found.get(told.get(j).article()));
                }
            }
            found.put(report.article(), best);
        }
        return found;
    }

    private static boolean isNear(Report before, Report report) {
        return before.published() != null
                && report.published() != null
                && ChronoUnit.DAYS.between(before.published(), report.published()) <= BASELINE_DAYS;
    }

    private static RawPage page(JsonNode document) {
        String id = document.path("id").asText();
        return new RawPage(
                id,
                id,
                RawPage.Form.TEXT,
                document.path("text").asText(),
                Json.text(document, "title"),
                null,
                date(document.path("date").asText()));
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null; // some rows have none
        }
    }
}

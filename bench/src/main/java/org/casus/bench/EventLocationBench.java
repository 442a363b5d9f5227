package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.article.Span;
import org.casus.place.Place;
import org.casus.place.PlaceResolver;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Which place in a sentence belongs to a verb. A place is right where it overlaps one of the annotated ones. Rows without
 * a place are counted apart: the annotation leaves some out that stand in the sentence.
 */
@Command(
        name = "event-location",
        description = "The place of a verb's event (JSON lines: id, text, verb, locations).",
        mixinStandardHelpOptions = true)
final class EventLocationBench extends Bench {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "2500",
            description = "How many lines to measure (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "How many lines to leave out first.")
    private int skip;

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        PlaceResolver resolver = PlaceResolver.fromResources();
        ObjectNode written = Json.mapper().createObjectNode();
        Tally even = new Tally();
        Tally odd = new Tally();
        List<JsonNode> rows = Json.readLines(data);
        int from = Math.min(skip, rows.size());
        for (int i = from; i < Math.min(from + limit, rows.size()); i++) {
            JsonNode row = rows.get(i);
            String text = row.path("text").asText();
            AnnotatedText annotated =
                    annotator.annotate(GeoBench.article(row.path("id").asText(), text));
            Optional<Place> place = place(resolver, annotated, span(row.path("verb"), text));
            written.put(row.path("id").asText(), place.map(Place::text).orElse(null));
            boolean right = place.isPresent() && isAny(place.get(), row.path("locations"), text);
            (i % 2 == 0 ? even : odd).add(row.path("locations").isEmpty(), place.isEmpty(), right);
        }
        Json.write(predictions, written);
        List<Score> scores = new ArrayList<>();
        Tally all = new Tally();
        all.add(even);
        all.add(odd);
        all.scores("", scores);
        even.scores(", even rows", scores);
        odd.scores(", odd rows", scores);
        return scores;
    }

    /** Counts over some of the rows. The method was set by looking at even rows only; the odd ones show whether it holds. */
    private static final class Tally {
        private int located;
        private int right;
        private int empty;
        private int rightlyEmpty;

        void add(boolean none, boolean foundNone, boolean isRight) {
            located += none ? 0 : 1;
            right += !none && isRight ? 1 : 0;
            empty += none ? 1 : 0;
            rightlyEmpty += none && foundNone ? 1 : 0;
        }

        void add(Tally other) {
            located += other.located;
            right += other.right;
            empty += other.empty;
            rightlyEmpty += other.rightlyEmpty;
        }

        void scores(String rows, List<Score> into) {
            into.add(Score.casus("right place" + rows, right / (double) Math.max(1, located), located));
            into.add(Score.casus("rightly none" + rows, rightlyEmpty / (double) Math.max(1, empty), empty));
        }
    }

    private static Optional<Place> place(PlaceResolver resolver, AnnotatedText annotated, Span verb) {
        for (Sentence sentence : annotated.sentences()) {
            int predicate = sentence.tokenAt(verb);
            if (predicate >= 0) {
                return resolver.forArticle(annotated).placeOf(sentence, predicate, List.of());
            }
        }
        return Optional.empty();
    }

    private static boolean isAny(Place place, JsonNode locations, String text) {
        for (JsonNode location : locations) {
            if (span(location, text).overlaps(place.span())) {
                return true;
            }
        }
        return false;
    }

    /** The words of an annotation: its third element, from where its first says; its end is not always after them. */
    private static Span span(JsonNode annotation, String text) {
        int points = text.codePointCount(0, text.length());
        int start = text.offsetByCodePoints(0, Math.min(annotation.path(0).asInt(), points));
        int end = Math.min(text.length(), start + annotation.path(2).asText().length());
        return new Span(start, end);
    }
}

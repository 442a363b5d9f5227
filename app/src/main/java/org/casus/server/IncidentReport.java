package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.store.IncidentSummary;
import org.casus.store.IncidentView;
import org.casus.store.OriginView;
import org.casus.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its page tells it.
 *
 * @param summary in a line
 * @param points what its reports say, field by field, and whether they agree
 * @param tolls figures of losses in the order they were published
 * @param origins newsrooms that tell of it, each with its reprints
 * @param records the reports
 */
record IncidentReport(
        IncidentSummary summary,
        List<Point> points,
        List<Toll> tolls,
        List<Origin> origins,
        List<StoredRecord> records) {

    IncidentReport {
        points = List.copyOf(points);
        tolls = List.copyOf(tolls);
        origins = List.copyOf(origins);
        records = List.copyOf(records);
    }

    /**
     * A field, and what is said of it.
     *
     * @param field its name
     * @param status agreed, disputed or single (only one source speaks of it)
     * @param values what is said, each with who says it
     */
    record Point(String field, String status, List<Said> values) {
        Point {
            values = List.copyOf(values);
        }
    }

    /**
     * A value with the sources that give it.
     *
     * @param value the value for readers
     * @param voices who gives it
     */
    record Said(String value, List<Voice> voices) {
        Said {
            voices = List.copyOf(voices);
        }
    }

    /**
     * Somebody who says something in some article.
     *
     * @param source as written; empty for the outlet's own voice
     * @param outlet of the article, null where unknown
     * @param article key of the article
     * @param record id of the record
     */
    record Voice(String source, @Nullable String outlet, String article, String record) {

        static Voice of(StoredRecord record) {
            return new Voice(sourceOf(record), record.outlet(), record.article(), record.id());
        }

        /** Whoever is named; an outlet that says it in its own voice is a source of its own. */
        String speaker() {
            return source.isEmpty() ? "outlet " + Objects.requireNonNullElse(outlet, article) : source;
        }
    }

    /**
     * A figure in the history of tolls.
     *
     * @param published day of publication, null where unknown
     * @param loss killed, injured, ...
     * @param low least, null where open
     * @param best most likely, null where none is given
     * @param high most, null where open
     * @param of who is counted
     * @param part whether it is contained in another figure
     * @param text as written
     * @param voice who says so
     */
    record Toll(
            @Nullable String published,
            String loss,
            @Nullable Integer low,
            @Nullable Integer best,
            @Nullable Integer high,
            String of,
            boolean part,
            String text,
            Voice voice) {}

    /**
     * A newsroom with the articles that stem from it.
     *
     * @param name agency, else outlet, else the article's id
     * @param articles its story first, reprints after it
     */
    record Origin(String name, List<Told> articles) {
        Origin {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article in an origin.
     *
     * @param article key
     * @param title headline, null where unknown
     * @param outlet host, null where unknown
     * @param published day, null where unknown
     * @param url address, null where unknown
     */
    record Told(
            String article,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String url) {}

    static IncidentReport of(IncidentView view) {
        List<Toll> tolls = new ArrayList<>();
        view.records().forEach(record -> tolls(record, tolls));
        // a claim and the record of its losses tell the same figure
        Set<List<Object>> told = new HashSet<>();
        tolls.removeIf(toll -> !told.add(
                List.of(toll.voice().article(), toll.voice().speaker(), toll.loss(), toll.of(), toll.text())));
        tolls.sort(Comparator.comparing(Toll::published, Comparator.nullsLast(Comparator.naturalOrder())));
        return new IncidentReport(
                view.summary(), new Points(view.records(), tolls).all(), tolls, origins(view), view.records());
    }

    private static String sourceOf(StoredRecord record) {
        JsonNode first = record.json().path("attribution").path(0);
        return first.isMissingNode()
                ? ""
                : first.path("text").asText().isEmpty()
                        ? "unnamed source (" + first.path("cue").asText() + ")"
                        : first.path("text").asText();
    }

    private static void tolls(StoredRecord record, List<Toll> into) {
        record.json()
                .path("casualties")
                .properties()
                .forEach(loss -> loss.getValue()
                        .forEach(each -> into.add(new Toll(
                                record.published(),
                                loss.getKey(),
                                number(each.path("low")),
                                number(each.path("best")),
                                number(each.path("high")),
                                each.path("of").asText(""),
                                each.path("part").asBoolean(),
                                each.path("text").asText(),
                                Voice.of(record)))));
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }

    /** The origins that the store knows; where it has not looked for reprints, agency and outlet tell them apart. */
    private static List<Origin> origins(IncidentView view) {
        if (view.origins().isEmpty()) {
            return byNewsroom(view.records());
        }
        return view.origins().stream()
                .map(origin -> new Origin(
                        origin.agency() != null ? origin.agency() : outlet(origin),
                        origin.prints().stream()
                                .map(print -> new Told(
                                        print.article(), print.title(), print.outlet(), print.published(), print.url()))
                                .toList()))
                .toList();
    }

    private static String outlet(OriginView origin) {
        return origin.prints().stream()
                .map(OriginView.Print::outlet)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("one newsroom");
    }

    /** Articles of one agency are one origin, however many outlets print them; without an agency the outlet is one. */
    private static List<Origin> byNewsroom(List<StoredRecord> records) {
        Map<String, Map<String, Told>> byOrigin = new LinkedHashMap<>();
        for (StoredRecord each : records) {
            String name = each.agency() != null
                    ? each.agency()
                    : each.outlet() != null
                            ? each.outlet()
                            : each.json().path("article").asText();
            byOrigin.computeIfAbsent(name, n -> new LinkedHashMap<>())
                    .putIfAbsent(
                            each.article(),
                            new Told(each.article(), each.title(), each.outlet(), each.published(), each.url()));
        }
        return byOrigin.entrySet().stream()
                .map(origin -> new Origin(
                        origin.getKey(), List.copyOf(origin.getValue().values())))
                .toList();
    }
}

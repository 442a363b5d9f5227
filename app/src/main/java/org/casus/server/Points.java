package org.casus.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.casus.store.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares what reports say of one incident. Two statements dispute each other only where both cannot be true: a country is
 * no contradiction to a town in it, nor a week to a day in it, nor a later toll of the same source to its earlier one.
 */
final class Points {

    private static final Set<String> SPOTS = Set.of("exact", "settlement");

    private final List<StoredRecord> records;
    private final List<IncidentReport.Toll> tolls;

    Points(List<StoredRecord> records, List<IncidentReport.Toll> tolls) {
        this.records = records;
        this.tolls = tolls;
    }

    List<IncidentReport.Point> all() {
        List<IncidentReport.Point> points = new ArrayList<>();
        add(points, "what happened", said(record -> text(record.path("type"))), String::equals);
        add(points, "whether it happened", said(Points::whether), String::equals);
        add(points, "who", said(record -> parties(record.path("actors"))), Points::share);
        add(points, "to whom", said(record -> parties(record.path("recipients"))), Points::share);
        add(points, "where", said(Points::place), Points::samePlace);
        add(points, "when", said(Points::days), Points::overlap);
        for (String loss : List.of("killed", "injured", "missing", "displaced")) {
            add(points, loss, lastFigures(loss), Points::overlapFigures);
        }
        return points;
    }

    /** What one voice says: a form to compare and a form to read. */
    private record Statement(String compared, String shown, IncidentReport.Voice voice) {}

    private static void add(
            List<IncidentReport.Point> points,
            String field,
            List<Statement> said,
            BiPredicate<String, String> canBothBeTrue) {
        if (said.isEmpty()) {
            return;
        }
        boolean isDisputed = said.stream()
                .anyMatch(
                        one -> said.stream().anyMatch(other -> !canBothBeTrue.test(one.compared(), other.compared())));
        long speakers =
                said.stream().map(each -> each.voice().speaker()).distinct().count();
        Map<String, List<IncidentReport.Voice>> values = new LinkedHashMap<>();
        said.forEach(each ->
                values.computeIfAbsent(each.shown(), v -> new ArrayList<>()).add(each.voice()));
        points.add(new IncidentReport.Point(
                field,
                isDisputed ? "disputed" : speakers > 1 ? "agreed" : "single",
                values.entrySet().stream()
                        .map(value -> new IncidentReport.Said(
                                value.getKey(),
                                value.getValue().stream().distinct().toList()))
                        .toList()));
    }

    /** A statement a record, for those that say anything; shown as compared, but for what follows a tab. */
    private List<Statement> said(Function<JsonNode, @Nullable String> read) {
        List<Statement> said = new ArrayList<>();
        for (StoredRecord record : records) {
            String value = read.apply(record.json());
            if (value != null) {
                String[] parts = value.split("\t", 2);
                said.add(new Statement(parts[0], parts[parts.length - 1], IncidentReport.Voice.of(record)));
            }
        }
        return said;
    }

    private static @Nullable String whether(JsonNode record) {
        return switch (record.path("factuality").asText()) {
            case "denied" -> "no\tit did not (denied)";
            case "actual", "past" -> "yes\tit did (the outlet's own words)";
            case "claimed" -> "yes\tit did (claimed)";
            default -> null;
        };
    }

    private static @Nullable String parties(JsonNode actors) {
        Set<String> keys = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        actors.forEach(actor -> {
            String identity = text(actor.path("identity"));
            String country = text(actor.path("country"));
            if (identity != null || country != null) {
                keys.add(country != null ? country : identity);
                names.add(actor.path("text").asText() + (country == null ? "" : " (" + country + ")"));
            }
        });
        return keys.isEmpty() ? null : String.join("|", keys) + "\t" + String.join(", ", names);
    }

    private static boolean share(String one, String other) {
        return !Collections.disjoint(List.of(one.split("\\|")), List.of(other.split("\\|")));
    }

    private static @Nullable String place(JsonNode record) {
        JsonNode place = record.path("place");
        String name = text(place.path("name"));
        if (name == null) {
            return null;
        }
        String country = String.valueOf(text(place.path("country")));
        String precision = place.path("precision").asText();
        return country + "|" + (SPOTS.contains(precision) ? name : "*") + "\t" + name + " (" + precision + ", "
                + country + ")";
    }

    private static boolean samePlace(String one, String other) {
        String[] a = one.split("\\|", 2);
        String[] b = other.split("\\|", 2);
        return a[0].equals(b[0]) && (a[1].equals("*") || b[1].equals("*") || a[1].equals(b[1]));
    }

    private static @Nullable String days(JsonNode record) {
        String start = text(record.path("date").path("start"));
        String end = text(record.path("date").path("end"));
        if (start == null || end == null) {
            return null;
        }
        return start + "|" + end + "\t" + (start.equals(end) ? start : start + " to " + end);
    }

    private static boolean overlap(String one, String other) {
        String[] a = one.split("\\|", 2);
        String[] b = other.split("\\|", 2);
        return a[0].compareTo(b[1]) <= 0 && b[0].compareTo(a[1]) <= 0;
    }

    /** The last total of each speaker: tolls rise, and nobody contradicts himself by counting on. */
    private List<Statement> lastFigures(String loss) {
        Map<String, Statement> last = new LinkedHashMap<>();
        for (IncidentReport.Toll each : tolls) {
            if (each.loss().equals(loss) && !each.part()) {
                String low = each.low() == null ? "0" : each.low().toString();
                String high = each.high() == null ? String.valueOf(Integer.MAX_VALUE) : String.valueOf(each.high());
                String shown = range(each.low(), each.high());
                last.put(
                        each.voice().speaker() + each.of(),
                        new Statement(low + "|" + high, shown + " " + each.of(), each.voice()));
            }
        }
        return List.copyOf(last.values());
    }

    private static String range(@Nullable Integer low, @Nullable Integer high) {
        if (low == null) {
            return high == null ? "an unknown number of" : "at most " + high;
        }
        return high == null ? "at least " + low : low.equals(high) ? low.toString() : low + " to " + high;
    }

    private static boolean overlapFigures(String one, String other) {
        String[] a = one.split("\\|", 2);
        String[] b = other.split("\\|", 2);
        return Integer.parseInt(a[0]) <= Integer.parseInt(b[1]) && Integer.parseInt(b[0]) <= Integer.parseInt(a[1]);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}

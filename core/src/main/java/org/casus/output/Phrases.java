package org.casus.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.casualty.Figure;
import org.casus.claim.Attribution;
import org.casus.claim.Stance;
import org.casus.event.CodedRecord;
import org.casus.event.Factuality;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** The parts of a record in a few words, for people. */
final class Phrases {

    private Phrases() {}

    /** "event", or with its factuality where that is not what the kind implies: "event, planned". */
    static String kind(CodedRecord record) {
        String kind = Values.name(record.kind());
        return record.factuality() == implied(record) || record.kind() == Kind.REJECTED
                ? kind
                : kind + ", " + Values.name(record.factuality());
    }

    private static Factuality implied(CodedRecord record) {
        return switch (record.kind()) {
            case CLAIM -> Factuality.CLAIMED;
            case BACKGROUND -> Factuality.PAST;
            case CASUALTY -> record.attribution().isEmpty() ? Factuality.ACTUAL : Factuality.CLAIMED;
            case EVENT, REJECTED -> Factuality.ACTUAL;
        };
    }

    /** "ASSAULT/aerial". */
    static String type(CodedRecord record) {
        String type = record.type();
        if (type == null) {
            return "";
        }
        return record.mode() == null ? type : type + "/" + record.mode();
    }

    /** "Washington [USA GOV] → Azerbaijan [AZE GOV]". */
    static String who(CodedRecord record) {
        String actors = names(record.actors());
        return record.recipients().isEmpty() ? actors : (actors + " → " + names(record.recipients())).strip();
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Phrases::name).distinct().collect(Collectors.joining(", "));
    }

    private static String name(Actor actor) {
        String resolved = Stream.concat(Stream.ofNullable(actor.country()), actor.sectors().stream())
                .collect(Collectors.joining(" "));
        return resolved.isEmpty() ? actor.text() : actor.text() + " [" + resolved + "]";
    }

    /** "Goma (COD)", with "?" for a name that no table knows and "*" for a contested place. */
    static String where(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        String name = place.name() == null ? place.text() + "?" : place.name();
        String country = place.country() == null ? "" : " (" + place.country() + ")";
        return name + country + (place.contested() == null ? "" : "*");
    }

    /** ISO dates as short as their precision: "2022", "2023-09-19", "2023-09-19..20"; "on Monday?" where unresolved. */
    static String when(EventDate date) {
        LocalDate start = date.start();
        LocalDate end = date.end();
        if (start == null && end == null) {
            return date.expression() == null ? "" : date.expression() + "?";
        }
        if (start == null || end == null) {
            return (start == null ? "" : start) + ".." + (end == null ? "" : end);
        }
        return switch (date.precision()) {
            case YEAR -> range(year(start), year(end));
            case MONTH -> range(month(start), month(end));
            default -> days(start, end);
        };
    }

    private static String year(LocalDate date) {
        return date.toString().substring(0, date.toString().indexOf('-', 1));
    }

    private static String month(LocalDate date) {
        return date.toString().substring(0, date.toString().lastIndexOf('-'));
    }

    private static String days(LocalDate start, LocalDate end) {
        if (month(start).equals(month(end)) && !start.equals(end)) {
            return "%s..%02d".formatted(start, end.getDayOfMonth());
        }
        return range(start.toString(), end.toString());
    }

    private static String range(String start, String end) {
        return start.equals(end) ? start : start + ".." + end;
    }

    /** "27 killed (2 civilians), 200+ injured". */
    static String losses(List<Figure> figures) {
        List<String> totals = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.part() && !totals.isEmpty()) {
                int last = totals.size() - 1;
                totals.set(last, totals.get(last) + " (" + number(figure) + " " + figure.of() + ")");
            } else {
                totals.add(number(figure) + " " + Values.name(figure.loss()));
            }
        }
        return String.join(", ", totals).replace(") (", ", ");
    }

    private static String number(Figure figure) {
        Integer low = figure.low();
        Integer high = figure.high();
        if (low == null && high == null) {
            return figure.best() == null ? "some" : "~" + figure.best();
        }
        if (high == null) {
            return low + "+";
        }
        if (low == null) {
            return "up to " + high;
        }
        return low.equals(high) ? low.toString() : low + "-" + high;
    }

    /** Sources from the outermost inwards: "State Department: Aliyev"; "(denies)" and the like where not asserted. */
    static String sources(List<Attribution> attributions) {
        return attributions.stream().map(Phrases::source).collect(Collectors.joining(": "));
    }

    /** A source, by its cue where it has no name. */
    static String source(Attribution attribution) {
        String who = attribution.text().isEmpty() ? attribution.cue() : attribution.text();
        return attribution.stance() == Stance.ASSERTS
                ? who
                : who + " (" + attribution.stance().name().toLowerCase(Locale.ROOT) + ")";
    }
}

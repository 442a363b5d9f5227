package org.casus.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.Actor;
import org.casus.article.Span;
import org.casus.casualty.Figure;
import org.casus.claim.Attribution;
import org.casus.event.CodedRecord;
import org.casus.event.Kind;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Compares a record with a gold row, field by field. */
final class SeedFields {

    private static final Set<String> SMALL_WORDS =
            Set.of("the", "of", "s", "us", "by", "said", "they", "to", "ministry");

    private SeedFields() {}

    /** Whether a record is what a row asks for, apart from its fields. */
    static boolean isType(SeedGold.Row row, CodedRecord coded) {
        if (row.kind().equals("casualty")) {
            return coded.kind() == Kind.CASUALTY || Objects.equals(row.type(), coded.type());
        }
        if (row.type() == null) {
            return !coded.figures().isEmpty();
        }
        return row.type().equals(coded.type());
    }

    /**
     * The names of the fields that are wrong.
     *
     * @param row the row
     * @param incident all rows of its incident: what one of them says of mode and date is right for all
     * @param coded the record
     */
    static List<String> wrong(SeedGold.Row row, Collection<SeedGold.Row> incident, CodedRecord coded) {
        List<String> wrong = new ArrayList<>();
        check(wrong, isKind(row, coded.kind()), "kind " + lower(coded.kind()));
        check(wrong, isMode(incident, coded.mode()), "mode " + coded.mode());
        if (coded.kind() != Kind.CASUALTY) {
            parties(wrong, "actor", row.actors(), coded.actors());
            parties(wrong, "recipient", row.recipients(), coded.recipients());
        }
        check(
                wrong,
                isDate(incident, coded.date()),
                "date " + coded.date().start() + ".." + coded.date().end());
        check(wrong, isPlace(row, coded.place()), "place " + place(coded.place()));
        check(wrong, isAttribution(row, coded.attribution()), "attribution " + sources(coded.attribution()));
        return wrong;
    }

    private static void check(List<String> wrong, boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    private static boolean isKind(SeedGold.Row row, Kind kind) {
        boolean background = row.incident() != null && row.incident().startsWith("B");
        return row.kind().equals(lower(kind))
                || (background && (kind == Kind.BACKGROUND || kind == Kind.CLAIM))
                || (row.type() == null && (kind == Kind.CASUALTY || kind == Kind.CLAIM));
    }

    private static boolean isMode(Collection<SeedGold.Row> incident, @Nullable String mode) {
        return incident.stream().anyMatch(row -> Objects.equals(row.mode(), mode));
    }

    private static void parties(List<String> wrong, String role, List<SeedGold.Party> gold, List<Actor> coded) {
        Set<String> allowed = new HashSet<>();
        for (SeedGold.Party party : gold) {
            if (party.country() != null) {
                allowed.add(party.country());
            }
        }
        Set<String> countries =
                coded.stream().map(Actor::country).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> required = gold.stream()
                .filter(SeedGold.Party::required)
                .map(SeedGold.Party::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean right = countries.containsAll(required) && allowed.containsAll(countries);
        check(wrong, right, role + " country " + countries);
        if (right) {
            boolean sector = gold.stream()
                    .filter(SeedGold.Party::required)
                    .allMatch(party -> coded.stream().anyMatch(actor -> isSector(party, actor)));
            check(
                    wrong,
                    sector,
                    role + " sector " + coded.stream().map(Actor::sectors).toList());
        }
    }

    private static boolean isSector(SeedGold.Party party, Actor actor) {
        boolean country = party.country() == null || party.country().equals(actor.country());
        boolean any = party.sectors().isEmpty() || party.sectors().contains("UNK");
        return country && (any || actor.sectors().stream().anyMatch(party.sectors()::contains));
    }

    private static boolean isDate(Collection<SeedGold.Row> incident, EventDate date) {
        return incident.stream().anyMatch(row -> isDate(row, date));
    }

    private static boolean isDate(SeedGold.Row row, EventDate date) {
        LocalDate start = date.start();
        LocalDate end = date.end();
        boolean same = Objects.equals(row.from(), start) && Objects.equals(row.to(), end);
        boolean unresolved = start == null && end == null;
        boolean within = start != null
                && end != null
                && row.from() != null
                && row.to() != null
                && !start.isBefore(row.from())
                && !end.isAfter(row.to());
        return same || within || (unresolved && row.dateIsOutsideKnowledge());
    }

    private static boolean isPlace(SeedGold.Row row, @Nullable Place place) {
        if (row.place() == null) {
            return true;
        }
        if (row.place().startsWith("(")) {
            return place == null || Objects.equals(place.country(), row.placeCountry());
        }
        return place != null
                && Objects.equals(place.country(), row.placeCountry())
                && (shares(row.place(), place.text()) || (place.name() != null && shares(row.place(), place.name())));
    }

    private static boolean isAttribution(SeedGold.Row row, List<Attribution> attributions) {
        if (row.isNarration()) {
            return attributions.isEmpty();
        }
        String gold = Objects.requireNonNull(row.attribution());
        return attributions.stream()
                .anyMatch(a -> shares(gold, a.text()) || a.text().equalsIgnoreCase("they"));
    }

    /** Whether two names have a word of substance in common. */
    private static boolean shares(String one, String other) {
        Set<String> words = words(one);
        words.retainAll(words(other));
        return !words.isEmpty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        words.removeAll(SMALL_WORDS);
        words.remove("");
        return words;
    }

    /** Whether a figure is among the records' figures. */
    static boolean hasFigure(SeedGold.Loss loss, Collection<CodedRecord> records) {
        return records.stream().flatMap(r -> r.figures().stream()).anyMatch(figure -> isFigure(loss, figure));
    }

    private static boolean isFigure(SeedGold.Loss loss, Figure figure) {
        String kind = lower(figure.loss());
        boolean displaced = loss.loss().equals("displaced") && kind.equals("evacuated");
        if (!displaced && !loss.loss().split("_")[0].equals(kind)) {
            return false;
        }
        if (loss.loss().contains("_") && !figure.part()) {
            return false;
        }
        Integer value = loss.value();
        if (value == null) {
            return figure.best() == null;
        }
        Integer low = figure.low();
        if (loss.over()) {
            return figure.high() == null && low != null && (low.equals(value) || low.equals(value + 1));
        }
        return value.equals(figure.best());
    }

    static int overlap(Span span, SeedGold.Row row) {
        return Math.max(0, Math.min(span.end(), row.end()) - Math.max(span.start(), row.start()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String place(@Nullable Place place) {
        return place == null ? "none" : place.text() + " (" + place.country() + ")";
    }

    private static String sources(List<Attribution> attributions) {
        return attributions.stream()
                .map(a -> a.text().isEmpty() ? a.cue() : a.text())
                .toList()
                .toString();
    }
}

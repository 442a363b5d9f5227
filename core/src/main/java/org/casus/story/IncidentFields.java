package org.casus.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.casualty.Loss;
import org.casus.place.Place;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Puts side by side what the reports of one incident say of each of its sides. */
final class IncidentFields {

    private final List<Report> reports;
    private final Function<Report, String> originOf;
    private final List<IncidentField> fields = new ArrayList<>();

    private IncidentFields(List<Report> reports, Function<Report, String> originOf) {
        this.reports = reports;
        this.originOf = originOf;
    }

    /**
     * The sides that any report tells of.
     *
     * @param reports in the order of publication
     * @param originOf the origin of a report
     * @param tolls the losses of these reports
     */
    static List<IncidentField> of(List<Report> reports, Function<Report, String> originOf, List<TollEntry> tolls) {
        IncidentFields reader = new IncidentFields(reports, originOf);
        reader.add("date", Report::date, IncidentFields::text, Days::areApart);
        reader.add("place", Report::place, IncidentFields::text, Places::areApart);
        reader.add("actor", Report::actors, IncidentFields::text, IncidentFields::areApart);
        reader.add("recipient", Report::recipients, IncidentFields::text, IncidentFields::areApart);
        for (Loss loss : Loss.values()) {
            reader.add(loss, tolls);
        }
        return reader.fields;
    }

    private <T> void add(
            String name, Function<Report, @Nullable T> side, Function<T, String> text, BiPredicate<T, T> apart) {
        Map<String, List<Report>> values = new LinkedHashMap<>();
        List<T> sides = new ArrayList<>();
        for (Report report : reports) {
            T value = side.apply(report);
            String written = value == null ? "" : text.apply(value);
            if (value != null && !written.isEmpty()) {
                values.computeIfAbsent(written, key -> new ArrayList<>()).add(report);
                sides.add(value);
            }
        }
        boolean agreed = sides.stream().noneMatch(one -> sides.stream().anyMatch(other -> apart.test(one, other)));
        add(name, agreed, values);
    }

    private void add(Loss loss, List<TollEntry> tolls) {
        List<TollEntry> last = tolls.stream()
                .filter(each -> each.latest() && each.count().loss() == loss)
                .toList();
        Map<String, List<Report>> values = new LinkedHashMap<>();
        for (TollEntry each : last) {
            reports.stream()
                    .filter(report -> report.article().equals(each.article()))
                    .forEach(report -> values.computeIfAbsent(text(each.count()), key -> new ArrayList<>())
                            .add(report));
        }
        boolean agreed = last.stream()
                .noneMatch(one -> last.stream().anyMatch(other -> one.count().excludes(other.count())));
        add(loss.name().toLowerCase(Locale.ROOT), agreed, values);
    }

    private void add(String name, boolean agreed, Map<String, List<Report>> values) {
        if (values.isEmpty()) {
            return;
        }
        List<IncidentField.Value> sorted = new ArrayList<>();
        values.forEach((text, told) -> sorted.add(new IncidentField.Value(
                text,
                told.stream().map(originOf).distinct().sorted().toList(),
                told.stream().map(Report::article).distinct().toList())));
        sorted.sort(Comparator.comparingInt(
                (IncidentField.Value each) -> -each.origins().size()));
        fields.add(new IncidentField(name, agreed, sorted));
    }

    static String text(EventDate date) {
        if (date.start() == null) {
            return "";
        }
        return Objects.equals(date.start(), date.end()) ? date.start().toString() : date.start() + ".." + date.end();
    }

    static String text(Place place) {
        return place.name() == null ? place.text() : place.name();
    }

    static String text(LossCount count) {
        if (count.best() != null && Objects.equals(count.low(), count.high())) {
            return String.valueOf(count.best());
        }
        String bounds = (count.low() == null ? "" : count.low()) + ".." + (count.high() == null ? "" : count.high());
        return count.best() == null ? bounds : count.best() + " (" + bounds + ")";
    }

    private static String text(List<Report.Party> parties) {
        return parties.stream()
                .filter(party -> party.country() != null || !party.sectors().isEmpty())
                .map(party -> ((party.country() == null ? "" : party.country()) + " "
                                + String.join(" ", party.sectors()))
                        .strip())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether both name countries, and none in common. */
    private static boolean areApart(List<Report.Party> a, List<Report.Party> b) {
        Set<String> mine = countries(a);
        Set<String> others = countries(b);
        return !mine.isEmpty() && !others.isEmpty() && Collections.disjoint(mine, others);
    }

    static Set<String> countries(List<Report.Party> parties) {
        Set<String> countries = new TreeSet<>();
        for (Report.Party party : parties) {
            if (party.country() != null) {
                countries.add(party.country());
            }
        }
        return countries;
    }
}

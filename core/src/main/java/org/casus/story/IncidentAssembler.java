package org.casus.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.casus.place.Place;
import org.casus.table.Sha256;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Makes incidents of the reports that were joined. Depends on the reports alone, not on when they were joined. */
public final class IncidentAssembler {

    private static final Comparator<Report> BY_PUBLICATION = Comparator.comparing(
                    Report::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Report::key);

    private final Function<String, List<String>> originsOf;

    /**
     * @param originsOf the ids of the origins of an article, by its id; several for one put together from several, none
     *     for an article that counts as its own origin
     */
    public IncidentAssembler(Function<String, List<String>> originsOf) {
        this.originsOf = originsOf;
    }

    /**
     * The incident that some reports tell of.
     *
     * @param joined at least one, in the order of arrival
     */
    public Incident incident(List<Report> joined) {
        List<Report> reports = joined.stream().sorted(BY_PUBLICATION).toList();
        TollBook tolls = tolls(reports);
        return new Incident(
                Sha256.shortOf("incident\n" + joined.get(0).key()),
                reports.stream()
                        .map(Report::type)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                date(reports),
                place(reports),
                reports,
                reports.stream()
                        .flatMap(report -> origins(report).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                reports.stream()
                        .map(Report::published)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                reports.get(reports.size() - 1).published(),
                IncidentFields.of(reports, this::origin, tolls.history()),
                tolls.ranges(),
                tolls.history(),
                revisions(reports));
    }

    private TollBook tolls(List<Report> reports) {
        TollBook tolls = new TollBook();
        reports.forEach(report -> tolls.add(report, origin(report)));
        return tolls;
    }

    private List<String> origins(Report report) {
        List<String> origins = originsOf.apply(report.article());
        return origins.isEmpty() ? List.of(report.article()) : origins;
    }

    private String origin(Report report) {
        return origins(report).get(0);
    }

    /** The date most reports give, a day before a longer time. */
    private static EventDate date(List<Report> reports) {
        List<EventDate> known = reports.stream()
                .map(Report::date)
                .filter(date -> date.start() != null)
                .toList();
        return known.stream()
                .max(Comparator.comparing((EventDate date) -> date.precision() == EventDate.Precision.DAY)
                        .thenComparing(date -> known.stream()
                                .filter(other -> Objects.equals(other.start(), date.start()))
                                .count())
                        .thenComparing(date -> -known.indexOf(date)))
                .orElse(reports.get(0).date());
    }

    /** The finest place, of several the one that most reports give. */
    private static @Nullable Place place(List<Report> reports) {
        List<Place> known =
                reports.stream().map(Report::place).filter(Objects::nonNull).toList();
        return known.stream()
                .max(Comparator.comparing((Place place) -> -place.precision().ordinal())
                        .thenComparing(place -> known.stream()
                                .filter(other -> Objects.equals(IncidentFields.text(other), IncidentFields.text(place)))
                                .count())
                        .thenComparing(place -> -known.indexOf(place)))
                .orElse(null);
    }

    /** What each report after the first changed of what was known before it. */
    private List<Revision> revisions(List<Report> reports) {
        List<Revision> revisions = new ArrayList<>();
        Map<String, String> before = known(reports.subList(0, 1));
        for (int i = 1; i < reports.size(); i++) {
            Map<String, String> after = known(reports.subList(0, i + 1));
            Report report = reports.get(i);
            for (Map.Entry<String, String> each : after.entrySet()) {
                String old = before.getOrDefault(each.getKey(), "");
                if (!old.equals(each.getValue())) {
                    revisions.add(
                            new Revision(report.published(), report.article(), each.getKey(), old, each.getValue()));
                }
            }
            before = after;
        }
        return revisions;
    }

    private Map<String, String> known(List<Report> reports) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("date", IncidentFields.text(date(reports)));
        Place place = place(reports);
        known.put("place", place == null ? "" : IncidentFields.text(place));
        for (TollRange range : tolls(reports).ranges()) {
            known.put(range.loss().name().toLowerCase(Locale.ROOT), text(range));
        }
        return known;
    }

    private static String text(TollRange range) {
        return IncidentFields.text(new LossCount(range.loss(), "", range.low(), range.best(), range.high(), "", ""));
    }
}

package org.casus.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.log.Log;
import org.casus.log.MemoryLog;
import org.casus.log.Mixing;
import org.casus.log.Postings;
import org.casus.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Joins reports that tell of one happening, as they arrive. A report is compared with those of its kind that share a
 * telling word or the place with it and are dated within a week of it: the work on a report does not grow with their
 * number. It joins the incident whose reports are most like it, or begins a new one. A late report of an old happening
 * finds it by the day of the happening. Not thread-safe.
 */
public final class IncidentMatcher {

    /** Log odds from which two reports are taken to tell of one happening. */
    private static final double ONE = 0;

    private static final int TERMS = 12;
    private static final int DAYS_A_WEEK = 7;

    /** So many incidents are compared with a report. */
    private static final int CANDIDATES = 16;

    /** So many reports of an incident are compared with a new one: the first and the last. */
    private static final int COMPARED = 6;

    /** The mean of so many of them counts: one alike report alone draws no stranger into a long story. */
    private static final int BEST = 3;

    private final Log<Report> log;
    private final Likeness likeness = new Likeness(LikenessWeights.fromResources());
    private final Decisions decisions;
    private final Postings postings = new Postings();
    private final List<Integer> incidentOf = new ArrayList<>();

    /** Hashes of the reports' articles: reading them all again would cost more the longer an incident gets. */
    private final List<Integer> articles = new ArrayList<>();

    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final Map<String, Integer> decided = new HashMap<>();

    /**
     * @param log where reports are kept; what it holds already is joined again, in its order
     * @param decisions what people decided
     */
    public IncidentMatcher(Log<Report> log, Decisions decisions) {
        this.log = log;
        this.decisions = decisions;
        for (int number = 0; number < log.size(); number++) {
            place(log.get(number), number);
        }
    }

    /** Incidents kept in memory. */
    public static IncidentMatcher inMemory(Decisions decisions) {
        return new IncidentMatcher(new MemoryLog<>(), decisions);
    }

    /**
     * Adds a report.
     *
     * @return the number of its incident, which stays that of its first report; merged incidents keep the lower one
     */
    public int add(Report report) {
        int number = log.size();
        log.append(report);
        return place(report, number);
    }

    /** The reports of each incident in the order of their arrival, incidents in the order of their first report. */
    public List<List<Report>> incidents() {
        return members.values().stream()
                .map(numbers -> numbers.stream().map(log::get).toList())
                .toList();
    }

    /** The reports of an incident in the order of their arrival, by the number that {@link #add} gave. */
    public List<Report> reports(int incident) {
        return members.getOrDefault(incident, List.of()).stream().map(log::get).toList();
    }

    private int place(Report report, int number) {
        Set<Integer> keys = keys(report);
        Integer best = best(report, keys);
        int incident = best == null ? number : best;
        incidentOf.add(incident);
        articles.add(Mixing.hash(report.article()));
        members.computeIfAbsent(incident, key -> new ArrayList<>()).add(number);
        keys.stream().filter(postings::isTelling).forEach(key -> postings.add(key, number));
        if (!decisions.all().isEmpty()) {
            decided.put(report.key(), number);
            incident = join(report, incident);
        }
        return incident;
    }

    private @Nullable Integer best(Report report, Set<Integer> keys) {
        Map<Integer, Double> values = new TreeMap<>();
        for (int incident : candidates(report, keys)) {
            if (!isExcluded(report, incident)) {
                values.put(incident, value(report, incident));
            }
        }
        return values.entrySet().stream()
                .filter(each -> each.getValue() > ONE)
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether an article tells of this incident already, as another happening, or a person keeps them apart. */
    private boolean isExcluded(Report report, int incident) {
        int article = Mixing.hash(report.article());
        boolean told = membersOf(incident).stream().anyMatch(number -> articles.get(number) == article);
        return told
                || decisions.apart(report.key()).stream()
                        .map(decided::get)
                        .anyMatch(number -> number != null && incidentOf.get(number) == incident);
    }

    private double value(Report report, int incident) {
        List<Integer> all = membersOf(incident);
        List<Integer> some = new ArrayList<>(all.subList(0, Math.min(all.size(), COMPARED / 2)));
        some.addAll(all.subList(Math.max(some.size(), all.size() - COMPARED / 2), all.size()));
        return some.stream()
                .map(number -> likeness.of(report, log.get(number)))
                .sorted(Comparator.reverseOrder())
                .limit(BEST)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Likeness.NEVER);
    }

    private List<Integer> membersOf(int incident) {
        return members.getOrDefault(incident, List.of());
    }

    /** The incidents with whose reports it shares most words and places. */
    private List<Integer> candidates(Report report, Set<Integer> keys) {
        Set<Integer> wanted = new TreeSet<>(keys);
        for (long week : weeks(report)) {
            wanted.addAll(keys(report, week - 1));
            wanted.addAll(keys(report, week + 1));
        }
        Map<Integer, Integer> shared = new TreeMap<>();
        wanted.forEach(key -> postings.each(key, number -> shared.merge(number, 1, Integer::sum)));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> Objects.requireNonNull(incidentOf.get(each.getKey())))
                .distinct()
                .limit(CANDIDATES)
                .toList();
    }

    private static Set<Integer> keys(Report report) {
        Set<Integer> keys = new TreeSet<>();
        weeks(report).forEach(week -> keys.addAll(keys(report, week)));
        return keys;
    }

    /** The weeks in which it happened and was told; week 0 where neither is known. */
    private static Set<Long> weeks(Report report) {
        Set<Long> weeks = new HashSet<>();
        for (LocalDate day : new @Nullable LocalDate[] {report.date().start(), report.published()}) {
            if (day != null) {
                weeks.add(Math.floorDiv(day.toEpochDay(), DAYS_A_WEEK));
            }
        }
        return weeks.isEmpty() ? Set.of(0L) : weeks;
    }

    private static Set<Integer> keys(Report report, long week) {
        int block = Mixing.join(Mixing.hash(report.family()), (int) week);
        Set<Integer> keys = new TreeSet<>();
        for (int term : report.wording().strongest(TERMS)) {
            keys.add(Mixing.mix(Mixing.join(block, term)));
        }
        Place place = report.place();
        if (place != null && place.name() != null && place.precision() != Place.Precision.COUNTRY) {
            keys.add(Mixing.mix(Mixing.join(block, Mixing.hash(place.name()))));
        }
        return keys;
    }

    /** Puts together what a person says is one, now that this report is known. */
    private int join(Report report, int incident) {
        int kept = incident;
        for (String key : decisions.together(report.key())) {
            Integer number = decided.get(key);
            if (number != null) {
                int other = Objects.requireNonNull(incidentOf.get(number));
                kept = merge(Math.min(kept, other), Math.max(kept, other));
            }
        }
        return kept;
    }

    private int merge(int kept, int gone) {
        if (kept != gone) {
            List<Integer> moved = Objects.requireNonNullElse(members.remove(gone), List.of());
            moved.forEach(number -> incidentOf.set(number, kept));
            members.computeIfAbsent(kept, key -> new ArrayList<>()).addAll(moved);
            membersOf(kept).sort(Comparator.naturalOrder());
        }
        return kept;
    }
}

package org.casus.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

    /** The reports of each article, by a hash of its id: reading an incident's again would cost more the longer it gets. */
    private final Postings byArticle = new Postings();

    private final Members members = new Members();
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
        return members.incidents().mapToObj(this::reports).toList();
    }

    /** The reports of an incident in the order of their arrival, by the number that {@link #add} gave. */
    public List<Report> reports(int incident) {
        return members.of(incident).mapToObj(log::get).toList();
    }

    private int place(Report report, int number) {
        int[] words = report.wording().strongest(TERMS);
        Set<Integer> keys = new TreeSet<>();
        weeks(report).forEach(week -> keys.addAll(keys(report, words, week)));
        Integer best = best(report, candidates(around(report, words, keys)));
        if (best == null) {
            members.begin();
        } else {
            members.join(best);
        }
        byArticle.add(Mixing.hash(report.article()), number);
        keys.stream().filter(postings::isTelling).forEach(key -> postings.add(key, number));
        int incident = members.incidentOf(number);
        if (!decisions.all().isEmpty()) {
            decided.put(report.key(), number);
            incident = join(report, incident);
        }
        return incident;
    }

    private @Nullable Integer best(Report report, Collection<Integer> candidates) {
        Set<Integer> excluded = excluded(report);
        Map<Integer, Double> values = new TreeMap<>();
        for (int incident : candidates) {
            if (!excluded.contains(incident)) {
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

    /** Incidents of which its article tells already, as other happenings, and those from which a person keeps it apart. */
    private Set<Integer> excluded(Report report) {
        Set<Integer> excluded = new HashSet<>();
        byArticle.each(Mixing.hash(report.article()), number -> excluded.add(members.incidentOf(number)));
        for (String apart : decisions.apart(report.key())) {
            Integer number = decided.get(apart);
            if (number != null) {
                excluded.add(members.incidentOf(number));
            }
        }
        return excluded;
    }

    private double value(Report report, int incident) {
        return members.ends(incident, COMPARED / 2)
                .mapToObj(number -> likeness.of(report, log.get(number)))
                .sorted(Comparator.reverseOrder())
                .limit(BEST)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Likeness.NEVER);
    }

    /** The incidents with whose reports it shares most words and places. */
    private Collection<Integer> candidates(Set<Integer> keys) {
        IntStream.Builder found = IntStream.builder();
        keys.forEach(key -> postings.each(key, found));
        int[] numbers = found.build().sorted().toArray();
        // Most shared first, then the earliest: the count's complement above the number.
        long[] ranked = new long[numbers.length];
        int size = 0;
        for (int start = 0; start < numbers.length; size++) {
            int end = start;
            while (end < numbers.length && numbers[end] == numbers[start]) {
                end++;
            }
            ranked[size] = (long) (start - end) << Integer.SIZE | numbers[start];
            start = end;
        }
        Arrays.sort(ranked, 0, size);
        Set<Integer> incidents = new LinkedHashSet<>();
        for (int i = 0; i < size && incidents.size() < CANDIDATES; i++) {
            incidents.add(members.incidentOf((int) ranked[i]));
        }
        return incidents;
    }

    /** The keys of a report and of the same words and place a week before and after. */
    private static Set<Integer> around(Report report, int[] words, Set<Integer> keys) {
        Set<Integer> around = new TreeSet<>(keys);
        for (long week : weeks(report)) {
            around.addAll(keys(report, words, week - 1));
            around.addAll(keys(report, words, week + 1));
        }
        return around;
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

    private static Set<Integer> keys(Report report, int[] words, long week) {
        int block = Mixing.join(Mixing.hash(report.family()), (int) week);
        Set<Integer> keys = new TreeSet<>();
        for (int word : words) {
            keys.add(Mixing.mix(Mixing.join(block, word)));
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
                int other = members.incidentOf(number);
                if (other != kept) {
                    members.merge(Math.min(kept, other), Math.max(kept, other));
                    kept = Math.min(kept, other);
                }
            }
        }
        return kept;
    }
}

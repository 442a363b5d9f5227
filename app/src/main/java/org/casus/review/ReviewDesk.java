package org.casus.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.store.EventFilter;
import org.casus.store.Review;
import org.casus.store.StoreReader;
import org.casus.store.StoredRecord;

/**
 * Deals out decisions and compares them. Who codes second does not see what was decided first; who adjudicates sees both. An
 * adjudication is a review by {@code adjudication/NAME}, so that it stands beside the adjudicator's own blind decision and
 * never counts as a further independent one.
 */
public final class ReviewDesk {

    /** What the reviewer of an adjudication begins with. */
    public static final String ADJUDICATION = "adjudication/";

    private final StoreReader store;

    public ReviewDesk(StoreReader store) {
        this.store = store;
    }

    /** Which decisions a reviewer asks for. */
    public enum Mode {
        /** What this reviewer has not decided, the most doubtful first. */
        FIRST,
        /** What exactly one other reviewer has decided, without telling how. */
        SECOND,
        /** What reviewers have decided differently. */
        ADJUDICATE
    }

    /**
     * A decision to be made.
     *
     * @param record what it is about
     * @param decisions what others decided; empty unless it is an adjudication
     */
    public record Task(StoredRecord record, List<Review> decisions) {
        public Task {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Two reviewers.
     *
     * @param first one of them
     * @param second the other
     * @param agreement on their verdicts
     */
    public record Pair(String first, String second, Agreement.Kappa agreement) {}

    /**
     * How far reviewers agree.
     *
     * @param reviewers all but adjudicators
     * @param units records that at least two of them decided
     * @param pairs each two with Cohen's kappa
     * @param verdictAlpha Krippendorff's alpha of verdicts
     * @param typeAlpha Krippendorff's alpha of event types as corrected, "none" for what was rejected
     */
    public record Report(
            SortedSet<String> reviewers,
            int units,
            List<Pair> pairs,
            OptionalDouble verdictAlpha,
            OptionalDouble typeAlpha) {
        public Report {
            reviewers = Collections.unmodifiableSortedSet(new TreeSet<>(reviewers));
            pairs = List.copyOf(pairs);
        }
    }

    /** The tasks that wait for a reviewer, at most so many. */
    public List<Task> queue(EventFilter filter, String reviewer, Mode mode, int limit) {
        if (mode == Mode.FIRST) {
            return store.reviewQueue(filter, reviewer, limit).stream()
                    .map(record -> new Task(record, List.of()))
                    .toList();
        }
        List<Task> tasks = new ArrayList<>();
        for (List<Review> unit : units().values()) {
            boolean isWanted = mode == Mode.SECOND ? waitsForSecond(unit, reviewer) : waitsForAdjudication(unit);
            if (isWanted && tasks.size() < limit) {
                current(unit.get(0))
                        .map(record -> new Task(record, mode == Mode.SECOND ? List.of() : unit))
                        .ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    /** Compares all decisions in force. */
    public Report report() {
        List<Map<String, Review>> units = new ArrayList<>();
        SortedSet<String> reviewers = new TreeSet<>();
        for (List<Review> unit : units().values()) {
            Map<String, Review> byReviewer = new TreeMap<>();
            unit.stream()
                    .filter(review -> !isAdjudication(review) && review.verdict() != Review.Verdict.SKIP)
                    .forEach(review -> byReviewer.put(review.reviewer(), review));
            reviewers.addAll(byReviewer.keySet());
            units.add(byReviewer);
        }
        List<Pair> pairs = new ArrayList<>();
        for (String first : reviewers) {
            for (String second : reviewers.tailSet(first + "\0")) {
                pairs.add(pair(units, first, second));
            }
        }
        return new Report(
                reviewers,
                (int) units.stream().filter(unit -> unit.size() > 1).count(),
                pairs,
                Agreement.krippendorff(ratings(units, review -> review.verdict().written())),
                Agreement.krippendorff(ratings(units, this::type)));
    }

    private static Pair pair(List<Map<String, Review>> units, String first, String second) {
        List<String> byFirst = new ArrayList<>();
        List<String> bySecond = new ArrayList<>();
        for (Map<String, Review> unit : units) {
            Review one = unit.get(first);
            Review other = unit.get(second);
            if (one != null && other != null) {
                byFirst.add(one.verdict().written());
                bySecond.add(other.verdict().written());
            }
        }
        return new Pair(first, second, Agreement.cohen(byFirst, bySecond));
    }

    private static List<List<String>> ratings(List<Map<String, Review>> units, Function<Review, String> value) {
        return units.stream()
                .filter(unit -> unit.size() > 1)
                .map(unit -> unit.values().stream().map(value).toList())
                .toList();
    }

    /** The event type that a decision stands for. */
    private String type(Review review) {
        if (review.verdict() == Review.Verdict.REJECT) {
            return "none";
        }
        JsonNode corrected = review.corrections().get("type");
        if (corrected != null) {
            return corrected.asText();
        }
        return current(review)
                .map(record -> record.json().path("type").asText())
                .orElse("none");
    }

    private Optional<StoredRecord> current(Review review) {
        return store.record(review.record()).stream()
                .filter(record -> record.article().equals(review.article()))
                .findFirst();
    }

    /** Decisions by what they are about, in the order they were made. */
    private Map<String, List<Review>> units() {
        Map<String, List<Review>> units = new LinkedHashMap<>();
        for (Review each : store.reviews(null)) {
            String unit = each.article() + " " + each.record() + " " + each.start() + " " + each.end();
            units.computeIfAbsent(unit, u -> new ArrayList<>()).add(each);
        }
        return units;
    }

    private static boolean isAdjudication(Review review) {
        return review.reviewer().startsWith(ADJUDICATION);
    }

    private static boolean waitsForSecond(Collection<Review> unit, String reviewer) {
        return unit.size() == 1
                && unit.stream().noneMatch(review -> review.reviewer().equals(reviewer) || isAdjudication(review));
    }

    private static boolean waitsForAdjudication(Collection<Review> unit) {
        Stream<Review> decisions = unit.stream().filter(review -> review.verdict() != Review.Verdict.SKIP);
        return unit.stream().noneMatch(ReviewDesk::isAdjudication)
                && decisions
                                .map(review -> review.verdict() + " " + review.corrections())
                                .distinct()
                                .count()
                        > 1;
    }

    /**
     * What holds where reviewers were at odds: the adjudication, else the decision that all share; others are left out.
     *
     * @return in the order of article and place
     */
    public List<Review> settled() {
        List<Review> settled = new ArrayList<>();
        for (List<Review> unit : units().values()) {
            unit.stream()
                    .filter(ReviewDesk::isAdjudication)
                    .findFirst()
                    .or(() -> waitsForAdjudication(unit)
                            ? Optional.empty()
                            : unit.stream()
                                    .filter(review -> review.verdict() != Review.Verdict.SKIP)
                                    .findFirst())
                    .ifPresent(settled::add);
        }
        settled.sort(Comparator.comparing(Review::article).thenComparingInt(Review::start));
        return settled;
    }
}

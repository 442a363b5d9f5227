package org.casus.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.table.Sha256;
import org.jspecify.annotations.Nullable;

/** Tells the origins of articles that share texts, directly or by way of each other. */
final class OriginFinder {

    /** An article put together from two has at most this share from either. */
    private static final double MOST_OF_A_MERGER = 0.93;

    /** And at least this share from both together. */
    private static final double LEAST_OF_A_MERGER = 0.6;

    /** More neighbours than this need not be looked through for two that are unrelated. */
    private static final int MOST_NEIGHBOURS = 24;

    private static final Comparator<Fingerprint> EARLIEST = Comparator.comparing(
                    Fingerprint::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingInt(Fingerprint::words).reversed())
            .thenComparing(Fingerprint::article);

    private final Map<Integer, Fingerprint> prints;
    private final Map<Integer, Set<Integer>> shared;
    private final Map<Integer, Parts> parts = new TreeMap<>();

    /**
     * What an article consists of.
     *
     * @param most the largest share of it that lies in one neighbour, 0 to 1
     * @param foreign neighbours that share nothing with that one
     * @param rest the largest share that lies in one of these, 0 to 1
     */
    private record Parts(double most, Set<Integer> foreign, double rest) {

        boolean isMerger() {
            return !foreign.isEmpty() && most <= MOST_OF_A_MERGER && most + rest >= LEAST_OF_A_MERGER;
        }
    }

    /**
     * @param prints the articles by number
     * @param shared the numbers of those that share text with each
     */
    OriginFinder(Map<Integer, Fingerprint> prints, Map<Integer, Set<Integer>> shared) {
        this.prints = prints;
        this.shared = shared;
        prints.keySet().forEach(number -> parts.put(number, parts(number)));
    }

    List<Origin> origins() {
        Set<Integer> mergers = prints.keySet().stream()
                .filter(number -> partsOf(number).isMerger())
                .collect(Collectors.toSet());
        Set<Integer> open = new TreeSet<>(prints.keySet());
        if (mergers.size() < prints.size()) {
            open.removeAll(mergers); // else nothing but mergers of each other: their parts were never seen
        }
        List<Origin> origins = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<Integer> group = connected(open.iterator().next(), open);
            open.removeAll(group);
            Set<Integer> merged = mergers.stream()
                    .filter(merger -> neighbours(merger).stream().anyMatch(group::contains))
                    .filter(merger -> !group.contains(merger))
                    .collect(Collectors.toSet());
            origins.add(origin(group, merged));
        }
        return origins;
    }

    private Set<Integer> neighbours(int number) {
        return shared.getOrDefault(number, Set.of());
    }

    private Parts parts(int number) {
        Map<Integer, Double> shares = new TreeMap<>();
        neighbours(number).stream()
                .limit(MOST_NEIGHBOURS)
                .forEach(each -> shares.put(
                        each, Comparison.of(print(number), print(each)).forth()));
        Map.Entry<Integer, Double> best =
                shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (best == null) {
            return new Parts(0, Set.of(), 0);
        }
        Set<Integer> foreign = shares.keySet().stream()
                .filter(each -> !each.equals(best.getKey()) && !isRelated(each, best.getKey()))
                .collect(Collectors.toSet());
        double rest = shares.entrySet().stream()
                .filter(each -> foreign.contains(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return new Parts(best.getValue(), foreign, rest);
    }

    private boolean isRelated(int one, int other) {
        return neighbours(one).contains(other)
                || ReprintJudge.relation(print(one), print(other)).isPresent();
    }

    private Parts partsOf(int number) {
        return Objects.requireNonNull(parts.get(number));
    }

    /** Those that an article is tied to by way of texts that share one origin, itself too. */
    private Set<Integer> connected(int number, Set<Integer> within) {
        Set<Integer> group = new TreeSet<>(Set.of(number));
        Deque<Integer> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int next : neighbours(from)) {
                boolean tied = within.contains(next)
                        && !partsOf(from).foreign().contains(next)
                        && !partsOf(next).foreign().contains(from);
                if (tied && group.add(next)) {
                    open.add(next);
                }
            }
        }
        return group;
    }

    private Origin origin(Set<Integer> group, Set<Integer> mergers) {
        List<Fingerprint> sorted =
                group.stream().map(this::print).sorted(EARLIEST).toList();
        Fingerprint first = sorted.get(0);
        List<Reprint> reprints = new ArrayList<>();
        sorted.stream()
                .skip(1)
                .forEach(each ->
                        reprints.add(new Reprint(each.article(), each.published(), ReprintJudge.kind(each, first))));
        mergers.stream()
                .map(this::print)
                .sorted(EARLIEST)
                .forEach(each -> reprints.add(new Reprint(each.article(), each.published(), Relation.MERGED)));
        return new Origin(
                Sha256.shortOf("origin\n" + first.article()),
                first.article(),
                first.published(),
                agency(sorted),
                reprints);
    }

    private static @Nullable String agency(List<Fingerprint> prints) {
        Map<String, Long> named = prints.stream()
                .map(Fingerprint::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(agency -> agency, TreeMap::new, Collectors.counting()));
        return named.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Fingerprint print(int number) {
        return Objects.requireNonNull(prints.get(number));
    }
}

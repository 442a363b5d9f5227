package org.casus.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares two partitions of the same items, in the terms of coreference scoring; items that were not found are
 * singletons. B-cubed (Bagga and Baldwin 1998), pairs, MUC (Vilain and others 1995), entity CEAF (Luo 2005) and their mean over MUC, B-cubed and CEAF, "CoNLL".
 */
public final class ClusterScorer {

    private final Map<String, Set<String>> gold = new TreeMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Map<String, String> goldOf;
    private final Map<String, String> foundOf = new HashMap<>();

    private ClusterScorer(Map<String, String> goldOf, Map<String, String> predicted) {
        this.goldOf = goldOf;
        goldOf.forEach((item, cluster) -> {
            String label = predicted.containsKey(item) ? "found " + predicted.get(item) : "single " + item;
            foundOf.put(item, label);
            gold.computeIfAbsent(cluster, key -> new HashSet<>()).add(item);
            found.computeIfAbsent(label, key -> new HashSet<>()).add(item);
        });
    }

    /**
     * Compares what was found with what is true.
     *
     * @param gold the true cluster of each item
     * @param predicted the cluster that was found
     */
    public static ClusterScorer of(Map<String, String> gold, Map<String, String> predicted) {
        return new ClusterScorer(gold, predicted);
    }

    /**
     * B-cubed and pairs.
     *
     * @param system what was measured
     * @param prefix put before the name of each metric
     */
    List<Score> scores(String system, String prefix) {
        int items = goldOf.size();
        return List.of(
                new Score(system, prefix + "B-cubed precision", bCubed(foundOf, found, gold, goldOf), items),
                new Score(system, prefix + "B-cubed recall", bCubed(goldOf, gold, found, foundOf), items),
                new Score(system, prefix + "B-cubed F1", bCubedF1(), items),
                new Score(system, prefix + "pair precision", ratio(commonPairs(), pairs(found.values())), items),
                new Score(system, prefix + "pair recall", ratio(commonPairs(), pairs(gold.values())), items),
                new Score(
                        system,
                        prefix + "pair F1",
                        f1(ratio(commonPairs(), pairs(found.values())), ratio(commonPairs(), pairs(gold.values()))),
                        items));
    }

    /** The measures of coreference. */
    List<Score> coreference(String system, String prefix) {
        int items = goldOf.size();
        List<Score> scores = new ArrayList<>();
        scores.add(new Score(system, prefix + "MUC F1", muc(), items));
        scores.add(new Score(system, prefix + "B-cubed F1", bCubedF1(), items));
        scores.add(new Score(system, prefix + "CEAFe F1", ceaf(), items));
        scores.add(new Score(system, prefix + "CoNLL F1", conll(), items));
        return scores;
    }

    /** The mean F1 of MUC, B-cubed and entity CEAF. */
    public double conll() {
        return (muc() + bCubedF1() + ceaf()) / 3;
    }

    private double muc() {
        return f1(muc(found, goldOf), muc(gold, foundOf));
    }

    /** F1 of B-cubed. */
    public double bCubedF1() {
        return f1(bCubed(foundOf, found, gold, goldOf), bCubed(goldOf, gold, found, foundOf));
    }

    /** Mean over the items of the share of their own cluster that is in their other cluster too. */
    private double bCubed(
            Map<String, String> ownOf,
            Map<String, Set<String>> own,
            Map<String, Set<String>> other,
            Map<String, String> otherOf) {
        double sum = 0;
        for (String item : goldOf.keySet()) {
            Set<String> mine = own.getOrDefault(ownOf.getOrDefault(item, ""), Set.of());
            Set<String> theirs = other.getOrDefault(otherOf.getOrDefault(item, ""), Set.of());
            sum += ratio(mine.stream().filter(theirs::contains).count(), mine.size());
        }
        return sum / Math.max(1, goldOf.size());
    }

    private static long pairs(Collection<Set<String>> clusters) {
        return clusters.stream()
                .mapToLong(each -> (long) each.size() * (each.size() - 1) / 2)
                .sum();
    }

    private long commonPairs() {
        return overlaps().values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private Map<List<String>, Long> overlaps() {
        Map<List<String>, Long> overlaps = new HashMap<>();
        goldOf.forEach(
                (item, cluster) -> overlaps.merge(List.of(cluster, foundOf.getOrDefault(item, "")), 1L, Long::sum));
        return overlaps;
    }

    private static double muc(Map<String, Set<String>> clusters, Map<String, String> otherOf) {
        long kept = 0;
        long links = 0;
        for (Set<String> cluster : clusters.values()) {
            long parts = cluster.stream().map(otherOf::get).distinct().count();
            kept += cluster.size() - parts;
            links += cluster.size() - 1;
        }
        return ratio(kept, links);
    }

    private double ceaf() {
        List<String> golds = List.copyOf(gold.keySet());
        List<String> founds = List.copyOf(found.keySet());
        Map<List<String>, Long> overlaps = overlaps();
        double[][] values = new double[golds.size()][founds.size()];
        for (int i = 0; i < golds.size(); i++) {
            for (int j = 0; j < founds.size(); j++) {
                long common = overlaps.getOrDefault(List.of(golds.get(i), founds.get(j)), 0L);
                values[i][j] = 2.0 * common / (size(gold, golds.get(i)) + size(found, founds.get(j)));
            }
        }
        double sum = Assignment.best(values);
        return f1(sum / Math.max(1, found.size()), sum / Math.max(1, gold.size()));
    }

    private static int size(Map<String, Set<String>> clusters, String label) {
        return clusters.getOrDefault(label, Set.of()).size();
    }

    private static double ratio(long part, long of) {
        return of == 0 ? 0 : part / (double) of;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}

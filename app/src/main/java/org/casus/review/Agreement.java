package org.casus.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How far raters agree beyond chance, for categories without order. */
public final class Agreement {

    private Agreement() {}

    /**
     * Two raters' agreement.
     *
     * @param units units that both rated
     * @param observed share of them rated alike, 0 to 1
     * @param expected share to be expected from how often each uses which category
     * @param kappa 1 for full agreement, 0 for chance; empty where chance alone would give full agreement
     */
    public record Kappa(int units, double observed, double expected, OptionalDouble kappa) {}

    /**
     * Cohen's kappa (Cohen 1960, A Coefficient of Agreement for Nominal Scales).
     *
     * @param first categories by the first rater
     * @param second by the second, in the same order
     * @throws IllegalArgumentException where the lists are not of one length
     */
    public static Kappa cohen(List<String> first, List<String> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(first.size() + " and " + second.size() + " ratings");
        }
        int n = first.size();
        if (n == 0) {
            return new Kappa(0, 0, 0, OptionalDouble.empty());
        }
        Map<String, Integer> ofFirst = new TreeMap<>();
        Map<String, Integer> ofSecond = new TreeMap<>();
        int alike = 0;
        for (int i = 0; i < n; i++) {
            ofFirst.merge(first.get(i), 1, Integer::sum);
            ofSecond.merge(second.get(i), 1, Integer::sum);
            alike += first.get(i).equals(second.get(i)) ? 1 : 0;
        }
        double observed = (double) alike / n;
        double expected = ofFirst.entrySet().stream()
                .mapToDouble(each -> (double) each.getValue() * ofSecond.getOrDefault(each.getKey(), 0) / n / n)
                .sum();
        return new Kappa(
                n,
                observed,
                expected,
                expected >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / (1 - expected)));
    }

    /**
     * Krippendorff's alpha for nominal data, any number of raters, missing ratings allowed (Krippendorff 2011, Computing
     * Krippendorff's Alpha-Reliability).
     *
     * @param units the ratings of each unit; units with fewer than two tell nothing
     * @return 1 for full agreement, 0 for chance, below for less; empty where nothing can be compared or only one category
     *     occurs
     */
    public static OptionalDouble krippendorff(Collection<? extends Collection<String>> units) {
        Map<String, Double> ofCategory = new HashMap<>();
        double all = 0;
        double disagreeing = 0;
        for (Collection<String> unit : units) {
            int m = unit.size();
            if (m < 2) {
                continue;
            }
            Map<String, Integer> counts = new TreeMap<>();
            unit.forEach(value -> counts.merge(value, 1, Integer::sum));
            for (Map.Entry<String, Integer> each : counts.entrySet()) {
                ofCategory.merge(each.getKey(), (double) each.getValue(), Double::sum);
                disagreeing += (double) each.getValue() * (m - each.getValue()) / (m - 1);
            }
            all += m;
        }
        double n = all;
        double expected =
                ofCategory.values().stream().mapToDouble(c -> c * (n - c)).sum() / (n - 1);
        return n < 2 || expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - disagreeing / expected);
    }
}

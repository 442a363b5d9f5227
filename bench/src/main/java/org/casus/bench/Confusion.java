package org.casus.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which class was found for which: precision, recall and F1 of each class, and their mean (macro-F1). */
public final class Confusion {

    private static final String NONE = "-";

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int all;
    private int right;

    /** @param found null where nothing was predicted, which costs recall only */
    public void add(String gold, @Nullable String found) {
        String answer = found == null ? NONE : found;
        counts.computeIfAbsent(gold, k -> new TreeMap<>()).merge(answer, 1, Integer::sum);
        all++;
        right += gold.equals(answer) ? 1 : 0;
    }

    int size() {
        return all;
    }

    public double accuracy() {
        return all == 0 ? 0 : (double) right / all;
    }

    /** Share of right ones among those with an answer. */
    double precision() {
        int answered = all
                - counts.values().stream()
                        .mapToInt(row -> row.getOrDefault(NONE, 0))
                        .sum();
        return answered == 0 ? 0 : (double) right / answered;
    }

    /** The mean F1 of the classes that the gold standard has. */
    public double macroF1() {
        return counts.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** The mean F1 of the classes that the gold standard has, without the one that stands for nothing found. */
    double macroF1Without(String nothing) {
        return counts.keySet().stream()
                .filter(label -> !label.equals(nothing))
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    /** The mean precision of those classes; a class that is never found counts as zero. */
    double macroPrecisionWithout(String nothing) {
        return counts.keySet().stream()
                .filter(label -> !label.equals(nothing))
                .mapToDouble(label -> found(label) == 0 ? 0 : (double) hits(label) / found(label))
                .average()
                .orElse(0);
    }

    private double f1(String label) {
        double both = gold(label) + found(label);
        return both == 0 ? 0 : 2.0 * hits(label) / both;
    }

    private int hits(String label) {
        return counts.getOrDefault(label, Map.of()).getOrDefault(label, 0);
    }

    private int gold(String label) {
        return counts.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int found(String label) {
        return counts.values().stream()
                .mapToInt(row -> row.getOrDefault(label, 0))
                .sum();
    }

    /** The table of classes, then for each class what it was taken for. */
    public void print(PrintWriter out, String title) {
        out.printf(Locale.ROOT, "%-12s %9s %9s %9s %5s  taken for%n", title, "precision", "recall", "F1", "n");
        for (String label : new TreeSet<>(counts.keySet())) {
            int found = found(label);
            double precision = found == 0 ? 0 : (double) hits(label) / found;
            double recall = gold(label) == 0 ? 0 : (double) hits(label) / gold(label);
            Map<String, Integer> wrong = new TreeMap<>(counts.getOrDefault(label, Map.of()));
            wrong.remove(label);
            out.printf(
                    Locale.ROOT,
                    "%-12s %9.3f %9.3f %9.3f %5d  %s%n",
                    label,
                    precision,
                    recall,
                    f1(label),
                    gold(label),
                    wrong);
        }
        out.flush();
    }
}

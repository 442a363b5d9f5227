package org.casus.bench.ecb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Agglomerative clustering by average link: the two most alike groups join until none are alike enough. */
final class AverageLink {

    private final double[][] likeness;
    private final List<List<Integer>> groups = new ArrayList<>();

    private AverageLink(int items, Likeness likenessOf) {
        likeness = new double[items][items];
        for (int i = 0; i < items; i++) {
            groups.add(new ArrayList<>(List.of(i)));
            for (int j = 0; j < i; j++) {
                likeness[i][j] = likenessOf.of(j, i);
                likeness[j][i] = likeness[i][j];
            }
        }
    }

    /** How alike two items are; asked with the lower number first. */
    interface Likeness {

        double of(int one, int other);
    }

    /**
     * Groups of numbers of items, each ascending, by their first.
     *
     * @param items how many there are
     * @param likeness how alike two are
     * @param least mean likeness from which two groups join
     */
    static List<List<Integer>> groups(int items, Likeness likeness, double least) {
        AverageLink link = new AverageLink(items, likeness);
        while (link.joinMostAlike(least)) {
            // until none are alike enough
        }
        return link.groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private boolean joinMostAlike(double least) {
        int one = -1;
        int other = -1;
        double most = least;
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).isEmpty()) {
                continue;
            }
            for (int j = i + 1; j < groups.size(); j++) {
                if (likeness[i][j] >= most && !groups.get(j).isEmpty()) {
                    one = i;
                    other = j;
                    most = likeness[i][j];
                }
            }
        }
        if (one >= 0) {
            join(one, other);
        }
        return one >= 0;
    }

    private void join(int one, int other) {
        double mine = groups.get(one).size();
        double theirs = groups.get(other).size();
        IntToDoubleFunction mean = i -> (mine * likeness[one][i] + theirs * likeness[other][i]) / (mine + theirs);
        IntStream.range(0, groups.size()).forEach(i -> {
            likeness[one][i] = mean.applyAsDouble(i);
            likeness[i][one] = likeness[one][i];
        });
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
    }
}

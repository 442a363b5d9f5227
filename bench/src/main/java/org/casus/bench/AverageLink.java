package org.casus.bench;

import java.util.ArrayList;
import java.util.List;
import org.casus.story.Wording;

/** Agglomerative clustering by average link: the two most alike groups join until none are alike enough. */
final class AverageLink {

    private final double[][] likeness;
    private final List<List<Integer>> groups = new ArrayList<>();

    private AverageLink(List<Wording> items) {
        likeness = new double[items.size()][items.size()];
        for (int i = 0; i < items.size(); i++) {
            groups.add(new ArrayList<>(List.of(i)));
            for (int j = 0; j < items.size(); j++) {
                likeness[i][j] = items.get(i).likeness(items.get(j));
            }
        }
    }

    /** Groups of numbers of items, each ascending. */
    static List<List<Integer>> groups(List<Wording> items, double least) {
        AverageLink link = new AverageLink(items);
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
            for (int j = i + 1; j < groups.size(); j++) {
                if (!groups.get(i).isEmpty() && !groups.get(j).isEmpty() && likeness[i][j] >= most) {
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
        for (int i = 0; i < groups.size(); i++) {
            double mean = (mine * likeness[one][i] + theirs * likeness[other][i]) / (mine + theirs);
            likeness[one][i] = mean;
            likeness[i][one] = mean;
        }
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
    }
}

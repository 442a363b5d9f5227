package org.casus.origin;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How much of one text lies in another, measured on their fingerprints.
 *
 * @param forth share of the first text's runs of words that are in the second, 0 to 1
 * @param back share of the second text's runs that are in the first, 0 to 1
 * @param lead share of either text's lead that is in the other, the larger of the two, 0 to 1
 * @param numbers the numbers of the first text
 * @param names its names
 */
record Comparison(double forth, double back, double lead, Changes numbers, Changes names) {

    /** Fewer sampled runs say nothing of a lead. */
    private static final int FEWEST = 4;

    /**
     * What became of the specifics of one kind.
     *
     * @param kept how many stand in the same words in both texts
     * @param changed how many stand in words in which the other text has others
     */
    record Changes(int kept, int changed) {

        /** Share that changed, 0 to 1. */
        double share() {
            return changed / (double) Math.max(1, kept + changed);
        }
    }

    static Comparison of(Fingerprint first, Fingerprint second) {
        int level = Math.max(first.level(), second.level());
        int mine = Sketches.below(first.runs(), level);
        int others = Sketches.below(second.runs(), level);
        int common = Sketches.common(first.runs(), mine, second.runs());
        return new Comparison(
                common / (double) Math.max(1, mine),
                common / (double) Math.max(1, others),
                Math.max(leads(first, second), Math.max(leadIn(first, second), leadIn(second, first))),
                changes(first.specifics(), second.specifics(), 1),
                changes(first.specifics(), second.specifics(), 0));
    }

    /** How much of the leads' samples is common, up to the hash at which the first of them ends. */
    private static double leads(Fingerprint first, Fingerprint second) {
        int[] a = first.lead();
        int[] b = second.lead();
        int shorter = Math.min(a.length, b.length);
        return shorter < FEWEST ? 0 : Sketches.common(a, a.length, b) / (double) shorter;
    }

    private static double leadIn(Fingerprint first, Fingerprint second) {
        int count = Sketches.below(first.lead(), second.level());
        return count < FEWEST ? 0 : Sketches.common(first.lead(), count, second.runs()) / (double) count;
    }

    private static Changes changes(long[] mine, long[] others, int lastBit) {
        Set<Integer> around = Sketches.surroundings(others);
        Set<Long> known = LongStream.of(others).boxed().collect(Collectors.toSet());
        int kept = 0;
        int changed = 0;
        for (long each : mine) {
            if ((each & 1) != lastBit) {
                continue;
            }
            if (known.contains(each)) {
                kept++;
            } else if (around.contains((int) (each >>> Integer.SIZE))) {
                changed++;
            }
        }
        return new Changes(kept, changed);
    }
}

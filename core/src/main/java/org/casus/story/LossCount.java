package org.casus.story;

import org.casus.casualty.Loss;
import org.jspecify.annotations.Nullable;

/**
 * A count of losses as one source gives it in one report.
 *
 * @param loss what is counted
 * @param of who is counted, a plain noun ("people", "soldiers")
 * @param low least number the words allow, null where open
 * @param best the number itself, null where the words give none
 * @param high most the words allow, null where open
 * @param source who says so, as written; empty for the outlet's own voice
 * @param sourceKey what is known of the source, the same for "they" and "the ministry"; empty for the outlet's own voice
 */
public record LossCount(
        Loss loss,
        String of,
        @Nullable Integer low,
        @Nullable Integer best,
        @Nullable Integer high,
        String source,
        String sourceKey) {

    /** Whether the bounds of two counts of one loss exclude each other. */
    public boolean excludes(LossCount other) {
        return exceeds(this, other) || exceeds(other, this);
    }

    private static boolean exceeds(LossCount more, LossCount less) {
        return more.low != null && less.high != null && more.low > less.high;
    }
}

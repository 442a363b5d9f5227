package org.casus.story;

import java.time.temporal.ChronoUnit;
import org.casus.time.EventDate;

/** Comparing the dates of happenings. */
final class Days {

    private Days() {}

    /** Whether both are known. */
    static boolean areKnown(EventDate a, EventDate b) {
        return a.start() != null && a.end() != null && b.start() != null && b.end() != null;
    }

    /** Days between two dates' bounds, 0 where they meet or one is unknown. */
    static long between(EventDate a, EventDate b) {
        if (a.start() == null || a.end() == null || b.start() == null || b.end() == null) {
            return 0;
        }
        long gap = Math.max(ChronoUnit.DAYS.between(a.end(), b.start()), ChronoUnit.DAYS.between(b.end(), a.start()));
        return Math.max(0, gap);
    }

    /** Whether two dates cannot be of one happening. */
    static boolean areApart(EventDate a, EventDate b) {
        return between(a, b) > 0;
    }
}

package org.casus.origin;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Decides from two fingerprints whether one text is a reprint of the other. Reprints share most of a text, or a part with
 * its lead; two issues of one bulletin share the form and differ in most of what is specific.
 */
final class ReprintJudge {

    /** A text of which this much lies in another is taken from it where some of the lead does too ... */
    private static final double WHOLE = 0.72;

    private static final double SOME_LEAD = 0.5;

    /** ... and of which this much does where the lead is the same: later stories keep background, not leads. */
    private static final double PART = 0.3;

    private static final double LEAD = 0.75;

    /** From here on, nothing of a text is missing: small repairs leave some runs out. */
    private static final double ALL = 0.9;

    /** From here on, two texts are the same. */
    private static final double SAME = 0.97;

    /** So many numbers may change in an update, or that share of them. */
    private static final int FEW_CHANGES = 1;

    private static final double UPDATE = 0.6;

    /** With many numbers, an update leaves most of them alone. */
    private static final int MANY_CHANGES = 3;

    private static final double LONG_UPDATE = 0.45;

    private static final double LATE_UPDATE = 0.15;

    /** A later issue repeats its form after days; an update comes within them. */
    private static final int DAYS_OF_UPDATES = 4;

    /** A text that tells nothing specific and little at all: common phrases. */
    private static final int FEWEST_WORDS = 12;

    private ReprintJudge() {}

    /**
     * What {@code later} did to {@code earlier}.
     *
     * @return empty where it is no reprint
     */
    static Optional<Relation> relation(Fingerprint later, Fingerprint earlier) {
        if (Math.min(later.words(), earlier.words()) < FEWEST_WORDS) {
            return Optional.empty();
        }
        Comparison c = Comparison.of(later, earlier);
        if (!isShared(c) || isOtherIssue(c, later, earlier)) {
            return Optional.empty();
        }
        return Optional.of(kind(c, later, earlier));
    }

    /** What {@code later} did to {@code earlier}, of which it is known to be a reprint. */
    static Relation kind(Fingerprint later, Fingerprint earlier) {
        return kind(Comparison.of(later, earlier), later, earlier);
    }

    private static boolean isShared(Comparison c) {
        double most = Math.max(c.forth(), c.back());
        double least = Math.min(c.forth(), c.back());
        return most >= WHOLE && (c.lead() >= SOME_LEAD || least >= WHOLE) || most >= PART && c.lead() >= LEAD;
    }

    /** Whether two texts are one form filled in twice: most of their numbers stand in the same words and differ. */
    private static boolean isOtherIssue(Comparison c, Fingerprint later, Fingerprint earlier) {
        int changed = c.numbers().changed();
        double share = c.numbers().share();
        if (later.published() != null
                && earlier.published() != null
                && Math.abs(ChronoUnit.DAYS.between(earlier.published(), later.published())) > DAYS_OF_UPDATES) {
            return changed > FEW_CHANGES && share > LATE_UPDATE;
        }
        return changed > FEW_CHANGES && share >= UPDATE || changed > MANY_CHANGES && share > LONG_UPDATE;
    }

    private static Relation kind(Comparison c, Fingerprint later, Fingerprint earlier) {
        if (c.numbers().changed() > 0) {
            return Relation.UPDATED;
        }
        if (c.forth() >= SAME && c.back() >= SAME) {
            boolean known = later.title() != 0 && earlier.title() != 0;
            return known && later.title() != earlier.title() ? Relation.REHEADLINED : Relation.VERBATIM;
        }
        if (c.forth() >= ALL && c.back() < ALL) {
            return Relation.CUT;
        }
        return c.back() >= ALL && c.forth() < ALL ? Relation.EXTENDED : Relation.EDITED;
    }
}

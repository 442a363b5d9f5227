package org.casus.event;

import java.util.Locale;
import org.casus.codebook.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a candidate.
 *
 * @param kind the record's kind
 * @param type its type, which differs from the pattern's for announced events
 * @param factuality whether it is said to have happened
 * @param reason why it was turned down; null for other kinds than REJECTED
 */
record Verdict(
        Kind kind,
        EventType type,
        Factuality factuality,
        @Nullable String reason) {

    /** The same turned down, since a model sees no relation between the two parties. */
    Verdict doubted(Likelihood likelihood) {
        String share = String.format(Locale.ROOT, "%.2f", likelihood.none());
        return new Verdict(
                Kind.REJECTED,
                type,
                factuality,
                "the second opinion sees nothing between the two parties (" + share + ")");
    }
}

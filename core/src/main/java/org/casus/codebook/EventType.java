package org.casus.codebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event type of the ontology.
 *
 * @param code its name ("ASSAULT")
 * @param quad quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param recipientRequired whether an event without a recipient is not coded
 * @param knownParty whether an event is coded only where the country or the role of one of its parties is known: somebody
 *     who asks for or praises something is no news of conflict, a ministry that does is
 * @param score the type's score, used where the mode has none
 * @param future the type an announced, not yet executed event of this type has (PLOVER 2.0: AGREE for cooperation, CONCEDE
 *     for retreats), null where it has none
 * @param recipientIsPlace whether it happens where its recipient is, so that a territory acted upon is also the place
 * @param modes its modes by name
 */
public record EventType(
        String code,
        int quad,
        boolean recipientRequired,
        boolean knownParty,
        double score,
        @Nullable String future,
        boolean recipientIsPlace,
        Map<String, Mode> modes) {

    public EventType {
        modes = Map.copyOf(modes);
    }

    /** Whether it is done rather than said. */
    public boolean isMaterial() {
        return quad == 2 || quad == 4;
    }

    /** The score of a mode, or of the type where the mode is null or has no score of its own. */
    public double score(@Nullable String mode) {
        Mode found = mode == null ? null : modes.get(mode);
        return found == null || found.score() == null ? score : found.score();
    }
}

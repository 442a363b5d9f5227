package org.casus.event;

import org.casus.article.Span;
import org.casus.codebook.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What one party of a sentence does to another.
 *
 * @param type the event type
 * @param mode mode of that type, null where none applies
 * @param cameo finest CAMEO 1.1 code the rule knows, null where none corresponds
 * @param factuality whether it is said to have happened
 * @param rule id of the pattern that decided, or of the model
 * @param span the word that names it
 * @param support how the pattern is tied to the two parties; NEARNESS where no pattern has this type
 * @param confidence how likely the type is by the model, 0 to 1; null where no model was asked
 */
public record Relation(
        EventType type,
        @Nullable String mode,
        @Nullable String cameo,
        Factuality factuality,
        String rule,
        Span span,
        Support support,
        @Nullable Double confidence) {

    /** How surely a pattern speaks of the two parties, the surest first. */
    public enum Support {
        /** Its roles are the two parties. */
        BOTH_ROLES,
        /** One of its roles is one of the parties. */
        ONE_ROLE,
        /** Its word governs the parties, or stands nearest to them. */
        NEARNESS
    }
}

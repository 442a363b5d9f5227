package org.casus.story;

/**
 * What a person decided about two reports. It names them by {@link Report#key()}, which does not change when the articles
 * are coded again.
 *
 * @param kind what was decided
 * @param first key of a report
 * @param second key of another
 * @param note why, for people; may be empty
 */
public record Decision(Kind kind, String first, String second, String note) {

    /** What can be decided. */
    public enum Kind {
        /** They tell of one happening. */
        TOGETHER,
        /** They tell of two. */
        APART
    }
}

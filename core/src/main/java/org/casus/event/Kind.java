package org.casus.event;

/** What a record is. */
public enum Kind {
    /** Something that happened. */
    EVENT,
    /** Something a source says happened. */
    CLAIM,
    /** A figure of losses. */
    CASUALTY,
    /** History that the article recalls. */
    BACKGROUND,
    /** A candidate that was turned down, with the reason. */
    REJECTED
}

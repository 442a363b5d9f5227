package org.casus.event;

/** Whether the text says that a thing happened. The auxiliary modes of PLOVER 2.0, and claims and demands. */
public enum Factuality {
    /** Reported by the outlet in its own voice. */
    ACTUAL,
    /** Known only through a source's word. */
    CLAIMED,
    /** The content of a request or order. */
    DEMANDED,
    /** Announced, promised, threatened or aimed at. */
    PLANNED,
    /** Conditional, feared or speculated. */
    HYPOTHETICAL,
    /** Said not to have happened. */
    DENIED,
    /** Background: happened before what the article reports. */
    PAST
}

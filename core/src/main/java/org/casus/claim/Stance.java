package org.casus.claim;

/** What a source does with the content it is quoted for. */
public enum Stance {
    ASSERTS,
    DENIES,
    DOUBTS,
    PROMISES,
    DEMANDS,
    ACCUSES,
    /** Approves or disapproves of something that is taken to exist: who condemns an attack does not claim it. */
    JUDGES
}

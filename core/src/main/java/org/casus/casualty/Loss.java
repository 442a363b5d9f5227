package org.casus.casualty;

/** A kind of loss that a figure counts. */
public enum Loss {
    KILLED,
    INJURED,
    MISSING,
    CAPTURED,
    DISPLACED,
    EVACUATED,
    ARRESTED
}

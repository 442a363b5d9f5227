package org.casus.time;

/** Which way an incomplete date ("Tuesday", "in April") points from the day of publication. */
enum Direction {
    PAST,
    FUTURE,
    /** Nothing tells: the past, unless the next such day is near. */
    OPEN
}

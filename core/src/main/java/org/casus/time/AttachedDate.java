package org.casus.time;

import java.util.List;

/**
 * A dated expression of time in its sentence.
 *
 * @param token index of its first token
 * @param dated indices of the words it dates, nearest first
 * @param date what it says
 */
record AttachedDate(int token, List<Integer> dated, EventDate date) {

    AttachedDate {
        dated = List.copyOf(dated);
    }
}

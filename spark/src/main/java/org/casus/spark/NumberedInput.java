package org.casus.spark;

import org.casus.source.Input;

/**
 * A page, or why there is none, and where it stands.
 *
 * @param part the file it is from
 * @param number its place in the file, from 0
 * @param input the page or skip
 */
record NumberedInput(String part, long number, Input input) {}

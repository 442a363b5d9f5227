package org.casus.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How tasks code.
 *
 * @param slices tasks for each file
 * @param date publication date of articles that give none (YYYY-MM-DD), null for none
 */
record CodingOptions(int slices, @Nullable String date) implements Serializable {}

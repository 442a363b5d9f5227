/** The written forms of a coding: JSON Lines, CSV, table. May depend on {@code event} and the façade's {@code Coding}. */
@NullMarked
package org.casus.output;

import org.jspecify.annotations.NullMarked;

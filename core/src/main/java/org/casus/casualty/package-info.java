/**
 * With which losses: figures with low, best and high. May depend on {@code text}, {@code article},
 * {@code place} and {@code time}.
 */
@NullMarked
package org.casus.casualty;

import org.jspecify.annotations.NullMarked;

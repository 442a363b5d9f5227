/** With which losses: figures with low, best and high. May depend on {@code text} and {@code article}. */
@NullMarked
package org.casus.casualty;

import org.jspecify.annotations.NullMarked;

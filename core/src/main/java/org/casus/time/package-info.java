/** When: expressions of time resolved against the publication date. May depend on {@code text} and {@code article}. */
@NullMarked
package org.casus.time;

import org.jspecify.annotations.NullMarked;

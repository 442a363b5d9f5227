/** When: expressions of time resolved against the publication date. May depend on {@code text}, {@code article} and {@code table}. */
@NullMarked
package org.casus.time;

import org.jspecify.annotations.NullMarked;

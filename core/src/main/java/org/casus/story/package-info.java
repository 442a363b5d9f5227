/** Which records speak of the same happening. May depend on {@code event}. */
@NullMarked
package org.casus.story;

import org.jspecify.annotations.NullMarked;

/** Who: names, roles and metonyms resolved to country, sector and identity. May depend on {@code text} and {@code article}. */
@NullMarked
package org.casus.actor;

import org.jspecify.annotations.NullMarked;

/** Where: the gazetteer and the resolution of place names in context. May depend on {@code text} and {@code article}. */
@NullMarked
package org.casus.place;

import org.jspecify.annotations.NullMarked;

/** According to whom: attributions and the clauses they cover. May depend on {@code actor}, {@code text} and {@code article}. */
@NullMarked
package org.casus.claim;

import org.jspecify.annotations.NullMarked;

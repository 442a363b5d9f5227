/** Compares what two versions of the coder read in the same articles. */
@NullMarked
package org.casus.store.diff;

import org.jspecify.annotations.NullMarked;

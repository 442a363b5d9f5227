/** Event mentions joined across documents: what two mentions have in common, learned from one part of a set. */
@NullMarked
package org.casus.bench.ecb;

import org.jspecify.annotations.NullMarked;

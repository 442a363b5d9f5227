/** Trains the learned second opinion on event types: deterministic, from text files, on one thread. */
@NullMarked
package org.casus.bench.train;

import org.jspecify.annotations.NullMarked;

/** The ontology as data: event types, modes, contexts, sectors, patterns. May depend on {@code text} only. */
@NullMarked
package org.casus.codebook;

import org.jspecify.annotations.NullMarked;

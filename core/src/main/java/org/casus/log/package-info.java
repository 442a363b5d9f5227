/** Append-only storage of immutable values and flat postings: what indexes that grow are made of. */
@NullMarked
package org.casus.log;

import org.jspecify.annotations.NullMarked;

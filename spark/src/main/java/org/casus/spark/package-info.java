/** The coder on Apache Spark: archives in, Parquet out. Depends on {@code core}; nothing depends on it. */
@NullMarked
package org.casus.spark;

import org.jspecify.annotations.NullMarked;

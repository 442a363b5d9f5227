/**
 * The store of record: one SQLite file that keeps every coding ever added, and the queries that pages, commands and exports
 * ask. May depend on core; core does not know it.
 */
@NullMarked
package org.casus.store;

import org.jspecify.annotations.NullMarked;

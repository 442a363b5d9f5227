/**
 * Writes what a filter finds in the forms of other programs and systems. A layout is a SQL file in resources/layouts, which
 * DuckDB runs over the records; what codes of different systems correspond is in resources/tables.
 */
@NullMarked
package org.casus.store.export;

import org.jspecify.annotations.NullMarked;

/** Word tables, small tab-separated resources that hold what the readers know about words, and digests. Depends on nothing. */
@NullMarked
package org.casus.table;

import org.jspecify.annotations.NullMarked;

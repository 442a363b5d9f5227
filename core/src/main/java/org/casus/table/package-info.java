/** Word tables: small tab-separated resources that hold what the readers know about words. Depends on nothing. */
@NullMarked
package org.casus.table;

import org.jspecify.annotations.NullMarked;

/** Who did what to whom: candidates, roles, factuality, and the records that come out. Depends on every reading package. */
@NullMarked
package org.casus.event;

import org.jspecify.annotations.NullMarked;

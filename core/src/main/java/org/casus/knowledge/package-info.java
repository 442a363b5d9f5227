/** Tables that a user adds to the built-in knowledge: read and checked here, used by actors and places. */
@NullMarked
package org.casus.knowledge;

import org.jspecify.annotations.NullMarked;

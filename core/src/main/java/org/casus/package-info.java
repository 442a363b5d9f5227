/** The façade: one article in, one coding out. May depend on every package below it; none may depend on it. */
@NullMarked
package org.casus;

import org.jspecify.annotations.NullMarked;

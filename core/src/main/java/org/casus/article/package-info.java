/** An article, its zones, and how both are read from a raw page. May depend on {@code source} only. */
@NullMarked
package org.casus.article;

import org.jspecify.annotations.NullMarked;

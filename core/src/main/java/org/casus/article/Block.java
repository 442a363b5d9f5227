package org.casus.article;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, a headline or a line of furniture, before it is known which.
 *
 * @param span where it stands in the text
 * @param known its kind where the page's markup tells, else null
 */
record Block(Span span, Zone.@Nullable Kind known) {}

/** Sentences, tokens and dependencies. CoreNLP lives behind {@link org.casus.text.Annotator} and nowhere else. May depend on {@code article} and {@code table}. */
@NullMarked
package org.casus.text;

import org.jspecify.annotations.NullMarked;

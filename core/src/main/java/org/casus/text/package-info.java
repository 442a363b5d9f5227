/** Sentences, tokens and dependencies. CoreNLP lives behind {@link org.casus.text.Annotator} and nowhere else. May depend on {@code article} only. */
@NullMarked
package org.casus.text;

import org.jspecify.annotations.NullMarked;

package org.casus.time;

import org.casus.text.TimeMention;
import org.jspecify.annotations.Nullable;

/** One way to read an expression of time better than the annotator did. */
interface TimexRule {

    /** The mention with its corrected reading; null where the rule does not apply. */
    @Nullable
    TimeMention read(Expression expression);
}

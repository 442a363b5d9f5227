package org.casus.casualty;

import org.jspecify.annotations.Nullable;

/**
 * A number of things as a stretch of tokens states it, bounds included ("at least five", "dozens", "10 to 15").
 *
 * @param first index of the first token, of the words of bound too
 * @param last index of the last token of the number
 * @param low least number the words allow, null where open
 * @param best the number itself
 * @param high most the words allow, null where open
 */
record Quantity(
        int first,
        int last,
        @Nullable Integer low,
        int best,
        @Nullable Integer high) {}

package org.casus.casualty;

import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * One count of losses with its bounds, in UCDP's terms: low is the least, best the most likely, high the most that the
 * words allow.
 *
 * @param loss what is counted
 * @param low least number the words allow, null where open ("up to 30")
 * @param best the number itself, null where the words give none ("residents of some villages")
 * @param high most the words allow, null where open ("more than 200")
 * @param of who is counted, a plain noun ("people", "civilians", "soldiers", "children")
 * @param part whether it is a part of another figure of the same statement ("two of them civilians"), never added to it
 * @param text the words it was read from
 * @param span where they stand
 */
public record Figure(
        Loss loss,
        @Nullable Integer low,
        @Nullable Integer best,
        @Nullable Integer high,
        String of,
        boolean part,
        String text,
        Span span) {}

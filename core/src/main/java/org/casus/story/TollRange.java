package org.casus.story;

import org.casus.casualty.Loss;
import org.jspecify.annotations.Nullable;

/**
 * The losses of an incident of one kind, over the last word of each source; never a sum of reports. In UCDP's terms.
 *
 * @param loss what is counted
 * @param low the least that any source's last word allows, null where all are open
 * @param best the count told last, null where nobody gives one
 * @param high the most that any source's last word allows, null where one is open
 */
public record TollRange(
        Loss loss,
        @Nullable Integer low,
        @Nullable Integer best,
        @Nullable Integer high) {}

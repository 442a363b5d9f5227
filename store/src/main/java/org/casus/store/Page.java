package org.casus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a long list.
 *
 * @param items at most as many as were asked for
 * @param next what to ask for the stretch that follows, null after the last. It names the last item, not a number of items
 *     to pass over: what is added meanwhile shifts nothing.
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}

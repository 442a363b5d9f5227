package org.casus.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps values in memory.
 *
 * @param <T> an immutable type
 */
public final class MemoryLog<T> implements Log<T> {

    private final List<T> kept = new ArrayList<>();

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public void append(T value) {
        kept.add(value);
    }

    @Override
    public T get(int number) {
        return kept.get(number);
    }
}

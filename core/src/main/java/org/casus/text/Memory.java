package org.casus.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was reckoned of a key, so that it is reckoned once. When so many are known all are forgotten, since the frequent ones
 * are soon back. Thread-safe; two threads may reckon the same.
 */
final class Memory<K, V> {

    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** @param most how many are remembered */
    Memory(int most) {
        this.most = most;
    }

    /** What is known of a key, or what this gives for it. */
    V get(K key, Function<? super K, ? extends V> reckon) {
        V value = known.get(key);
        if (value == null) {
            value = reckon.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}

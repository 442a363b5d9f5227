package org.casus.log;

/**
 * Where values are kept: appended, never changed, numbered from 0 in the order of arrival. Implementations need not be
 * thread-safe.
 *
 * @param <T> an immutable type
 */
public interface Log<T> {

    /** How many are kept. */
    int size();

    /** Appends one; its number is the former {@link #size()}. */
    void append(T value);

    /**
     * The value with a number.
     *
     * @param number from 0 to {@link #size()} - 1
     */
    T get(int number);
}

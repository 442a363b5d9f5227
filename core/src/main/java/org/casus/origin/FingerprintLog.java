package org.casus.origin;

/**
 * Where fingerprints are kept: appended, never changed, numbered from 0 in the order of arrival. Implementations need not
 * be thread-safe.
 */
public interface FingerprintLog {

    /** How many are kept. */
    int size();

    /** Appends one; its number is the former {@link #size()}. */
    void append(Fingerprint fingerprint);

    /**
     * The fingerprint with a number.
     *
     * @param number from 0 to {@link #size()} - 1
     */
    Fingerprint get(int number);
}

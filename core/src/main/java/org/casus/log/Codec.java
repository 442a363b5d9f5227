package org.casus.log;

import java.nio.ByteBuffer;

/**
 * How a value is written to a file. What {@link #read} makes of the bytes of {@link #write} equals the value.
 *
 * @param <T> an immutable type
 */
public interface Codec<T> {

    /** Eight ASCII letters and digits that name the form and its version; they stand at the head of the file. */
    String magic();

    /** The bytes of a value, at least one. */
    byte[] write(T value);

    /** The value in the buffer's remaining bytes. */
    T read(ByteBuffer bytes);
}

package org.casus.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a value for a {@link Codec}; the static methods read them back in the same order. */
public final class Bytes {

    private static final long NO_DAY = Long.MIN_VALUE;
    private static final int NULL = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** What was written. */
    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private Bytes write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return this;
    }

    /** A whole number. */
    public Bytes number(int value) {
        return write(() -> out.writeInt(value));
    }

    /** A fraction. */
    public Bytes fraction(double value) {
        return write(() -> out.writeDouble(value));
    }

    /** A text or null. */
    public Bytes text(@Nullable String value) {
        byte[] encoded = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        return number(value == null ? NULL : encoded.length).write(() -> out.write(encoded));
    }

    /** Texts. */
    public Bytes texts(Collection<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    /** A day or null. */
    public Bytes day(@Nullable LocalDate value) {
        return write(() -> out.writeLong(value == null ? NO_DAY : value.toEpochDay()));
    }

    /** Whole numbers. */
    public Bytes numbers(int[] values) {
        number(values.length);
        for (int value : values) {
            number(value);
        }
        return this;
    }

    /** Long whole numbers. */
    public Bytes longs(long[] values) {
        number(values.length);
        return write(() -> {
            for (long value : values) {
                out.writeLong(value);
            }
        });
    }

    /** Reads a text or null. */
    public static @Nullable String text(ByteBuffer in) {
        int length = in.getInt();
        if (length == NULL) {
            return null;
        }
        byte[] encoded = new byte[length];
        in.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    /** Reads texts. */
    public static List<String> texts(ByteBuffer in) {
        int size = in.getInt();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String value = text(in);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Reads a day or null. */
    public static @Nullable LocalDate day(ByteBuffer in) {
        long day = in.getLong();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /** Reads whole numbers. */
    public static int[] numbers(ByteBuffer in) {
        int[] values = new int[in.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt();
        }
        return values;
    }

    /** Reads long whole numbers. */
    public static long[] longs(ByteBuffer in) {
        long[] values = new long[in.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getLong();
        }
        return values;
    }
}

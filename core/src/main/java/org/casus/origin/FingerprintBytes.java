package org.casus.origin;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form in which a fingerprint is stored. */
final class FingerprintBytes {

    private static final long NO_DAY = Long.MIN_VALUE;

    private FingerprintBytes() {}

    static byte[] write(Fingerprint fingerprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            LocalDate day = fingerprint.published();
            text(out, fingerprint.article());
            out.writeLong(day == null ? NO_DAY : day.toEpochDay());
            text(out, fingerprint.agency() == null ? "" : fingerprint.agency());
            out.writeInt(fingerprint.title());
            out.writeInt(fingerprint.words());
            out.writeInt(fingerprint.level());
            ints(out, fingerprint.runs());
            ints(out, fingerprint.lead());
            out.writeInt(fingerprint.specifics().length);
            for (long each : fingerprint.specifics()) {
                out.writeLong(each);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static Fingerprint read(ByteBuffer in) {
        String article = text(in);
        long day = in.getLong();
        String agency = text(in);
        return new Fingerprint(
                article,
                date(day),
                agency.isEmpty() ? null : agency,
                in.getInt(),
                in.getInt(),
                in.getInt(),
                ints(in),
                ints(in),
                longs(in));
    }

    private static @Nullable LocalDate date(long day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void ints(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static int[] ints(ByteBuffer in) {
        int[] values = new int[in.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt();
        }
        return values;
    }

    private static long[] longs(ByteBuffer in) {
        long[] values = new long[in.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getLong();
        }
        return values;
    }
}

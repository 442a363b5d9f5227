package org.casus.origin;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.casus.log.Bytes;
import org.casus.log.Codec;

/** The form in which a fingerprint is stored. */
public final class FingerprintCodec implements Codec<Fingerprint> {

    @Override
    public String magic() {
        return "CASUSFP1";
    }

    @Override
    public byte[] write(Fingerprint fingerprint) {
        return new Bytes()
                .text(fingerprint.article())
                .day(fingerprint.published())
                .text(fingerprint.agency())
                .number(fingerprint.title())
                .number(fingerprint.words())
                .number(fingerprint.level())
                .numbers(fingerprint.runs())
                .numbers(fingerprint.lead())
                .longs(fingerprint.specifics())
                .toByteArray();
    }

    @Override
    public Fingerprint read(ByteBuffer bytes) {
        return new Fingerprint(
                Objects.requireNonNull(Bytes.text(bytes)),
                Bytes.day(bytes),
                Bytes.text(bytes),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                Bytes.numbers(bytes),
                Bytes.numbers(bytes),
                Bytes.longs(bytes));
    }
}

package org.casus.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.casus.CasusException;

/** A running SHA-256 (FIPS 180-4) over bytes, for ids and provenance. Not thread-safe. */
public final class Sha256 {

    /** Digits of a short digest: 48 bits, enough to tell versions and the records of an article apart. */
    private static final int SHORT = 12;

    private final MessageDigest digest;

    /** A digest of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new CasusException("this Java has no SHA-256, which every Java must have; use a complete JDK", e);
        }
    }

    /** The digest of a text's UTF-8 bytes, shortened to 12 hexadecimal digits. */
    public static String shortOf(String text) {
        return new Sha256().add(text).shortHex();
    }

    /** Adds bytes. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a text's UTF-8 bytes. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All 64 hexadecimal digits; begins anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first 12 hexadecimal digits; begins anew afterwards. */
    public String shortHex() {
        return hex().substring(0, SHORT);
    }
}

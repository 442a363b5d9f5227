package org.casus.text;

/**
 * A piece of a parser's feature, with what it takes to make a feature's code of its pieces' codes without writing the
 * feature down: a polynomial over the characters, modulo 2^64 (Karp and Rabin 1987), in which the code of two strings
 * together is {@code code(a) * BASE^length(b) + code(b)}.
 */
final class FeaturePart {

    /** Odd, and otherwise drawn by chance. */
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private final String text;
    private final long code;
    private final long power;
    private final long dashedCode;
    private final long dashedPower;

    FeaturePart(String text) {
        this.text = text;
        long polynomial = 0;
        long factor = 1;
        for (int i = 0; i < text.length(); i++) {
            polynomial = polynomial * BASE + text.charAt(i);
            factor *= BASE;
        }
        this.code = polynomial;
        this.power = factor;
        this.dashedCode = '-' * factor + polynomial;
        this.dashedPower = factor * BASE;
    }

    /**
     * The code of a text in the form in which Java writes strings, modified UTF-8.
     *
     * @param bytes of which the first {@code length} count
     */
    static long code(byte[] bytes, int length) {
        long polynomial = 0;
        for (int i = 0; i < length; i++) {
            int character = bytes[i];
            if (character < 0) { // two bytes, or three
                boolean two = (character & 0x20) == 0;
                character = two
                        ? (character & 0x1f) << 6 | bytes[i + 1] & 0x3f
                        : (character & 0x0f) << 12 | (bytes[i + 1] & 0x3f) << 6 | bytes[i + 2] & 0x3f;
                i += two ? 1 : 2;
            }
            polynomial = polynomial * BASE + character;
        }
        return polynomial;
    }

    String text() {
        return text;
    }

    /** The code of this text. */
    long code() {
        return code;
    }

    /**
     * The code of this text behind another.
     *
     * @param before the other's code
     */
    long after(long before) {
        return before * power + code;
    }

    /**
     * The code of this text behind another and a dash.
     *
     * @param before the other's code
     */
    long afterDash(long before) {
        return before * dashedPower + dashedCode;
    }

    @Override
    public String toString() {
        return text;
    }
}

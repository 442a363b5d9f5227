package org.casus.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How single values are written, the same in every form. */
final class Values {

    private Values() {}

    /** An enum's name as the data contract spells it: lower case. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A number in plain decimal digits. Java releases print some doubles differently (JDK-4511638), so the digits are
     * fixed here to keep output the same byte for byte.
     */
    static BigDecimal decimal(double value, int places) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /**
     * The same text as well-formed Unicode: each unpaired surrogate, which UTF-8 cannot express, becomes U+FFFD. The
     * number of code points stays the same, so offsets hold.
     */
    static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }
}

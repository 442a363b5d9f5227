package org.casus.output;

/** Text cut and padded by the columns it takes on a terminal. */
public final class TextWidth {

    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    /** Columns that a text takes: none for combining marks, two for East Asian wide characters, one for others. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text, cut with "…" where it is wider than {@code width}. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = ELLIPSIS.length();
        for (int codePoint : text.codePoints().toArray()) {
            used += of(codePoint);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** The text cut or padded with blanks to exactly {@code width} columns. */
    static String fit(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(Math.max(0, width - of(cut)));
    }

    /**
     * The text on one line, without characters that would move the cursor, change colours or turn the writing
     * direction: an article must not be able to write on the reader's terminal.
     */
    public static String printable(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(codePoint -> line.appendCodePoint(isPrintable(codePoint) ? codePoint : ' '));
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** The blocks of Unicode's East Asian Width (UAX #11) that hold wide characters, roughly. */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    }
}

package org.casus.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits plain text into blocks: paragraphs, headlines, lines of furniture. Told apart are hard-wrapped text, whose line
 * ends mean nothing, and text with one paragraph a line.
 */
final class Layout {

    /** Text is wrapped by hand or by mail programs at this width at most. */
    private static final int WIDEST_WRAP = 120;

    private static final int NARROWEST_WRAP = 40;

    private Layout() {}

    /** The blocks of a text, in order, without white space around them. */
    static List<Span> blocks(String text) {
        List<Span> lines = lines(text);
        int width = wrapWidth(text, lines);
        List<Span> blocks = new ArrayList<>();
        Span open = null;
        Span last = null;
        for (Span line : lines) {
            if (open != null && last != null && continues(text, last, line, width)) {
                open = open.union(line);
            } else {
                if (open != null) {
                    blocks.add(open);
                }
                open = line;
            }
            last = line;
        }
        if (open != null) {
            blocks.add(open);
        }
        return blocks;
    }

    /** Lines that are not blank, trimmed. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            Span line = trimmed(text, start, end);
            if (line.length() > 0) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** The span without white space at its ends, no-break spaces and zero-width characters included. */
    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    /** The width at which the text is wrapped, or 0 where it is not. */
    private static int wrapWidth(String text, List<Span> lines) {
        int width = lines.stream().mapToInt(Span::length).max().orElse(0);
        if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
            return 0;
        }
        int breaks = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (isSingleBreak(text, lines.get(i - 1), lines.get(i))) {
                breaks++;
                full += isFull(text, lines.get(i - 1), lines.get(i), width) ? 1 : 0;
            }
        }
        return full >= 2 && full * 2 > breaks ? width : 0;
    }

    private static boolean continues(String text, Span above, Span line, int width) {
        return width > 0 && isSingleBreak(text, above, line) && isFull(text, above, line, width);
    }

    /** Whether the first word of the next line would not have fitted, give or take a ragged edge. */
    private static boolean isFull(String text, Span above, Span line, int width) {
        int word = 0;
        while (word < line.length() && !isBlank(text.charAt(line.start() + word))) {
            word++;
        }
        return above.length() + 1 + word > width - 3;
    }

    private static boolean isSingleBreak(String text, Span above, Span line) {
        String between = text.substring(above.end(), line.start()).replace("\r\n", "\n");
        return between.chars().filter(c -> isLineEnd((char) c)).count() == 1;
    }
}

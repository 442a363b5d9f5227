package org.casus.article;

import java.util.Locale;
import java.util.regex.Pattern;

/** What tells sentences from headlines and lines of furniture by their looks. */
final class Prose {

    static final int LONGEST_HEADLINE = 220;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？։؟।][\"”’'»)\\]*]*$");
    private static final Pattern FULL_STOP_END = Pattern.compile("(?<!\\b\\p{Lu})[.…。։।][\"”’'»)\\]]*$");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?:(?:published|updated|posted|last updated|modified)\\b.{0,60}\\d.{0,40}|\\D{0,12}\\d{1,2}[:.h]\\d{2}(?::\\d{2})?"
                    + "(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,4}\\)?)?\\W*)");

    private Prose() {}

    /** A paragraph of sentences: it ends as a sentence does and has a sentence's length, or is long. */
    static boolean isProse(String block) {
        int words = words(block);
        boolean ended = endsSentence(block) || block.endsWith(":") || block.endsWith(",") && words > 8;
        return words >= 40 || (ended && words >= 5 && !(block.endsWith("?") && words < 16));
    }

    /** A line that may be a headline: short, more than a word or two, no full stop at its end. */
    static boolean isHeadline(String block) {
        return block.length() <= LONGEST_HEADLINE
                && words(block) >= 2
                && !FULL_STOP_END.matcher(block).find();
    }

    /** A heading between paragraphs: all in capitals, or a few words without an end. */
    static boolean isCrosshead(String block) {
        boolean capitals =
                block.equals(block.toUpperCase(Locale.ROOT)) && !block.equals(block.toLowerCase(Locale.ROOT));
        int words = words(block);
        return !endsSentence(block) && ((capitals && words <= 8) || words <= 4);
    }

    /** A line that holds nothing but a time of day or of publication. */
    static boolean isClock(String block) {
        return block.length() < 100 && CLOCK.matcher(block).matches();
    }

    /** Whether a caption breaks off: no end of a sentence, no credit, and the length of a sentence. */
    static boolean isCut(String caption) {
        if (caption.endsWith("...") || caption.endsWith("…")) {
            return true;
        }
        char last = caption.charAt(caption.length() - 1);
        boolean open = Character.isLetter(last) || last == ',' || last == '-';
        int sentence = Math.max(caption.lastIndexOf(". "), caption.lastIndexOf("/"));
        return open && words(caption.substring(sentence + 1)) >= 10;
    }

    /** Whether a block ends as a sentence does, quotation marks and brackets after the mark allowed. */
    static boolean endsSentence(String block) {
        return SENTENCE_END
                .matcher(block.substring(Math.max(0, block.length() - 10)))
                .find();
    }

    /** How many words a block has; long blocks are counted no further than matters to anyone. */
    static int words(String block) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < Math.min(block.length(), 2000); i++) {
            char c = block.charAt(i);
            if (Layout.isBlank(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /** Letters and digits in lower case, for comparing titles. */
    static String normal(String block) {
        return NOT_WORD.matcher(block.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

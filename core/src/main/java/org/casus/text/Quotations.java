package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.article.Span;

/**
 * Follows quotation marks through the sentences of one paragraph. Marks are taken out before parsing ("Baku's
 * “full-scale aggression” against" otherwise loses its object) and kept as spans. A quotation that is not closed runs to
 * the end of its paragraph, as in agency style each paragraph of a long quotation opens anew.
 */
final class Quotations {

    private static final Set<String> OPENING = Set.of("“", "„", "«", "``");
    private static final Set<String> CLOSING = Set.of("”", "»");
    /** Marks that open and close: the typewriter's, and two apostrophes as some newsrooms' systems write them. */
    private static final Set<String> STRAIGHT = Set.of("\"", "''");

    private static final String OPENING_SINGLE = "‘";
    private static final Set<String> CLOSING_SINGLE = Set.of("’", "'");

    private static final String MARKS = "“”„«»\"‘’'";
    private static final Set<String> ELIDED = Set.of("em", "til", "tis", "twas", "cause", "bout", "n");

    private boolean open;
    private boolean openSingle;
    private List<CoreLabel> words = List.of();
    private List<Span> quotes = List.of();

    /** Reads the next sentence of the paragraph; offsets of quotes are moved by {@code offset}. */
    void read(List<CoreLabel> labels, int offset) {
        List<CoreLabel> kept = new ArrayList<>();
        List<Span> found = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            boolean mark = isMark(labels, i);
            boolean quoting = open || openSingle;
            if (!mark) {
                kept.add(label);
                if (quoting) {
                    start = start < 0 ? label.beginPosition() : start;
                    end = label.endPosition();
                }
            } else if (!quoting && start >= 0) {
                found.add(new Span(offset + start, offset + end));
                start = -1;
            }
        }
        if (start >= 0) {
            found.add(new Span(offset + start, offset + end));
        }
        words = kept;
        quotes = found;
    }

    /** Whether the token is quotation marks and nothing else; turns the state if it is. */
    private boolean isMark(List<CoreLabel> labels, int i) {
        String text = labels.get(i).originalText();
        if (text.equals("'")) {
            return isStraightSingle(labels, i);
        }
        if (CLOSING.contains(text) && !open && !isAttached(labels, i - 1) && isAttached(labels, i)) {
            open = true; // set the wrong way round: ”We won.”
            return true;
        }
        if (isMark(text)) {
            boolean cut = text.equals(OPENING_SINGLE) && isElision(labels, i + 1);
            openSingle &= !cut;
            return true;
        }
        // the tokenizer keeps marks together that close one in the other: ’” and "'
        boolean several = text.length() > 1 && text.codePoints().allMatch(mark -> MARKS.indexOf(mark) >= 0);
        for (int j = 0; several && j < text.length(); j++) {
            isMark(text.substring(j, j + 1));
        }
        return several;
    }

    /** Whether the text is one quotation mark; turns the state if it is. */
    private boolean isMark(String text) {
        if (STRAIGHT.contains(text)) {
            open = !open;
        } else if (OPENING.contains(text)) {
            open = true;
        } else if (CLOSING.contains(text)) {
            open = false;
        } else if (text.equals(OPENING_SINGLE)) {
            openSingle = true;
        } else if (openSingle && CLOSING_SINGLE.contains(text)) {
            openSingle = false;
        } else {
            return false;
        }
        return true;
    }

    /** "‘08", "‘em": an apostrophe that was set as an opening mark. */
    private static boolean isElision(List<CoreLabel> labels, int next) {
        String word = next < labels.size() ? labels.get(next).originalText().toLowerCase(Locale.ROOT) : "";
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) || ELIDED.contains(word);
    }

    /** A typewriter's apostrophe quotes only where another one of its sentence closes what it opens. */
    private boolean isStraightSingle(List<CoreLabel> labels, int i) {
        if (openSingle) {
            boolean closes = isAttached(labels, i - 1) && !isAttached(labels, i);
            openSingle = !closes;
            return closes;
        }
        boolean opens = !isAttached(labels, i - 1) && isAttached(labels, i) && !isElision(labels, i + 1);
        for (int j = i + 2; opens && j < labels.size(); j++) {
            if (labels.get(j).originalText().equals("'") && isAttached(labels, j - 1)) {
                openSingle = true;
                return true;
            }
        }
        return false;
    }

    /** Whether a token and the next stand together without a space, the next being more than a mark. */
    private static boolean isAttached(List<CoreLabel> labels, int i) {
        if (i < 0 || i + 1 >= labels.size()) {
            return false;
        }
        String next = labels.get(i + 1).originalText();
        boolean word = next.equals("'") || Character.isLetterOrDigit(next.codePointAt(0));
        return word && labels.get(i).endPosition() == labels.get(i + 1).beginPosition();
    }

    /** The last sentence's tokens without quotation marks. */
    List<CoreLabel> words() {
        return words;
    }

    /** The last sentence's quoted stretches. */
    List<Span> quotes() {
        return quotes;
    }
}

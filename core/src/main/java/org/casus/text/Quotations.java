package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
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
        for (CoreLabel label : labels) {
            boolean mark = isMark(label.originalText());
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

    /** Whether the text is a quotation mark here; turns the state if it is. */
    private boolean isMark(String text) {
        if (STRAIGHT.contains(text)) {
            open = !open;
            return true;
        }
        if (OPENING.contains(text)) {
            open = true;
            return true;
        }
        if (CLOSING.contains(text)) {
            open = false;
            return true;
        }
        if (text.equals(OPENING_SINGLE)) {
            openSingle = true;
            return true;
        }
        if (openSingle && CLOSING_SINGLE.contains(text)) {
            openSingle = false;
            return true;
        }
        return false;
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

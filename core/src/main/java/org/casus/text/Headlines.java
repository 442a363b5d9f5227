package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Headlines join sentences with a comma or semicolon ("US calls for truce, Russia urges talks"), which no parser expects.
 */
final class Headlines {

    /** Between the comma and the second verb stand a few words of a name. */
    private static final int SUBJECT_WORDS = 5;

    private Headlines() {}

    /** The headline's sentences, one or more; joining marks are left out. */
    static List<List<CoreLabel>> split(List<CoreLabel> words) {
        List<List<CoreLabel>> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 1; i + 1 < words.size(); i++) {
            String mark = words.get(i).word();
            boolean joins = mark.equals(";") || mark.equals(",") && hasVerb(words, start, i) && isClause(words, i + 1);
            if (joins) {
                clauses.add(List.copyOf(words.subList(start, i)));
                start = i + 1;
            }
        }
        clauses.add(List.copyOf(words.subList(start, words.size())));
        return clauses;
    }

    private static boolean hasVerb(List<CoreLabel> words, int from, int to) {
        return words.subList(from, to).stream().anyMatch(Headlines::isFinite);
    }

    /** A name or noun and then, within a few words, a finite verb. */
    private static boolean isClause(List<CoreLabel> words, int from) {
        if (!words.get(from).tag().matches("NN.*|JJ|DT|CD")) {
            return false;
        }
        for (int i = from + 1; i < words.size() && i <= from + SUBJECT_WORDS; i++) {
            if (isFinite(words.get(i))) {
                return true;
            }
            if (!words.get(i).tag().matches("NN.*|JJ|POS|CD|HYPH|IN|DT")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFinite(CoreLabel word) {
        return Tags.FINITE_OR_MODAL.contains(word.tag());
    }
}

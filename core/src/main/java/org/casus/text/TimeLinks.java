package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which tokens of a window a rule of SUTime may read one after the other. */
final class TimeLinks {

    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)[0-9]*[ap]\\.?m");

    private final TimeSigns signs;
    private final TimeGraph graph;
    private final List<CoreLabel> window;
    private final TimeSigns.Sign[] held;
    private final char[] marks;
    private boolean kept;
    private final boolean[] linked;
    private final boolean[] begins;
    private final boolean[] ends;
    private final List<int[]> ranges = new ArrayList<>();

    TimeLinks(TimeSigns signs, List<CoreLabel> window) {
        this.signs = signs;
        this.graph = signs.graph();
        this.window = window;
        int size = window.size();
        held = new TimeSigns.Sign[size];
        marks = new char[size];
        linked = new boolean[size + 1];
        begins = new boolean[size];
        ends = new boolean[size];
        for (int i = 0; i < size; i++) {
            CoreLabel word = window.get(i);
            held[i] = signs.of(word);
            marks[i] = word.word().equalsIgnoreCase(word.originalText()) ? held[i].mark() : TimeSigns.LITERAL;
        }
        touch();
        link();
        cut();
    }

    /** The mark of a token; of those between an expression and its verb nothing is read. */
    char mark(int index) {
        return kept || isVerb(index) || unit(index) != null ? marks[index] : TimeSigns.BLANK;
    }

    /** A token's word, in lower case where the rules cannot tell that. */
    String word(int index) {
        return held[index].word();
    }

    /** Makes that all of the window is read. */
    void keep() {
        kept = true;
    }

    /** Where expressions may be, begin and end of each, in order. */
    List<int[]> ranges() {
        return ranges;
    }

    private boolean touches(int index) {
        return window.get(index - 1).endPosition() == window.get(index).beginPosition();
    }

    /** Rules over running text read across tokens that touch. */
    private void touch() {
        for (int i = 1; i < marks.length; i++) {
            if (marks[i - 1] == TimeSigns.LITERAL && touches(i)) {
                marks[i] = TimeSigns.LITERAL;
            }
        }
        for (int i = marks.length - 1; i > 0; i--) {
            if (marks[i] == TimeSigns.LITERAL && touches(i)) {
                marks[i - 1] = TimeSigns.LITERAL;
            }
        }
    }

    /** A token is linked with the next one where a rule may read it after this; less and less is left that may. */
    private void link() {
        Arrays.fill(begins, true);
        Arrays.fill(ends, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < held.length; i++) {
                linked[i] = isLinked(i);
            }
            for (int i = 0; i < held.length; i++) {
                boolean begin = isWhole(i) || held[i].held().intersects(graph.first()) && linked[i + 1];
                boolean end = isWhole(i) || held[i].held().intersects(graph.last()) && linked[i];
                changed |= begin != begins[i] || end != ends[i];
                begins[i] = begin;
                ends[i] = end;
            }
        }
    }

    /** Whether a token may be an expression or a number, or the end of one where words run into each other: "end.Ten-day". */
    private boolean isWhole(int index) {
        return held[index].whole()
                || isStopOfHours(index)
                || isRunIntoNumber(index)
                || index + 2 < held.length
                        && window.get(index + 1).word().equals("-")
                        && touches(index + 1)
                        && touches(index + 2)
                        && held[index + 2].whole();
    }

    /** Whether a token is the full stop of "3am." in tokens of its own. */
    private boolean isStopOfHours(int index) {
        return index > 0
                && touches(index)
                && window.get(index).word().equals(".")
                && HALF_OF_DAY.matcher(window.get(index - 1).word()).matches();
    }

    /** Whether a token is letters that stand at a number, the first of which may belong to it: "10:57PMHarbour". */
    private boolean isRunIntoNumber(int index) {
        if (index == 0 || !touches(index)) {
            return false;
        }
        String before = window.get(index - 1).word();
        return Character.isDigit(before.charAt(before.length() - 1))
                && Character.isLetter(window.get(index).word().charAt(0));
    }

    private boolean isLinked(int index) {
        TimeSigns.Sign before = held[index - 1];
        TimeSigns.Sign after = held[index];
        return reads(before.after(), index)
                || ends[index - 1] && reads(signs.afterChunks(), index)
                || before.whole() && isJoint(index) && index + 1 < held.length && held[index + 1].whole()
                || isJoint(index - 1) && after.whole()
                || isJoint(index - 1) && isJoint(index)
                || before.whole() && after.whole()
                || isStopOfHours(index)
                || touches(index) && (isText(index - 1) || isText(index));
    }

    private boolean reads(BitSet asked, int index) {
        return asked.intersects(held[index].held()) || begins[index] && asked.intersects(graph.ofChunks());
    }

    /** Whether a token may stand between the words of a number. */
    private boolean isJoint(int index) {
        String word = window.get(index).word();
        return word.equals(",") || word.equalsIgnoreCase("and");
    }

    private boolean isText(int index) {
        return window.get(index).word().chars().anyMatch(c -> c == '-' || Character.isDigit(c));
    }

    private void cut() {
        int start = 0;
        for (int i = 1; i <= held.length; i++) {
            if (i == held.length || !linked[i]) {
                trim(start, i);
                start = i;
            }
        }
    }

    private void trim(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !begins[start]) {
            start++;
        }
        while (end > start && !ends[end - 1]) {
            end--;
        }
        if (end - start > 1 || end > start && isWhole(start)) {
            ranges.add(new int[] {start, end});
        }
    }

    /** A range, and the verbs near by that may say which way its expressions point. */
    int[] withVerbs(int[] range) {
        int start = range[0];
        int at = start - 1;
        for (int leap = 0; leap <= TimeGraph.LEAP && at >= 0; leap++) {
            int[] unit = unitOrToken(at);
            if (hasVerb(unit)) {
                start = unit[0] > 0 && isOneVerb(unit[0]) ? unit[0] - 1 : unit[0];
            }
            at = unit[0] - 1;
        }
        int end = range[1];
        at = end;
        for (int leap = 0; leap <= TimeGraph.LEAP && at < held.length; leap++) {
            int[] unit = unitOrToken(at);
            if (hasVerb(unit)) {
                end = unit[1] < held.length && isOneVerb(unit[1]) ? unit[1] + 1 : unit[1];
            }
            at = unit[1];
        }
        return new int[] {start, end};
    }

    /** The range about a token, which may be one expression; null if there is none. */
    private int @Nullable [] unit(int index) {
        for (int[] range : ranges) {
            if (range[0] <= index && index < range[1]) {
                return range;
            }
        }
        return null;
    }

    private int[] unitOrToken(int index) {
        int[] unit = unit(index);
        return unit == null ? new int[] {index, index + 1} : unit;
    }

    private boolean hasVerb(int[] unit) {
        for (int i = unit[0]; i < unit[1]; i++) {
            if (isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(int index) {
        return held[index].held().intersects(graph.verbsAlone())
                || index > 0 && isOneVerb(index)
                || index + 1 < held.length && isOneVerb(index + 1);
    }

    /** Whether a token goes on with the verb before it: "going to", "'ll" in two. */
    private boolean isOneVerb(int index) {
        return held[index].held().intersects(graph.verbs())
                && held[index - 1].held().intersects(graph.verbs())
                && held[index - 1].after().intersects(held[index].held());
    }
}

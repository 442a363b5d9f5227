package org.casus.text;

import edu.stanford.nlp.trees.tregex.TregexPattern;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a pattern of trees that is about labels of nodes close by: what must hold for the pattern to match, decided
 * without CoreNLP's matchers. Read out of the private fields of a pattern; what it asks beyond that (heads, names of nodes,
 * regions further away) is taken to hold. Immutable.
 */
final class PatternShape {

    /** Where a node stands from another; the last three are no places. */
    private enum Way {
        SELF,
        SELF_OR_CHILD,
        CHILD,
        ONLY_CHILD,
        NTH_CHILD,
        NTH_LAST_CHILD,
        BELOW,
        PARENT,
        SISTER,
        SISTER_AFTER,
        SISTER_BEFORE,
        NEXT,
        PREVIOUS,
        ALL,
        ONE_OF,
        UNKNOWN
    }

    /** Relations that hold of fewer nodes than stand in the place: of heads, of ends, of unbroken lines. */
    private static final Pattern NARROWER = Pattern.compile("[<>]#|<<[,-]|<\\+\\(.*");

    private static final PatternShape UNKNOWN = new PatternShape(Way.UNKNOWN, 0, -1, false, false, List.of());

    private final Way way;
    private final int number;
    private final int test;
    private final boolean negated;
    private final boolean exact;
    private final PatternShape[] parts;

    private PatternShape(Way way, int number, int test, boolean negated, boolean exact, List<PatternShape> parts) {
        this.way = way;
        this.number = number;
        this.test = test;
        this.negated = negated;
        this.exact = exact;
        this.parts = parts.toArray(new PatternShape[0]);
    }

    /** What a pattern asks of the node at which it is tried. */
    static PatternShape of(TregexPattern pattern, LabelTests tests) {
        PatternShape below = below(pattern, tests);
        int test = pattern.getClass().getSimpleName().equals(PatternGuard.DESCRIPTION) ? tests.number(pattern) : -1;
        return new PatternShape(Way.UNKNOWN, 0, test, false, false, below == null ? List.of() : List.of(below));
    }

    private static @Nullable PatternShape below(TregexPattern pattern, LabelTests tests) {
        return pattern.getClass().getSimpleName().equals(PatternGuard.DESCRIPTION)
                        && PrivateFields.getOrNull(pattern, "child") instanceof TregexPattern child
                ? part(child, tests)
                : null;
    }

    private static PatternShape part(TregexPattern pattern, LabelTests tests) {
        boolean negated = (boolean) PrivateFields.get(pattern, "neg");
        if ((boolean) PrivateFields.get(pattern, "opt")) {
            return UNKNOWN;
        }
        if (pattern.getClass().getSimpleName().equals(PatternGuard.CONJUNCTION)) {
            boolean all = (boolean) PrivateFields.get(pattern, "isConj");
            return negated ? UNKNOWN : several(all, (List<?>) PrivateFields.get(pattern, "children"), tests);
        }
        String relation = (String) PrivateFields.get(PrivateFields.get(pattern, "rel"), "symbol");
        Way way = way(relation);
        if (way == Way.UNKNOWN) {
            return UNKNOWN;
        }
        int number = way == Way.NTH_CHILD || way == Way.NTH_LAST_CHILD
                ? Integer.parseInt(relation.replaceFirst("<-?", ""))
                : 0;
        int test = tests.number(pattern);
        PatternShape below = below(pattern, tests);
        boolean exact =
                !NARROWER.matcher(relation).matches() && isExact(pattern, test) && (below == null || below.exact);
        return negated && !exact
                ? UNKNOWN
                : new PatternShape(way, number, test, negated, exact, below == null ? List.of() : List.of(below));
    }

    private static PatternShape several(boolean all, List<?> patterns, LabelTests tests) {
        List<PatternShape> parts =
                patterns.stream().map(each -> part((TregexPattern) each, tests)).toList();
        return new PatternShape(
                all ? Way.ALL : Way.ONE_OF, 0, -1, false, parts.stream().allMatch(each -> each.exact), parts);
    }

    /** Whether the label alone decides whether a node is meant. */
    private static boolean isExact(TregexPattern pattern, int test) {
        Object mode = PrivateFields.getOrNull(pattern, "descriptionMode");
        boolean anything = mode != null && mode.toString().equals("ANYTHING");
        return (test >= 0 || anything && !(boolean) PrivateFields.get(pattern, "negDesc"))
                && ((List<?>) PrivateFields.get(pattern, "variableGroups")).isEmpty();
    }

    private static Way way(String relation) {
        return switch (relation) {
            case "==" -> Way.SELF;
            case "<=" -> Way.SELF_OR_CHILD;
            case "<", "<#" -> Way.CHILD;
            case "<:" -> Way.ONLY_CHILD;
            case "<<", "<<,", "<<-" -> Way.BELOW;
            case ">", ">#" -> Way.PARENT;
            case "$" -> Way.SISTER;
            case "$++" -> Way.SISTER_AFTER;
            case "$--" -> Way.SISTER_BEFORE;
            case "$+" -> Way.NEXT;
            case "$-" -> Way.PREVIOUS;
            default ->
                relation.startsWith("<+(")
                        ? Way.BELOW
                        : relation.matches("<[0-9]+")
                                ? Way.NTH_CHILD
                                : relation.matches("<-[0-9]+") ? Way.NTH_LAST_CHILD : Way.UNKNOWN;
        };
    }

    /** Whether what the pattern asks of a node holds, as far as it is known. */
    boolean fits(TestedTree node) {
        if (test >= 0 && !node.passes(test)) {
            return false;
        }
        for (PatternShape part : parts) {
            if (!part.holds(node)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(TestedTree node) {
        return switch (way) {
            case UNKNOWN -> true;
            case ALL -> fits(node);
            case ONE_OF -> oneHolds(node);
            default -> isThere(node) != negated;
        };
    }

    private boolean oneHolds(TestedTree node) {
        for (PatternShape part : parts) {
            if (part.holds(node)) {
                return true;
            }
        }
        return false;
    }

    private boolean isThere(TestedTree node) {
        int last = node.size() - 1;
        return switch (way) {
            case SELF -> fits(node);
            case SELF_OR_CHILD -> fits(node) || isAmong(node, 0, last, -1);
            case CHILD -> (test < 0 || node.childPasses(test)) && isAmong(node, 0, last, -1);
            case ONLY_CHILD -> last == 0 && fits(node.child(0));
            case NTH_CHILD -> number - 1 <= last && fits(node.child(number - 1));
            case NTH_LAST_CHILD -> number - 1 <= last && fits(node.child(node.size() - number));
            case BELOW -> isBelow(node);
            default -> isBeside(node, node.parent(), node.place());
        };
    }

    private boolean isBeside(TestedTree node, @Nullable TestedTree parent, int place) {
        if (parent == null) {
            return false;
        }
        int last = parent.size() - 1;
        return switch (way) {
            case PARENT -> fits(parent);
            case SISTER -> isAmong(parent, 0, last, place);
            case SISTER_AFTER -> isAmong(parent, place + 1, last, -1);
            case SISTER_BEFORE -> isAmong(parent, 0, place - 1, -1);
            case NEXT -> place < last && fits(parent.child(place + 1));
            case PREVIOUS -> place > 0 && fits(parent.child(place - 1));
            default -> throw new IllegalStateException(way + " of " + node.tree());
        };
    }

    private boolean isAmong(TestedTree parent, int from, int to, int except) {
        for (int i = from; i <= to; i++) {
            if (i != except && fits(parent.child(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBelow(TestedTree node) {
        for (int i = 0; i < node.size(); i++) {
            if (fits(node.child(i)) || isBelow(node.child(i))) {
                return true;
            }
        }
        return false;
    }
}

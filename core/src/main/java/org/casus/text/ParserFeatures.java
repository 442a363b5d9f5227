package org.casus.text;

import org.jspecify.annotations.Nullable;

/**
 * What the parser's weights are looked up by: the codes of the features of a state, those of CoreNLP's
 * {@code BasicFeatureFactory} in its order (the order in which scores are added up decides their last bit). Not
 * thread-safe.
 */
final class ParserFeatures {

    /** More than any state has. */
    private static final int MOST = 180;

    private static final FeaturePart NULL = new FeaturePart("*NULL*");
    private static final FeaturePart QUEUE_FINISHED = new FeaturePart("QUEUE_FINISHED");
    private static final FeaturePart SINGLETON = new FeaturePart("QUEUE_FINISHED_STACK_SINGLETON");

    private static final NodeNames[] STACK = NodeNames.of("S0", "S1", "S2", "S3");
    private static final NodeNames[] CHILDREN_0 = NodeNames.of("S0L", "S0R", "S0U");
    private static final NodeNames[] GRANDCHILDREN_0 =
            NodeNames.of("S0LL", "S0LR", "S0LU", "S0RL", "S0RR", "S0RU", "S0UL", "S0UR", "S0UU");
    private static final NodeNames[] CHILDREN_1 = NodeNames.of("S1L", "S1R", "S1U");
    private static final NodeNames[] RECENT = NodeNames.of("recL0", "recR0", "recL1", "recR1");
    private static final FeaturePart[] QUEUE = parts("Q0WT-", "Q1WT-", "Q2WT-", "Q3WT-", "QP1WT-", "QP2WT-");

    private static final PairNames S0_S1 = new PairNames("S0", "S1", 'C', 'C');
    private static final PairNames S0_Q0 = new PairNames("S0", "Q0", 'C', 'T');
    private static final PairNames S1_Q0 = new PairNames("S1", "Q0", 'C', 'T');
    private static final PairNames Q0_Q1 = new PairNames("Q0", "Q1", 'T', 'T');

    private static final FeaturePart[] STACK_TRIPLES = parts("S0cS1cS2c-", "S0wS1cS2c-", "S0cS1wS2c-", "S0cS1cS2w-");
    private static final FeaturePart[] QUEUE_TRIPLES = parts("S0cS1cQ0t-", "S0wS1cQ0t-", "S0cS1wQ0t-", "S0cS1cQ0w-");

    private static final SeparatorNames BETWEEN_STACK = new SeparatorNames("S0", "S1");
    private static final SeparatorNames BETWEEN_QUEUE = new SeparatorNames("S0", "Q0");

    private final long[] codes = new long[MOST];
    private final FeatureBundles bundles = new FeatureBundles(MOST);
    private final long[] absent = new long[MOST];
    private int size;
    private int absentSize;

    private static FeaturePart[] parts(String... names) {
        FeaturePart[] parts = new FeaturePart[names.length];
        for (int i = 0; i < names.length; i++) {
            parts[i] = new FeaturePart(names[i]);
        }
        return parts;
    }

    /** Features that come together in many states: of a node's tag and category, and of nodes that are not there. */
    FeatureBundles bundles() {
        return bundles;
    }

    /** The other features' codes, of which the first {@link #size} are valid until the next {@link #read}. */
    long[] codes() {
        return codes;
    }

    int size() {
        return size;
    }

    /** Reads the features of a state. */
    void read(ParserState state) {
        size = 0;
        bundles.clear();
        ParserNode s0 = state.stack(0);
        ParserNode s1 = state.stack(1);
        ParserNode s2 = state.stack(2);
        ParserNode q0 = state.queue(0);
        for (int i = 0; i < STACK.length; i++) {
            addNode(STACK[i], state.stack(i));
        }
        addChildren(s0, s1);
        bundleAbsent();
        for (int i = 0; i <= 3; i++) {
            addQueue(QUEUE[i], state.queue(i));
        }
        addQueue(QUEUE[4], state.queue(-1));
        addQueue(QUEUE[5], state.queue(-2));
        addNode(RECENT[0], s0 == null ? null : s0.lastLeftDependent());
        addNode(RECENT[1], s0 == null ? null : s0.lastRightDependent());
        addNode(RECENT[2], s1 == null ? null : s1.lastLeftDependent());
        addNode(RECENT[3], s1 == null ? null : s1.lastRightDependent());
        bundleAbsent();
        addPair(S0_S1, s0, s1);
        addPair(S0_Q0, s0, q0);
        addPair(S1_Q0, s1, q0);
        addPair(Q0_Q1, q0, state.queue(1));
        addTriples(s0, s1, s2, q0);
        addPosition(state);
        if (s0 != null && s1 != null) {
            addSeparators(BETWEEN_STACK, s0, s1, state.separatorBetween(s1, s0), state.separatorsBetween(s1, s0));
        }
        if (s0 != null && q0 != null) {
            addSeparators(BETWEEN_QUEUE, s0, q0, state.separatorBetween(s0, q0), state.separatorsBetween(s0, q0));
        }
    }

    private void addChildren(@Nullable ParserNode s0, @Nullable ParserNode s1) {
        ParserNode left = s0 == null ? null : s0.left();
        ParserNode right = s0 == null ? null : s0.right();
        ParserNode only = s0 == null ? null : s0.only();
        addNode(CHILDREN_0[0], left);
        addNode(CHILDREN_0[1], right);
        addNode(CHILDREN_0[2], only);
        addChildrenOf(left, 0);
        addChildrenOf(right, 3);
        addChildrenOf(only, 6);
        addNode(CHILDREN_1[0], s1 == null ? null : s1.left());
        addNode(CHILDREN_1[1], s1 == null ? null : s1.right());
        addNode(CHILDREN_1[2], s1 == null ? null : s1.only());
    }

    private void addChildrenOf(@Nullable ParserNode child, int name) {
        addNode(GRANDCHILDREN_0[name], child == null ? null : child.left());
        addNode(GRANDCHILDREN_0[name + 1], child == null ? null : child.right());
        addNode(GRANDCHILDREN_0[name + 2], child == null ? null : child.only());
    }

    private void addNode(NodeNames names, @Nullable ParserNode node) {
        if (node == null) {
            absent[absentSize++] = NULL.after(names.label.code());
            return;
        }
        add(names.wordTag, node.word(), node.tag());
        add(names.wordLabel, node.word(), node.label());
        if (node.isLeaf()) { // its label is the word
            add(names.label, node.label());
            add(names.tag, node.tag());
            add(names.tagLabel, node.tag(), node.label());
            return;
        }
        bundles.add(node.label().after(names.label.code()));
        bundles.add(node.tag().after(names.tag.code()));
        bundles.add(node.label().afterDash(node.tag().after(names.tagLabel.code())));
        bundles.close();
    }

    private void bundleAbsent() {
        for (int i = 0; i < absentSize; i++) {
            bundles.add(absent[i]);
        }
        bundles.close();
        absentSize = 0;
    }

    private void addQueue(FeaturePart name, @Nullable ParserNode node) {
        if (node == null) {
            add(name, NULL);
        } else {
            add(name, node.tag(), node.word());
        }
    }

    private void addPair(PairNames names, @Nullable ParserNode first, @Nullable ParserNode second) {
        FeaturePart part1 = names.first(first);
        FeaturePart part2 = names.second(second);
        if (first != null && second != null) {
            add(names.both[0], first.word(), second.word());
            add(names.both[1], first.word(), part2);
            add(names.both[2], part1, second.word());
            add(names.both[3], part1, part2);
        } else if (first != null) {
            add(names.firstOnly[0], first.word());
            add(names.firstOnly[1], part1);
        } else if (second != null) {
            add(names.secondOnly[0], second.word());
            add(names.secondOnly[1], part2);
        } else {
            codes[size++] = names.neither.code();
        }
    }

    private void addTriples(
            @Nullable ParserNode s0, @Nullable ParserNode s1, @Nullable ParserNode s2, @Nullable ParserNode q0) {
        FeaturePart word0 = s0 == null ? NULL : s0.word();
        FeaturePart label0 = s0 == null ? NULL : s0.label();
        FeaturePart word1 = s1 == null ? NULL : s1.word();
        FeaturePart label1 = s1 == null ? NULL : s1.label();
        FeaturePart word2 = s2 == null ? NULL : s2.word();
        FeaturePart label2 = s2 == null ? NULL : s2.label();
        FeaturePart word3 = q0 == null ? NULL : q0.word();
        FeaturePart tag3 = q0 == null ? NULL : q0.tag();
        add(STACK_TRIPLES[0], label0, label1, label2);
        add(STACK_TRIPLES[1], word0, label1, label2);
        add(STACK_TRIPLES[2], label0, word1, label2);
        add(STACK_TRIPLES[3], label0, label1, word2);
        add(QUEUE_TRIPLES[0], label0, label1, tag3);
        add(QUEUE_TRIPLES[1], word0, label1, tag3);
        add(QUEUE_TRIPLES[2], label0, word1, tag3);
        add(QUEUE_TRIPLES[3], label0, label1, word3);
    }

    private void addPosition(ParserState state) {
        if (state.isAtEnd()) {
            codes[size++] = QUEUE_FINISHED.code();
            if (state.size() == 1) {
                codes[size++] = SINGLETON.code();
            }
        }
    }

    private void addSeparators(
            SeparatorNames names, ParserNode first, ParserNode second, @Nullable String separator, int count) {
        if (separator != null) {
            addSeparators(names, first, second, new FeaturePart(separator + "-"));
        }
        addSeparators(names, first, second, new FeaturePart(count + "-"));
    }

    private void addSeparators(SeparatorNames names, ParserNode first, ParserNode second, FeaturePart between) {
        codes[size++] = first.word().after(between.after(names.firstWord.code()));
        codes[size++] = first.label().afterDash(first.word().after(between.after(names.firstBoth.code())));
        codes[size++] = second.word().after(between.after(names.secondWord.code()));
        codes[size++] = second.label().afterDash(second.word().after(between.after(names.secondBoth.code())));
        codes[size++] = second.label().afterDash(first.label().after(between.after(names.labels.code())));
    }

    private void add(FeaturePart name, FeaturePart part) {
        codes[size++] = part.after(name.code());
    }

    private void add(FeaturePart name, FeaturePart part1, FeaturePart part2) {
        codes[size++] = part2.afterDash(part1.after(name.code()));
    }

    private void add(FeaturePart name, FeaturePart part1, FeaturePart part2, FeaturePart part3) {
        codes[size++] = part3.afterDash(part2.afterDash(part1.after(name.code())));
    }

    /** Names of the features of one node. */
    private record NodeNames(
            FeaturePart label, FeaturePart wordTag, FeaturePart tag, FeaturePart wordLabel, FeaturePart tagLabel) {

        static NodeNames[] of(String... places) {
            NodeNames[] names = new NodeNames[places.length];
            for (int i = 0; i < places.length; i++) {
                FeaturePart[] parts = parts(
                        places[i] + "C-", places[i] + "WT-", places[i] + "T-", places[i] + "WC-", places[i] + "TC-");
                names[i] = new NodeNames(parts[0], parts[1], parts[2], parts[3], parts[4]);
            }
            return names;
        }
    }

    /** Names of the features of two nodes, of which the head's word and the label (C) or the head's tag (T) count. */
    private static final class PairNames {

        private final boolean firstByTag;
        private final boolean secondByTag;
        private final FeaturePart[] both;
        private final FeaturePart[] firstOnly;
        private final FeaturePart[] secondOnly;
        private final FeaturePart neither;

        PairNames(String first, String second, char part1, char part2) {
            firstByTag = part1 == 'T';
            secondByTag = part2 == 'T';
            both = parts(
                    first + "W" + second + "W-",
                    first + "W" + second + part2 + "-",
                    first + part1 + second + "W-",
                    first + part1 + second + part2 + "-");
            firstOnly = parts(first + "W" + second + "n-", first + part1 + second + "n-");
            secondOnly = parts(first + "n" + second + "W-", first + "n" + second + part2 + "-");
            neither = new FeaturePart(first + "n" + second + "n");
        }

        FeaturePart first(@Nullable ParserNode node) {
            return node == null ? NULL : firstByTag ? node.tag() : node.label();
        }

        FeaturePart second(@Nullable ParserNode node) {
            return node == null ? NULL : secondByTag ? node.tag() : node.label();
        }
    }

    /** Names of the features of two nodes and the separators between them. */
    private static final class SeparatorNames {

        private final FeaturePart firstWord;
        private final FeaturePart firstBoth;
        private final FeaturePart secondWord;
        private final FeaturePart secondBoth;
        private final FeaturePart labels;

        SeparatorNames(String first, String second) {
            String between = "Sepb" + first + second + "-";
            firstWord = new FeaturePart(first + "w" + between);
            firstBoth = new FeaturePart(first + "wc" + between);
            secondWord = new FeaturePart(second + "w" + between);
            secondBoth = new FeaturePart(second + "wc" + between);
            labels = new FeaturePart(first + "c" + second + "c" + between);
        }
    }
}

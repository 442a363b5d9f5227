package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.List;
import org.casus.text.ParserMove.Kind;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's greedy shift-reduce parser, with its weights, over features that are never written down (decision 0033): the
 * same trees. At each step the best legal move by a perceptron is made (Zhang and Clark 2009). Thread-safe.
 */
final class ShiftReduce {

    private final List<ParserMove> moves;
    private final WeightTable weights;

    /**
     * A parser.
     *
     * @param moves in the order of the weights' numbers
     */
    ShiftReduce(List<ParserMove> moves, WeightTable weights) {
        this.moves = List.copyOf(moves);
        this.weights = weights;
    }

    /**
     * The binary phrase tree of tagged tokens.
     *
     * @return null where the parser got stuck
     */
    @Nullable
    ParserNode parse(List<CoreLabel> words) {
        ParserState state = new ParserState(words);
        ParserFeatures features = new ParserFeatures();
        long[] room = new long[features.codes().length];
        float[] scores = new float[moves.size()];
        while (!state.isFinished()) {
            features.read(state);
            Arrays.fill(scores, 0);
            weights.score(features.bundles(), scores);
            weights.score(features.codes(), features.size(), room, scores);
            ParserMove move = best(state, scores);
            if (move == null) {
                move = wayOut(state);
            }
            if (move == null) {
                return null;
            }
            move.apply(state);
        }
        return state.top(0);
    }

    /** Of equally good ones, the last. */
    private @Nullable ParserMove best(ParserState state, float[] scores) {
        ParserMove best = null;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= most && moves.get(i).isLegal(state)) {
                most = scores[i];
                best = moves.get(i);
            }
        }
        return best;
    }

    /** A move that the model does not know, where none that it knows is legal. */
    private static @Nullable ParserMove wayOut(ParserState state) {
        ParserNode top = state.stack(0);
        ParserNode second = state.stack(1);
        if (top == null) {
            return null;
        }
        if (top.isPartial() && (second == null || second.isPartial())) {
            return new ParserMove(Kind.UNARY, List.of(whole(top)), false);
        }
        if (second == null) {
            return state.isAtEnd() && !state.isWhole()
                    ? new ParserMove(Kind.UNARY, List.of(new FeaturePart(ParserState.ROOT)), false)
                    : null;
        }
        if (top.isPartial()) {
            return new ParserMove(Kind.RIGHT, List.of(whole(top)), false);
        }
        return second.isPartial() ? new ParserMove(Kind.LEFT, List.of(whole(second)), false) : null;
    }

    private static FeaturePart whole(ParserNode partial) {
        return new FeaturePart(partial.label().text().substring(1));
    }
}

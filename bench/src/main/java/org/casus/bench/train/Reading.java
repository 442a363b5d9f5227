package org.casus.bench.train;

import java.util.List;
import org.casus.article.Span;
import org.casus.event.PairText;
import org.casus.model.WordPiece;

/**
 * A sentence with its two parties as the encoder reads it.
 *
 * @param ids numbers of its pieces
 * @param pools for each stretch that is averaged, the share of each piece
 */
record Reading(int[] ids, float[][] pools) {

    /** Longer sentences are cut in training: they would take most of its time, and are few. */
    private static final int MOST_PIECES = 128;

    static Reading of(PairText text, WordPiece pieces) {
        WordPiece.Pieces cut = pieces.cut(text.text(), MOST_PIECES);
        float[][] pools = text.stretches().stream()
                .map(stretch -> shares(stretch, cut.spans()))
                .toArray(float[][]::new);
        return new Reading(cut.ids().stream().mapToInt(Integer::intValue).toArray(), pools);
    }

    private static float[] shares(Span stretch, List<Span> spans) {
        long count = spans.stream().filter(stretch::overlaps).count();
        float[] shares = new float[spans.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = stretch.overlaps(spans.get(i)) ? 1f / count : 0;
        }
        return shares;
    }
}

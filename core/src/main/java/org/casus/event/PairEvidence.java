package org.casus.event;

import java.util.List;
import org.casus.article.Span;
import org.casus.model.Encoding;
import org.casus.model.SentenceEncoder;
import org.casus.text.Sentence;

/**
 * What a model may know of two parties of a sentence.
 *
 * @param names features that hold
 * @param numbers what the encoder says of the whole sentence, the actor, the recipient, and what stands between
 */
public record PairEvidence(List<String> names, float[] numbers) {

    private static final int POOLS = 4;

    public PairEvidence {
        names = List.copyOf(names);
        numbers = numbers.clone();
    }

    static PairEvidence of(PairReading reading, Encoding encoding) {
        Sentence sentence = reading.parties().sentence();
        Span who = within(reading.parties().actor(), sentence);
        Span whom = within(reading.parties().recipient(), sentence);
        float[][] pools = {encoding.mean(), encoding.mean(who), encoding.mean(whom), encoding.mean(between(who, whom))};
        float[] numbers = new float[POOLS * SentenceEncoder.SIZE];
        for (int i = 0; i < POOLS; i++) {
            System.arraycopy(pools[i], 0, numbers, i * SentenceEncoder.SIZE, SentenceEncoder.SIZE);
        }
        return new PairEvidence(PairFeatures.of(reading), numbers);
    }

    /** Offsets from the sentence's beginning. */
    private static Span within(Span span, Sentence sentence) {
        int start = sentence.span().start();
        return new Span(Math.max(0, span.start() - start), Math.max(0, span.end() - start));
    }

    private static Span between(Span a, Span b) {
        return a.end() <= b.start() ? new Span(a.end(), b.start()) : new Span(Math.min(b.end(), a.start()), a.start());
    }
}

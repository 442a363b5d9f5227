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
 * @param numbers what the encoder says of the whole sentence, the actor, the recipient, and what stands between; it reads
 *     the sentence with the same two words for whoever the parties are, since who they are does not tell what they do
 */
public record PairEvidence(List<String> names, float[] numbers) {

    private static final String ACTOR = "the country";
    private static final String RECIPIENT = "the enemy";
    private static final int POOLS = 4;

    public PairEvidence {
        names = List.copyOf(names);
        numbers = numbers.clone();
    }

    static PairEvidence of(PairReading reading, SentenceEncoder encoder) {
        Sentence sentence = reading.parties().sentence();
        Masked masked = masked(
                sentence.text(),
                within(reading.parties().actor(), sentence),
                within(reading.parties().recipient(), sentence));
        Encoding seen = encoder.encode(masked.text());
        float[][] pools = {
            seen.mean(),
            seen.mean(masked.actor()),
            seen.mean(masked.recipient()),
            seen.mean(between(masked.actor(), masked.recipient()))
        };
        float[] numbers = new float[POOLS * SentenceEncoder.SIZE];
        for (int i = 0; i < POOLS; i++) {
            System.arraycopy(pools[i], 0, numbers, i * SentenceEncoder.SIZE, SentenceEncoder.SIZE);
        }
        return new PairEvidence(PairFeatures.of(reading), numbers);
    }

    /** A text with its parties' names replaced, and where they stand in it. */
    record Masked(String text, Span actor, Span recipient) {}

    /** Parties that overlap stay as they are. */
    static Masked masked(String text, Span actor, Span recipient) {
        if (actor.overlaps(recipient)) {
            return new Masked(text, actor, recipient);
        }
        boolean first = actor.start() <= recipient.start();
        Span early = first ? actor : recipient;
        Span late = first ? recipient : actor;
        String before = text.substring(0, early.start()) + (first ? ACTOR : RECIPIENT);
        String then = before + text.substring(early.end(), late.start()) + (first ? RECIPIENT : ACTOR);
        Span one = new Span(early.start(), before.length());
        Span two = new Span(then.length() - (first ? RECIPIENT : ACTOR).length(), then.length());
        return new Masked(then + text.substring(late.end()), first ? one : two, first ? two : one);
    }

    /** Offsets from the sentence's beginning, within its text. */
    private static Span within(Span span, Sentence sentence) {
        int start = Math.max(0, span.start() - sentence.span().start());
        int end =
                Math.min(sentence.text().length(), span.end() - sentence.span().start());
        return new Span(start, Math.max(start, end));
    }

    private static Span between(Span a, Span b) {
        return a.end() <= b.start() ? new Span(a.end(), b.start()) : new Span(Math.min(b.end(), a.start()), a.start());
    }
}

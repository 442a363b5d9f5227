package org.casus.event;

import java.util.List;
import org.casus.article.Span;
import org.casus.model.Encoding;
import org.casus.text.Sentence;

/**
 * A sentence as the encoder reads it: with marks around its two parties (Baldini Soares et al. 2019, with signs that every
 * vocabulary has).
 *
 * @param text the sentence with the marks
 * @param actor who acts, with the marks
 * @param recipient who is acted upon, with the marks
 */
public record PairText(String text, Span actor, Span recipient) {

    private static final String ACTOR = "*";
    private static final String RECIPIENT = "#";

    static PairText of(Parties parties) {
        Sentence sentence = parties.sentence();
        return of(sentence.text(), within(parties.actor(), sentence), within(parties.recipient(), sentence));
    }

    /** Parties that overlap are not marked. */
    static PairText of(String text, Span actor, Span recipient) {
        if (actor.overlaps(recipient)) {
            return new PairText(text, actor, recipient);
        }
        return replaced(text, actor, recipient, marked(actor.of(text), ACTOR), marked(recipient.of(text), RECIPIENT));
    }

    /** The same with two words for whoever the parties are, since who they are does not tell what they do. */
    public PairText masked() {
        if (actor.overlaps(recipient)) {
            return this;
        }
        return replaced(text, actor, recipient, marked("the country", ACTOR), marked("the enemy", RECIPIENT));
    }

    private static PairText replaced(String text, Span actor, Span recipient, String newActor, String newRecipient) {
        boolean first = actor.start() <= recipient.start();
        Span early = first ? actor : recipient;
        Span late = first ? recipient : actor;
        String before = text.substring(0, early.start()) + (first ? newActor : newRecipient);
        String then = before + text.substring(early.end(), late.start());
        String all = then + (first ? newRecipient : newActor);
        Span one = new Span(early.start(), before.length());
        Span two = new Span(then.length(), all.length());
        return new PairText(all + text.substring(late.end()), first ? one : two, first ? two : one);
    }

    private static String marked(String name, String mark) {
        return mark + " " + name + " " + mark;
    }

    /** Offsets from the sentence's beginning, within its text. */
    private static Span within(Span span, Sentence sentence) {
        int start = Math.max(0, span.start() - sentence.span().start());
        int end =
                Math.min(sentence.text().length(), span.end() - sentence.span().start());
        return new Span(start, Math.max(start, end));
    }

    /** What is averaged: the whole sentence, the actor, the recipient, and what stands between. */
    public List<Span> stretches() {
        int end = Math.max(actor.start(), recipient.start());
        int start = Math.min(end, Math.min(actor.end(), recipient.end()));
        return List.of(new Span(0, text.length()), actor, recipient, new Span(start, end));
    }

    /** The averages of an encoding of the text, one after the other. */
    public float[] numbers(Encoding encoding) {
        List<Span> stretches = stretches();
        float[] numbers = new float[stretches.size() * encoding.size()];
        for (int i = 0; i < stretches.size(); i++) {
            System.arraycopy(encoding.mean(stretches.get(i)), 0, numbers, i * encoding.size(), encoding.size());
        }
        return numbers;
    }
}

package org.casus.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that attributes, with the constructions its content stands in.
 *
 * @param lemma dictionary form
 * @param stance what its source does with the content
 * @param frames constructions without a preposition
 * @param prepositions prepositions that introduce content, each with the stance it gives
 */
record Cue(String lemma, Stance stance, Set<Frame> frames, Map<String, Stance> prepositions) {

    /** A construction that content stands in. */
    enum Frame {
        /** A clause: "said (that) it would leave". */
        CLAUSE,
        /** A clause with "that" or a question word, where the word without one means something else: "saw that it left". */
        THAT,
        /** An infinitive: "promised to leave", "urged them to leave". */
        TO,
        /** An infinitive with the subject of the word, whose source is unnamed: "the rebels seem to have left". */
        RAISING,
        /** A noun phrase: "condemned the attack". */
        OBJECT,
        /** A quotation in marks. */
        QUOTE,
        /** A noun phrase and what it is called: "called it a crime". */
        LABEL,
        /** A phrase with "of" after a noun: "accusations of fraud". */
        OF,
        /** A phrase with "for" after a noun: "calls for a truce". */
        FOR,
        /** A phrase with "about". */
        ABOUT,
        /** A phrase with "with". */
        WITH,
        /** A noun phrase behind "by": "by the account of two nurses", "by one estimate". */
        BY,
        /** Who is told stands as its object: "told reporters that it left"; never before its subject. */
        ADDRESSEE,
        /** A noun phrase or small clause, where a document says so: "the poll showed him leading". */
        FINDING,
        /** The whole clause round an adverb: "reportedly". */
        SENTENCE,
        /** The noun that an attribute stands before: "the alleged attack". */
        NOUN
    }

    Cue {
        frames = Set.copyOf(frames);
        prepositions = Map.copyOf(prepositions);
    }

    boolean has(Frame... any) {
        return List.of(any).stream().anyMatch(frames::contains);
    }

    /** The stance of content behind a preposition, null where this preposition introduces none. */
    @Nullable
    Stance behind(String preposition) {
        return prepositions.get(preposition);
    }
}

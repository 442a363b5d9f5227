package org.casus.event;

import java.util.List;

/**
 * What a model may know of two parties of a sentence.
 *
 * @param names features that hold
 * @param text the sentence as the encoder reads it
 */
public record PairEvidence(List<String> names, PairText text) {

    public PairEvidence {
        names = List.copyOf(names);
    }

    static PairEvidence of(PairReading reading) {
        return new PairEvidence(PairFeatures.of(reading), PairText.of(reading.parties()));
    }
}

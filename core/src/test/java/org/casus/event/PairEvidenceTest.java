package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.casus.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairEvidenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru warned Bolivia again.|Peru|Bolivia|the country warned the enemy again.|the country|the enemy",
                "Bolivia was warned by Peru|Peru|Bolivia|the enemy was warned by the country|the country|the enemy",
                "Peru and its allies left|Peru and its allies|allies|Peru and its allies left|Peru and its allies|allies"
            })
    void namesGiveWayToTheSameTwoWords(
            String text, String actor, String recipient, String masked, String actorThere, String recipientThere) {
        PairEvidence.Masked found = PairEvidence.masked(text, span(text, actor), span(text, recipient));
        assertEquals(masked, found.text());
        assertEquals(actorThere, found.actor().of(found.text()));
        assertEquals(recipientThere, found.recipient().of(found.text()));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}

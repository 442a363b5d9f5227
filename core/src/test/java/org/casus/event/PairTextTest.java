package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.casus.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Peru warned Bolivia again.|Peru|Bolivia|* Peru * warned # Bolivia # again.|* Peru *|# Bolivia #|\" warned \"",
                "Bolivia was warned by Peru|Peru|Bolivia|# Bolivia # was warned by * Peru *|* Peru *|# Bolivia #|"
                        + "\" was warned by \"",
                "Peru and its allies left|Peru and its allies|allies|Peru and its allies left|Peru and its allies|allies|\"\""
            })
    void theTwoAreMarkedAndWhatStandsBetweenIsKnown(
            String text,
            String actor,
            String recipient,
            String marked,
            String actorThere,
            String recipientThere,
            String between) {
        PairText found = PairText.of(text, span(text, actor), span(text, recipient));
        assertEquals(marked, found.text());
        assertEquals(actorThere, found.actor().of(found.text()));
        assertEquals(recipientThere, found.recipient().of(found.text()));
        assertEquals(between, found.stretches().get(3).of(found.text()));
        assertEquals(marked, found.stretches().get(0).of(found.text()));
    }

    @Test
    void namesGiveWayToTheSameTwoWords() {
        PairText masked = PairText.of("Bolivia was warned by Peru.", new Span(22, 26), new Span(0, 7))
                .masked();
        assertEquals("# the enemy # was warned by * the country *.", masked.text());
        assertEquals("* the country *", masked.actor().of(masked.text()));
        assertEquals("# the enemy #", masked.recipient().of(masked.text()));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}

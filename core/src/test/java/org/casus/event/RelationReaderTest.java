package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.casus.article.Span;
import org.casus.codebook.Codebook;
import org.casus.support.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationReaderTest {

    private static final RelationReader READER = new RelationReader(Codebook.plover());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru sent medicine to Bolivia.|Peru|Bolivia|AID",
                "Peru promised to send medicine to Bolivia.|Peru|Bolivia|AGREE",
                "Peru refused to send medicine to Bolivia.|Peru|Bolivia|REJECT",
                "Peru threatened to bomb the capital of Bolivia.|Peru|Bolivia|THREATEN",
                "Peru urged Bolivia to release the miners.|Peru|Bolivia|REQUEST",
                "Peru accused Bolivia of shelling a village.|Peru|Bolivia|ACCUSE",
                "Bolivia was bombed by Peru on Monday.|Peru|Bolivia|ASSAULT",
                "Peruvians took to the streets to demand an apology from Bolivia.|Peruvians|Bolivia|PROTEST",
                "Peru threatened to launch an offensive in its war with Bolivia.|Peru|Bolivia|THREATEN"
            })
    void theOuterAndFittingPatternDecides(String text, String actor, String recipient, String type) {
        assertEquals(
                type, read(text, actor, recipient).map(r -> r.type().code()).orElse("none"));
    }

    @Test
    void theObjectOfCriticismIsItsRecipient() {
        Relation found = read("Peru condemned Bolivia.", "Peru", "Bolivia").orElseThrow();
        assertEquals(Relation.Support.BOTH_ROLES, found.support());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two editors were arrested in Lima.||Two editors|COERCE",
                "Peru condemned the raid.|Peru||ACCUSE",
                "A hoax call to the embassy forced Peru to close it, and the police arrested three clerks."
                        + "||three clerks|COERCE"
            })
    void ofAPartyThatIsNotGivenTheFittingPatternTells(String text, String actor, String recipient, String type) {
        assertEquals(
                type, read(text, actor, recipient).map(r -> r.type().code()).orElse("none"));
    }

    @Test
    void aSentenceWithoutTheGivenPartyIsPassedOver() {
        assertEquals(Optional.empty(), READER.read(Sample.body("Peru condemned Bolivia."), new Span(90, 94), null));
    }

    @Test
    void noPatternIsNoRelation() {
        assertEquals(Optional.empty(), read("Peru lies north of Chile.", "Peru", "Chile"));
    }

    private static Optional<Relation> read(String text, @Nullable String actor, @Nullable String recipient) {
        return READER.read(Sample.body(text), span(text, actor), span(text, recipient));
    }

    private static @Nullable Span span(String text, @Nullable String words) {
        if (words == null) {
            return null;
        }
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}

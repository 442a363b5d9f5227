package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.casus.Casus;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.codebook.Codebook;
import org.casus.model.TypeModel;
import org.casus.support.Sample;
import org.junit.jupiter.api.Test;

/** What a model may and may not decide, with models that always say the same, and with the built-in one. */
class SecondOpinionTest {

    private static final Codebook PLOVER = Codebook.plover();

    /** Says REJECT of everything, with a score against none and AID. */
    private static SecondOpinion always(String codebook, int score) {
        return SecondOpinion.of(TypeModel.parse(
                "test",
                "@id\tsays-reject\n@codebook\t" + codebook + "\nclass\tAID\tREJECT\tNONE\nbias\t0\t" + score
                        + "\t0\n"));
    }

    private static Casus coder(SecondOpinion second) {
        return Casus.builder()
                .annotator(Sample.annotator())
                .secondOpinion(second)
                .build();
    }

    private static List<CodedRecord> code(Casus casus, String text) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return casus
                .code(new Article("a", "test", null, null, null, null, null, "en", text, List.of(body)))
                .records()
                .stream()
                .filter(r -> r.kind() != Kind.REJECTED)
                .toList();
    }

    @Test
    void namesAnEventInWordsThatNoPatternKnows() {
        List<CodedRecord> records = code(coder(always(PLOVER.name(), 9)), "Peru outwitted Bolivia on Monday.");
        assertEquals(1, records.size());
        assertEquals("REJECT", records.get(0).type());
        assertEquals("says-reject", records.get(0).rule());
        assertTrue(records.get(0).confidence() > 0.9);
    }

    @Test
    void isSilentWhereItIsNotSure() {
        assertEquals(List.of(), code(coder(always(PLOVER.name(), 1)), "Peru outwitted Bolivia on Monday."));
    }

    @Test
    void doesNotOverruleASinglePattern() {
        CodedRecord found = code(coder(always(PLOVER.name(), 9)), "Peru accused Bolivia of theft.")
                .get(0);
        assertEquals("ACCUSE", found.type());
        assertTrue(found.confidence() < 0.1, "the model is sure of another type");
    }

    @Test
    void takesAwayWhereTheTwoMostLikelyDoNothingToEachOther() {
        SecondOpinion none = SecondOpinion.of(TypeModel.parse(
                "test", "@id\tsays-none\n@codebook\t" + PLOVER.name() + "\nclass\tASSAULT\tNONE\nbias\t0\t9\n"));
        String text = "The governor attacked the mayor on Monday.";
        assertEquals(List.of(), code(coder(none), text));
        assertEquals(1, code(coder(none), "Peru attacked Bolivia on Monday.").size());
        assertEquals(
                List.of("the second opinion sees nothing between the two parties (1.00)"),
                coder(none).code(Sample.body(text).article()).records().stream()
                        .map(CodedRecord::reason)
                        .toList());
        assertEquals(1, code(coder(always(PLOVER.name(), 0)), text).size());
    }

    @Test
    void doesNotNameWhatIsDemanded() {
        assertEquals(
                List.of("REQUEST"),
                code(coder(always(PLOVER.name(), 9)), "Chile urged Peru to snub Bolivia.").stream()
                        .map(CodedRecord::type)
                        .toList());
    }

    @Test
    void isNotAskedAboutAnotherOntology() {
        assertFalse(always("another 1.0", 9).speaksFor(PLOVER));
        assertEquals(List.of(), code(coder(always("another 1.0", 9)), "Peru outwitted Bolivia on Monday."));
    }

    @Test
    void theBuiltInModelIsNamedInProvenance() {
        Casus casus = Casus.builder().annotator(Sample.annotator()).build();
        TypeModel model = TypeModel.fromResources();
        String told = casus.provenance().digests().getOrDefault("second-opinion", "");
        assertTrue(told.contains(model.id()) && told.contains(model.digest()), told);
        assertTrue(told.contains(String.valueOf(model.about().get("data"))), told);
        Casus without = Casus.builder()
                .annotator(Sample.annotator())
                .secondOpinion(null)
                .build();
        assertEquals("none", without.provenance().digests().get("second-opinion"));
    }

    @Test
    void theBuiltInModelSpeaksForTheBuiltInCodebook() {
        TypeModel model = TypeModel.fromResources();
        assertTrue(SecondOpinion.of(model).speaksFor(PLOVER));
        model.classes().stream()
                .filter(name -> !name.equals(TypeModel.NONE))
                .forEach(name -> assertTrue(
                        PLOVER.type(new SecondOpinion.Answer(name, 0).type()).isPresent(), name));
    }

    @Test
    void relatesPartiesThatNoPatternTies() {
        String text = "Peru gave Bolivia the cold shoulder over its offer of talks.";
        RelationReader reader = new RelationReader(PLOVER, SecondOpinion.fromResources());
        Optional<Relation> relation = reader.read(Sample.body(text), new Span(0, 4), new Span(10, 17));
        Double sure = relation.map(Relation::confidence).orElse(null);
        assertTrue(sure != null && sure > 0 && sure <= 1);
    }
}

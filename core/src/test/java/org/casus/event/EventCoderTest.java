package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.Casus;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences with everything that must be coded from each, and nothing else: kind, type, countries of actors and recipients
 * (the sector where there is no country).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventCoderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

    private final Casus casus = Casus.builder().annotator(Sample.annotator()).build();

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/events/sentences.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void codesWhatTheSentenceSaysAndNoMore(String expected, String sentence) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, sentence.length()));
        Article article = new Article("a", "test", null, null, PUBLISHED, null, null, "en", sentence, List.of(body));
        List<CodedRecord> records = casus.code(article).records();
        Set<String> found = records.stream()
                .filter(r -> r.kind() != Kind.REJECTED)
                .map(EventCoderTest::summary)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = expected.equals("-") ? new TreeSet<>() : new TreeSet<>(Set.of(expected.split("; ")));
        assertEquals(wanted, found, () -> explain(records));
    }

    /** As above, by grammatical construction: who does it to whom. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/events/roles.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void findsWhoDoesItToWhom(String construction, String expected, String sentence) {
        codesWhatTheSentenceSaysAndNoMore(expected, sentence);
    }

    private List<CodedRecord> records(String text) {
        List<Zone> zones = List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())));
        return records(text, zones);
    }

    private List<CodedRecord> records(String text, List<Zone> zones) {
        Article article = new Article("a", "test", null, null, PUBLISHED, null, null, "en", text, zones);
        return casus.code(article).records().stream()
                .filter(r -> r.kind() != Kind.REJECTED)
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GOV;MIL | Chad shelled villages in Sudan on Friday.",
                "GOV;MIL | Sudan took most of it back in a three-week war in 2020.",
                "MIL | Sudanese troops shelled a village near Nyala on Monday.",
                "GOV | Poland urged Chad to leave the border.",
            })
    void aCountryFightsByItsForces(String sectors, String sentence) {
        List<CodedRecord> records = records(sentence);
        Actor actor = records.get(0).actors().get(0);
        assertEquals(sectors, String.join(";", actor.sectors()), () -> explain(records));
    }

    @Test
    void lossesAreWhereTheirSourceOrTheParagraphHasThem() {
        List<CodedRecord> records =
                records("Officials in Goma said 27 people had been killed due to Kigali's military action."
                        + " Some villages had been evacuated, they said.");
        List<String> places = records.stream()
                .filter(r -> r.kind() == Kind.CASUALTY)
                .map(r -> r.place() == null ? "none" : r.place().text())
                .toList();
        assertEquals(List.of("Goma", "Goma"), places, () -> explain(records));
    }

    @Test
    void whatSomebodyCallsAFailureIsAClaim() {
        List<CodedRecord> records =
                records("The talks stalled over what Ghana says is Togo's failure to protect the border.");
        assertEquals("claim ACCUSE GHA > TGO", summary(records.get(0)), () -> explain(records));
        assertEquals("allege", records.get(0).mode());
    }

    @Test
    void aCaptionWithoutADateTellsNoDay() {
        String caption = "A photo shows how Chad attacked a village in Sudan.";
        String body = "Chad shelled villages in Sudan on Friday.";
        List<Zone> zones = List.of(
                new Zone(Zone.Kind.CAPTION, new Span(0, caption.length())),
                new Zone(Zone.Kind.BODY, new Span(caption.length() + 1, caption.length() + 1 + body.length())));
        List<CodedRecord> records = records(caption + "\n" + body, zones);
        assertNull(records.get(0).date().end(), () -> explain(records));
        assertEquals(
                LocalDate.of(2024, 6, 14),
                records.get(records.size() - 1).date().end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A similar protest in 2022 left eleven dead.|2022-01-01",
                "The 2022 protest left eleven people dead.|2022-01-01",
                "A bombing on Thursday left eleven people dead.|2024-06-13"
            })
    void aLossIsDatedByWhatCausedIt(String sentence, LocalDate day) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, sentence.length()));
        Article article = new Article("a", "test", null, null, PUBLISHED, null, null, "en", sentence, List.of(body));
        List<CodedRecord> losses = casus.code(article).records().stream()
                .filter(r -> r.kind() == Kind.CASUALTY)
                .toList();
        assertEquals(List.of(day), losses.stream().map(r -> r.date().start()).toList());
    }

    private static String summary(CodedRecord record) {
        String kind = record.kind().name().toLowerCase(Locale.ROOT);
        return record.kind() == Kind.CASUALTY
                ? kind
                : kind + " " + record.type() + " " + codes(record.actors()) + " > " + codes(record.recipients());
    }

    private static String codes(List<Actor> actors) {
        return actors.isEmpty()
                ? "-"
                : actors.stream()
                        .map(a -> a.country() != null ? a.country() : String.join(";", a.sectors()))
                        .distinct()
                        .collect(Collectors.joining("+"));
    }

    private static String explain(List<CodedRecord> records) {
        return records.stream()
                .map(r -> r.kind() + " " + r.type() + " by " + r.rule() + " " + codes(r.actors()) + " > "
                        + codes(r.recipients()) + (r.reason() == null ? "" : ": " + r.reason()))
                .collect(Collectors.joining("\n", "records:\n", "\n"));
    }
}

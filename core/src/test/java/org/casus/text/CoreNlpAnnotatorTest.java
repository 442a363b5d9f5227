package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreNlpAnnotatorTest {

    private final Annotator annotator = Sample.annotator();

    private AnnotatedText annotate(String text, @Nullable LocalDate published) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return annotator.annotate(
                new Article("a", "test", null, null, published, null, null, "en", text, List.of(body)));
    }

    @Test
    void tokensPointAtTheirCharacters() {
        String text = "Ministers of Niger’s junta – four of them – met in Agadez (north) on Monday.";
        for (Token token : annotate(text, null).sentences().get(0).tokens()) {
            assertEquals(token.text(), token.span().of(text));
        }
    }

    @Test
    void quotationMarksAreSpansNotTokens() {
        String text = "The minister called it a “reckless act” and left. \"We wait,\" she said.";
        List<Sentence> sentences = annotate(text, null).sentences();
        assertEquals(List.of("reckless act"), quotes(sentences.get(0), text));
        assertEquals(List.of("We wait,"), quotes(sentences.get(1), text));
        assertTrue(sentences.get(0).tokens().stream().noneMatch(t -> t.text().equals("“")));
    }

    @Test
    void aQuotationRunsOverSentences() {
        String text = "“We wait. We hope,” she said.";
        List<Sentence> sentences = annotate(text, null).sentences();
        assertEquals(List.of("We wait."), quotes(sentences.get(0), text));
        assertEquals(List.of("We hope,"), quotes(sentences.get(1), text));
    }

    @Test
    void treesGiveSubjectAndObject() {
        Sentence sentence =
                annotate("Soldiers shelled the village.", null).sentences().get(0);
        int shelled = 1;
        assertEquals(-1, sentence.head(shelled));
        assertEquals(0, sentence.child(shelled, "nsubj"));
        assertEquals(3, sentence.child(shelled, "obj"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guerrillas executed four comrades, the ombudsman's office said on Monday.|office|said|executed",
                "Guerrillas executed four comrades, the office in Bogota alleged in a report.|office|alleged|executed",
                "Censors blocked a site in three languages, the foundation that runs it wrote.|foundation|wrote|blocked"
            })
    void whoClosesASentenceTellsIt(String text, String teller, String verb, String told) {
        Sentence sentence = annotate(text, null).sentences().get(0);
        int said = at(sentence, verb);
        assertEquals(-1, sentence.head(said));
        assertEquals(said, sentence.head(at(sentence, teller)));
        assertEquals("ccomp", sentence.relation(at(sentence, told)));
    }

    @Test
    void aPhraseBehindACommaIsNoTellerOfWhatItModifies() {
        Sentence sentence = annotate("Rebels took the port, a prize they reported on for years.", null)
                .sentences()
                .get(0);
        assertEquals(-1, sentence.head(at(sentence, "took")));
    }

    private static int at(Sentence sentence, String word) {
        return sentence.tokens().stream()
                .filter(t -> t.text().equals(word))
                .findFirst()
                .orElseThrow()
                .index();
    }

    @Test
    void aParticipleIsTheVerbWhereNoOtherIs() {
        Sentence sentence =
                annotate("The charity mobilised resources.", null).sentences().get(0);
        assertEquals(1, sentence.child(2, "nsubj"));
        assertEquals(3, sentence.child(2, "obj"));
    }

    @Test
    void aTimeAfterTheObjectIsNotTheObject() {
        Sentence sentence = annotate("The force carried out strikes Friday evening against rebels.", null)
                .sentences()
                .get(0);
        assertEquals(4, sentence.child(2, "obj"));
    }

    @ParameterizedTest
    @CsvSource({
        "The army of Chad today shelled the town.,army,today,shelled",
        "Israel Friday reimposed a blockade on the port.,Israel,Friday,reimposed"
    })
    void aDayBeforeTheVerbIsNotItsSubject(String text, String subject, String day, String verb) {
        Sentence sentence = annotate(text, null).sentences().get(0);
        assertEquals(at(sentence, subject), sentence.child(at(sentence, verb), "nsubj"));
        assertEquals("obl:tmod", sentence.relation(at(sentence, day)));
    }

    @ParameterizedTest
    @CsvSource({"Black Friday drew crowds to the shops.,Friday,drew", "Today marks a new beginning.,Today,marks"})
    void aDayMayBeASubject(String text, String day, String verb) {
        Sentence sentence = annotate(text, null).sentences().get(0);
        assertEquals(at(sentence, day), sentence.child(at(sentence, verb), "nsubj"));
    }

    @Test
    void aHeadlineOfTwoClausesKeepsEachVerbsOwnClause() {
        Sentence sentence = annotate(
                        "Chile calls for Peru to halt Arica attack, Bolivia urges return to ceasefire", null)
                .sentences()
                .get(0);
        int halt = 5;
        assertEquals("halt", sentence.token(halt).text());
        assertEquals(1, sentence.head(halt));
    }

    @Test
    void gerundsAfterAnArticleAreNouns() {
        Sentence sentence = annotate("The shelling of the port by rebels killed nine sailors.", null)
                .sentences()
                .get(0);
        int shelling = 1;
        assertEquals("NN", sentence.token(shelling).tag());
        assertEquals("nsubj", sentence.relation(shelling));
    }

    @Test
    void progressivesAreVerbs() {
        Sentence sentence = annotate(
                        "Chad, which had been holding quiet peace talks with Sudan, closed the border.", null)
                .sentences()
                .get(0);
        int holding = 5;
        assertEquals("holding", sentence.token(holding).text());
        assertEquals("talks", sentence.token(sentence.child(holding, "obj")).text());
        assertEquals("which", sentence.token(sentence.child(holding, "nsubj")).text());
    }

    @Test
    void aMainVerbAfterALongRelativeClauseIsTheRoot() {
        Sentence sentence = annotate(
                        "Cairo, which had been holding quiet talks with Sudan, including meetings about the dam, rejected"
                                + " the plan and accused Ethiopia of delay.",
                        null)
                .sentences()
                .get(0);
        int root = 0;
        while (sentence.head(root) >= 0) {
            root++;
        }
        assertEquals("rejected", sentence.token(root).text());
        assertEquals(0, sentence.child(root, "nsubj"));
    }

    @Test
    void headlinesAreSplitWhereACommaJoinsTwoSentences() {
        String text = "Egypt calls for truce in Sudan, Chad urges rebels to leave";
        Zone headline = new Zone(Zone.Kind.HEADLINE, new Span(0, text.length()));
        Article article = new Article("a", "test", null, null, null, null, null, "en", text, List.of(headline));
        assertEquals(
                List.of("Egypt calls for truce in Sudan", "Chad urges rebels to leave"),
                annotator.annotate(article).sentences().stream()
                        .map(Sentence::text)
                        .toList());
    }

    @Test
    void whoIsCalledOnIsAPhraseOfTheVerb() {
        Sentence sentence = annotate("The Kenyan Rights Commission called on the ministry to publish the list.", null)
                .sentences()
                .get(0);
        int called = 4;
        assertEquals("ministry", sentence.token(sentence.child(called, "obl")).text());
        assertEquals("publish", sentence.token(sentence.child(called, "xcomp")).text());
    }

    @Test
    void twoPartiesAreBothObjects() {
        Sentence sentence = annotate(
                        "The United Nations welcomed the deal and urged the army and the RSF to open the road.", null)
                .sentences()
                .get(0);
        int army = sentence.tokenAt(new Span(52, 56));
        assertEquals("army", sentence.token(army).text());
        assertEquals("RSF", sentence.token(sentence.child(army, "conj")).text());
    }

    @Test
    void noBareVerbFollowsAnArticle() {
        Sentence sentence = annotate("In June a drone strike on a camp in Sool killed six people.", null)
                .sentences()
                .get(0);
        assertEquals("NN", sentence.token(3).tag());
        assertEquals("killed", sentence.token(sentence.head(4)).text());
    }

    @Test
    void namesAreMarked() {
        Sentence sentence = annotate("Rebels in Mali freed Amadou Diallo.", null)
                .sentences()
                .get(0);
        assertEquals("LOCATION", sentence.token(2).name());
        assertEquals("PERSON", sentence.token(5).name());
    }

    @Test
    void weekdaysAreAnchoredOnlyWithAPublicationDate() {
        String text = "Soldiers shelled the village on Tuesday.";
        assertEquals(
                "2023-09-19",
                annotate(text, LocalDate.of(2023, 9, 20)).times().get(0).value());
        assertTrue(annotate(text, null).times().get(0).value().startsWith("XXXX"));
    }

    @Test
    void furnitureHasNoSentences() {
        String text = "Rebels took the town.\n\nRead Next";
        Article article = new Article(
                "a",
                "test",
                null,
                null,
                null,
                null,
                null,
                "en",
                text,
                List.of(
                        new Zone(Zone.Kind.BODY, new Span(0, 21)),
                        new Zone(Zone.Kind.FURNITURE, new Span(23, text.length()))));
        assertEquals(1, annotator.annotate(article).sentences().size());
    }

    @Test
    void quotationMarksMayCloseTogetherOrBeTypewriters() {
        String nested = "“They said, ‘It is over,’” said Ana Ruiz.";
        assertEquals(
                List.of("They said, ‘It is over,"),
                quotes(annotate(nested, null).sentences().get(0), nested));
        String year = "The council met in ‘08 and did nothing.";
        assertEquals(List.of(), quotes(annotate(year, null).sentences().get(0), year));
        String single = "Workers' leader says 'there is no plan' for the drivers' homes";
        assertEquals(
                List.of("there is no plan"),
                quotes(annotate(single, null).sentences().get(0), single));
        String turned = "”We won,” the coach said.";
        assertEquals(
                List.of("We won,"), quotes(annotate(turned, null).sentences().get(0), turned));
    }

    private static List<String> quotes(Sentence sentence, String text) {
        return sentence.quotes().stream().map(span -> span.of(text)).toList();
    }
}

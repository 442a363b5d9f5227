package org.casus.claim;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.actor.ArticleActors;
import org.casus.article.Span;
import org.casus.support.Sample;
import org.casus.table.WordTable;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimReaderTest {

    private static final ArticleActors NOBODY = (sentence, head) -> List.of();

    private final ClaimReader reader = ClaimReader.fromResources();

    @TestFactory
    Stream<DynamicTest> readsSourceCueStanceAndContent() {
        return WordTable.load("/claims/attributions.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("text"), () -> {
                    String wanted = String.join(
                            " | ", row.get("source"), row.get("cue"), row.get("stance"), row.get("content"));
                    List<String> found = describe(Sample.body(row.get("text")));
                    assertTrue(
                            found.contains(wanted),
                            () -> "wanted " + wanted + "\nfound " + String.join("\n      ", found));
                }));
    }

    private List<String> describe(AnnotatedText text) {
        return reader.read(text, NOBODY).attributions().stream()
                .map(a -> String.join(
                        " | ",
                        a.text(),
                        a.cue(),
                        a.stance().name().toLowerCase(Locale.ROOT),
                        a.content().stream()
                                .map(span -> text.article().text(span))
                                .collect(Collectors.joining(" ... "))))
                .toList();
    }

    @Test
    void aDashAndANameSignAQuotation() {
        AnnotatedText text = Sample.article("Readers write|“We waited for weeks. Nobody came.” — Ana Ruiz");
        List<String> found = describe(text);
        assertEquals(List.of("Ana Ruiz | — | asserts | We waited for weeks. Nobody came."), found);
    }

    @Test
    void aTurnOfAQuotedTranscriptIsItsSpeakersAlone() {
        List<String> found = describe(Sample.article("Mayor speaks|The talk went as follows:"
                + "|“WALD: Will it hold? Who knows?”|“KERN: It will. It must.”|“And they know it.”|“WALD: If I may.”"));
        assertEquals(
                List.of(
                        "WALD | : | asserts | Will it hold? Who knows?",
                        "KERN | : | asserts | It will. It must. ... And they know it.",
                        "WALD | : | asserts | If I may"),
                found);
    }

    @Test
    void aHeadlineEndsInWhoSaysSo() {
        assertEquals(
                List.of("engineer | says | asserts | Dam could fail within days"),
                describe(Sample.article("Dam could fail within days, engineer says|The dam leaks.")));
    }

    @Test
    void aReportWithinARelativeClauseTellsThatClause() {
        assertEquals(
                List.of("police | say | asserts | shot two guards"),
                describe(Sample.body("The man who police say shot two guards was held on Monday.")));
    }

    @Test
    void aColonIntroducesTheParagraphBehindIt() {
        assertEquals(
                List.of("Ruiz | added | asserts | This reeks of fear ... She cannot win ... I mean it"),
                describe(Sample.article(
                        "Vote in Lakeside|Ruiz added:|This reeks of fear. She cannot win. I mean it.|Others left.")));
    }

    @Test
    void aKindOfPieceIsNoSource() {
        assertEquals(List.of(), describe(Sample.article("Map: a third of the port is damaged|The port is closed.")));
        assertEquals(
                List.of("Rebels | : | asserts | a third of the port is damaged"),
                describe(Sample.article("Rebels: a third of the port is damaged|The port is closed.")));
    }

    @Test
    void aQuotationRunsOverSentencesAndParagraphs() {
        AnnotatedText text = Sample.article(
                "Minister speaks|“We waited for weeks. Nobody came,” the minister said. “That is over.”|“We leave now.”");
        Attribution said = reader.read(text, NOBODY).attributions().get(0);
        assertTrue(said.direct());
        for (String part : List.of("We waited for weeks.", "Nobody came", "That is over.", "We leave now.")) {
            int start = text.article().text().indexOf(part);
            assertTrue(said.covers(new Span(start, start + part.length())), part);
        }
    }

    @Test
    void transcriptsNameTheirSpeakersInCapitals() {
        List<String> found = describe(Sample.article(
                "Debate|KANE: The dam is safe. Nobody need leave.|ROSSI: The dam has cracks.|The hall was full."));
        assertEquals(
                List.of(
                        "KANE | : | asserts | The dam is safe. Nobody need leave.",
                        "ROSSI | : | asserts | The dam has cracks"),
                found.stream().filter(row -> row.contains(" | : | ")).toList());
    }

    @Test
    void lettersInATranscriptNameNobody() {
        assertEquals(List.of(), describe(Sample.article("Interview|Q: Is the dam safe?|A: The dam is safe.")));
    }

    @Test
    void aColonIntroducesTheQuotationOfTheNextParagraph() {
        List<String> found =
                describe(Sample.article("Dam opens|The engineer did not mince words:|“The dam is unsafe.”"));
        assertTrue(found.contains("The engineer | : | asserts | The dam is unsafe."), found.toString());
    }

    @Test
    void whoAsksNotToBeNamedDemandsNothing() {
        List<String> found = describe(Sample.body("An officer who asked not to be named said the dam was safe."));
        assertEquals(1, found.size(), found.toString());
    }

    @Test
    void oneLabelIsNoTranscript() {
        assertEquals(List.of(), describe(Sample.article("Dam opens|NOTE: The road is closed.")));
    }

    @Test
    void headlinesCreditTheirSources() {
        List<String> found =
                describe(Sample.article("Rebels seize two border towns -ministry|The towns lie in the north."));
        assertEquals(List.of("ministry | - | asserts | Rebels seize two border towns"), found);
    }

    @Test
    void headlinesSayAllThatFollows() {
        List<String> found = describe(
                Sample.article("Rebels say army bombed market in Garissa, killing 35|The town lies in the north."));
        assertEquals(List.of("Rebels | say | asserts | army bombed market in Garissa, killing 35"), found);
    }

    @Test
    void whoseOwnWordsAQuotationHoldsIsOneSource() {
        List<String> found = describe(Sample.body("“I think the vote was fair,” the observer said."));
        assertEquals(1, found.size(), found.toString());
    }

    @Test
    void whatSomebodyIsCitedForWithAsIsTheRestOfTheSentence() {
        assertEquals(
                List.of("the mayor | said | asserts | the road is closed until May"),
                describe(Sample.body("As the mayor said, the road is closed until May.")));
        assertEquals(
                List.of("The Herald | reported | asserts | last year the town closed its mill"),
                describe(Sample.body("As reported by The Herald, last year the town closed its mill.")));
    }

    @Test
    void clausesThatTheParserLeavesUnattachedAreReported() {
        assertEquals(
                List.of("Several mayors | said | asserts | it's better to wait"),
                describe(Sample.body("Several mayors said it's better to wait.")));
        assertEquals(
                List.of("The owner | said | asserts | he would leave the board if she won"),
                describe(Sample.body("The owner said Thursday he would leave the board if she won.")));
    }

    @Test
    void judgementsDoNotReport() {
        AnnotatedText text = Sample.body("The union condemned the attack.");
        ArticleClaims claims = reader.read(text, NOBODY);
        int start = text.article().text().indexOf("attack");
        assertFalse(claims.attributions().isEmpty());
        assertEquals(List.of(), claims.covering(new Span(start, start + 6)));
    }

    @Test
    void passagesAskedForOneByOneSayWhatTheWholeSays() {
        AnnotatedText text = Sample.article(
                "Ferry strike 'to last' | 'days', union says|Ruiz said the crews were tired."
                        + " They had worked since dawn. “Nobody asked us. It was a long night.” The port stayed shut.|“We will wait.”"
                        + "|The minister, Ana Sol, replied:|“There is no money. “There is no plan.”|— Ana Sol|Snow fell.");
        List<Attribution> whole = reader.read(text, NOBODY).attributions();
        assertFalse(whole.isEmpty());
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                List<Attribution> said = reader.read(text, NOBODY).covering(token.span());
                assertEquals(
                        whole.stream()
                                .filter(a -> a.stance() != Stance.JUDGES && a.covers(token.span()))
                                .collect(Collectors.toSet()),
                        Set.copyOf(said),
                        token.text());
            }
        }
    }

    @Test
    void nothingIsReadBeforeSomebodyAsks() {
        AnnotatedText text =
                Sample.withoutTrees(Sample.body("Ruiz said the crews were tired. “Nobody asked us,” she said."));
        assertDoesNotThrow(() -> reader.read(text, NOBODY));
    }

    @Test
    void digestIsStable() {
        assertEquals(reader.digest(), ClaimReader.fromResources().digest());
        assertEquals(64, reader.digest().length());
    }
}

package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private static StanfordCoreNLP pipeline;

    private final SentenceSplitter splitter = new SentenceSplitter();

    @BeforeAll
    static void pipeline() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        pipeline = new StanfordCoreNLP(properties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Shelling killed two.",
                "Gen. A. B. Smith, of the U.S. Army, met Mr. Okoro at 5 p.m. He left. \"We're done,\" he said... Then (he) left!",
                "The ministry said: “No.” Dr. Ito can't come... ‘Why?’ asked Lt. Col. Ray\nWeeks later, on Jan. 5, they'd won",
                "See https://example.org/a?b=c or write to desk@example.org. About $1.5m, 3,000 people and 50% of 1/2 km² left?!",
                "A line\nbroken here\n\nand there. 5. Soldiers left ; gonna wanna [sic] -- he said — and so on…",
                "Ünïcödé naïve “Ağrı” 北京。 It cost €5 (£4). #protest @user O'Neill's mid-1990s well-known"
            })
    void cutsAsThePipelineDoes(String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        List<List<String>> expected = annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> described(sentence.get(CoreAnnotations.TokensAnnotation.class)))
                .toList();
        assertEquals(
                expected,
                splitter.split(text).stream()
                        .map(SentenceSplitterTest::described)
                        .toList());
    }

    @Test
    void splitsAtTheEndOfASentenceOnly() {
        assertEquals(2, splitter.split("Mr. Smith left. He was late.").size());
    }

    private static List<String> described(List<CoreLabel> tokens) {
        return tokens.stream()
                .map(token -> String.join(
                        "|",
                        token.word(),
                        token.originalText(),
                        token.beginPosition() + "-" + token.endPosition(),
                        "" + token.index(),
                        "" + token.get(CoreAnnotations.TokenBeginAnnotation.class)))
                .toList();
    }
}

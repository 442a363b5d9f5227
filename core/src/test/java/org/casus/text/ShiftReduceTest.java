package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.Tree;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The parser against the one of CoreNLP, whose weights it has: the same trees. */
final class ShiftReduceTest {

    private static final String TEXT = "Troops shelled the town, killing four farmers; its mayor fled. "
            + "\"We want talks - now,\" said Ms. Ahn, who leads the union of dockers in Oda. "
            + "What did the ministers agree to do? "
            + "The 24-year-old, arrested on 3 May at about 6:30 p.m. (local time), denies it. "
            + "Neither the court nor parliament has said whether, or when, it will rule. "
            + "Prices up 12% as strike ends: port chief. "
            + "Oh! "
            + "Not only farmers but also students, nurses and, it seems, a few soldiers marched through the capital. "
            + "He said that he had been told that she would have gone had it not rained. "
            + "Attacks: 3 dead, 12 hurt, 40 missing. ";

    @Test
    void treesAreThoseOfCoreNlp() {
        ShiftReduceParser theirs = ShiftReduceParser.loadModel("edu/stanford/nlp/models/srparser/englishSR.ser.gz");
        ShiftReduce ours = ParserModel.load(null);
        for (List<CoreLabel> words : sentences()) {
            ParserNode phrases = ours.parse(words);
            Tree expected = theirs.apply(words);
            assertEquals(
                    expected.toString(),
                    phrases == null ? "stuck" : PhraseTrees.of(phrases, words).toString());
        }
    }

    private static List<List<CoreLabel>> sentences() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos");
        Annotation text = new Annotation(TEXT);
        new StanfordCoreNLP(properties).annotate(text);
        return text.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
                .toList();
    }
}

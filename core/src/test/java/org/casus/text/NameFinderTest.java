package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Names against those of CoreNLP, whose weights they are found by: the same. */
final class NameFinderTest {

    private static final String TEXT = "Oda. Mr. Tano met Gen Ali Bakr of the Labour Party in New York on Monday. "
            + "The Organisation of Harbour Towns, the OHT, is based in Port-au-Lac; its 24-year-old chief is from Mali. "
            + "Then Adele Mbeki saw that Mbeki was not the Mbeki whom Adele Mbeki had seen near Mbeki square. "
            + "But Ahn said Ms Ahn knew that Ahn would rule, as Judge Ahn wanted, before old Ahn and Soo Ahn left. "
            + "IBM-led firms in the U.S. and the UK's GCHQ paid €1,234.50 to McKay & Sons, it said. "
            + "SOLDIERS KILL 12 IN KABUL MARKET. "
            + "the north of iraq saw the the the the the the rise of Al-Nur. "
            + "\"We honour the dead,\" said Pope Leo XIV, the Holy See's head. "
            + "Él vive en São Tomé y Príncipe with Zoë. ";

    @Test
    void namesAreThoseOfCoreNlp() throws IOException, ClassNotFoundException {
        CRFClassifier<CoreLabel> theirs =
                CRFClassifier.getClassifier("edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        NameFinder ours = new NameFinder(NameModel.load(null));
        for (List<CoreLabel> words : sentences()) {
            List<String> expected = theirs.classifySentence(words).stream()
                    .map(word -> word.get(CoreAnnotations.AnswerAnnotation.class))
                    .toList();
            assertEquals(expected, ours.classes(words), words.toString());
            assertEquals(expected, ours.classes(words), "by words that are known by now");
        }
    }

    @Test
    void noWordsHaveNoNames() {
        assertEquals(List.of(), new NameFinder(NameModel.load(null)).classes(List.of()));
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

package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Tags and lemmas against those of CoreNLP, whose weights they are found by: the same. */
final class WordTaggerTest {

    private static final String TEXT =
            "Shelling killed two. The B-52s, re-armed in mid-2019, bombed Qo'shtepa's mills. "
                    + "Zorblatt Vexing Co. and the Plim Corp. unit gloomified 24-year-old quibblers, didn't it? "
                    + "He'd honour what the defence ministry organised: \"a wargame\" — or so they say... "
                    + "MINISTER QUITS AS STRIKES SPREAD. "
                    + "@casus http://example.org €3.5bn 12,000 6:30 p.m. #news :-) "
                    + "Who had they to thank but them that fled, having been left to die by more than half? "
                    + "Él vive en São Tomé with Zoë-Ann. "
                    + "No. "
                    + "Unflurbable grommeting WHIRRED; iPhones x-rayed O'Neills. ";

    private final NameModel clusters = NameModel.load(null);
    private final WordTagger ours = new WordTagger(TagModel.load(null), clusters);

    @Test
    void tagsAndLemmasAreThoseOfCoreNlp() {
        MaxentTagger theirs = new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
        Morphology morphology = new Morphology();
        for (List<CoreLabel> words : sentences()) {
            theirs.tagCoreLabels(words);
            List<String> expected = new ArrayList<>();
            for (CoreLabel word : words) {
                expected.add(word.word() + "/" + word.tag() + "/" + morphology.lemma(word.word(), word.tag()));
            }
            assertEquals(expected, tagged(words));
            assertEquals(expected, tagged(words), "by words that are known by now");
        }
    }

    private List<String> tagged(List<CoreLabel> words) {
        words.forEach(word -> word.setTag("?"));
        ours.tag(words);
        return words.stream()
                .map(word -> word.word() + "/" + word.tag() + "/" + ours.lemma(word))
                .toList();
    }

    @Test
    void aWordHasALemmaForEachTag() {
        assertEquals("strike", lemma("strikes", "NNS"));
        assertEquals("leave", lemma("left", "VBD"));
        assertEquals("left", lemma("left", "JJ"));
        assertEquals("strikes", lemma("strikes", "NO-TAG"));
    }

    private String lemma(String text, String tag) {
        CoreLabel word = new CoreLabel();
        word.setWord(text);
        word.setTag(tag);
        return ours.lemma(word);
    }

    private static List<List<CoreLabel>> sentences() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        Annotation text = new Annotation(TEXT);
        new StanfordCoreNLP(properties).annotate(text);
        return text.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
                .toList();
    }
}

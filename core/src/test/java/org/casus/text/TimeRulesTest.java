package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guarded rules read what SUTime reads by itself. */
class TimeRulesTest {

    private static final List<String> SENTENCES = List.of(
            "On the evening of the 24th of August last year the two sides met for three and a half hours.",
            "The strike began at 9:30 a.m. on Tuesday and is to last until next Friday or the weekend after.",
            "Between 1998 and 2003, in the late nineties and in the first quarter of 2004, prices rose every year.",
            "Two days earlier, at dawn on March 3rd, 2019, the bridge had been closed for the first time in decades.",
            "The harvest comes in spring; this summer, Easter and Thanksgiving brought rain day and night.",
            "She was thirty years old then, and for months on end worked twice a week, from Monday to Thursday.",
            "The boat left the harbour with forty sheep and came back empty.");

    private final StanfordCoreNLP splitter =
            new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize"));

    @Test
    void findTheSameExpressions() {
        TimeAnnotator plain = new TimeAnnotator();
        TimeAnnotator guarded = new TimeAnnotator();
        TimeRules.guard(guarded);
        for (String sentence : SENTENCES) {
            assertEquals(read(plain, sentence), read(guarded, sentence), sentence);
        }
        assertFalse(read(guarded, SENTENCES.get(0)).isEmpty());
    }

    @Test
    void anExpressionIsReadWithoutRegardToEarlierSentences() {
        TimeAnnotator guarded = new TimeAnnotator();
        TimeRules.guard(guarded);
        List<String> first = read(guarded, "Ministers meet on Monday.");
        List<String> ahead = read(guarded, "Ministers will meet on Monday.");
        assertNotEquals(first, ahead, "the verb says which Monday");
        assertEquals(first, read(guarded, "Ministers meet on Monday."));
    }

    private List<String> read(TimeAnnotator annotator, String sentence) {
        Annotation annotation = new Annotation(sentence);
        splitter.annotate(annotation);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, "2024-05-15");
        annotator.annotate(annotation);
        List<CoreMap> found = annotation.get(TimeAnnotations.TimexAnnotations.class);
        return found.stream()
                .map(each -> each + " " + each.get(TimeAnnotations.TimexAnnotation.class))
                .toList();
    }
}

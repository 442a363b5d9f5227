package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Phrases that are remembered say what SUTime says of their sentences. */
class TimeReaderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    private static final List<String> SENTENCES = List.of(
            "Ministers met in Oslo on Monday.",
            "Ministers will meet in Oslo on Monday.",
            "Deputies met in Riga on Monday, and the board is going to sit on Tuesday.",
            "Deputies will meet in Riga on Monday.",
            "On the evening of the 24th of August last year the two sides met for three and a half hours.",
            "The strike began at 9:30 a.m. on Tuesday and is to last until next Friday.",
            "Between 1998 and 2003, in the late nineties and in the first quarter of 2004, prices rose every year.",
            "Two days earlier, at dawn on March 3rd, 2019, the bridge had been closed.",
            "The sixth-month talks over the ten-year plan ended at around 3am.",
            "The 19-year-old was seen again at the time, two years and six months later.",
            "The harvest comes in spring; this summer, Easter brought rain day and night.",
            "Anna Berg's birthday fell on the second Sunday in May.",
            "It opens at 1400 hours Eastern Standard Time.",
            "Posted on March 3, 2019 10:57PMHarbour workers walk out, April 4, 2019 9:12amMayor answers.",
            "In December, she said, 200 young people would come in the next two weeks.");

    private final StanfordCoreNLP tagger =
            new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize,pos"));
    private final TimeReader reader = TimeReader.create();

    @Test
    void readsWhatSuTimeReads() {
        Properties sutime = new Properties();
        sutime.setProperty("sutime.markTimeRanges", "false");
        TimeAnnotator whole = new TimeAnnotator("sutime", sutime);
        TimeRules.guard(whole);
        for (int round = 0; round < 2; round++) { // the second time from memory
            for (String sentence : SENTENCES) {
                assertEquals(plain(whole, sentence), read(sentence), sentence);
            }
        }
    }

    @Test
    void aRememberedPhraseIsReckonedFromEachDate() {
        String sentence = "Ministers met in Oslo on Monday.";
        assertEquals("2024-05-13", read(sentence, PUBLISHED).get(0).value());
        assertEquals("2024-05-20", read(sentence, PUBLISHED.plusDays(7)).get(0).value());
        assertEquals("XXXX-WXX-1", read(sentence, null).get(0).value());
    }

    @Test
    void theVerbBelongsToThePhraseAndOtherWordsDoNot() {
        List<String> past = keys("Ministers spoke on Monday.");
        assertEquals(1, past.size());
        assertEquals(past, keys("Farmers arrived on Monday."));
        assertNotEquals(past, keys("Ministers would speak on Monday."));
        assertNotEquals(past, keys("Ministers spoke on Tuesday."));
        assertTrue(keys("Farmers sold the grain of the mill.").isEmpty());
    }

    private List<String> keys(String sentence) {
        TimePhrases phrases = (TimePhrases) PrivateFields.get(reader, "phrases");
        List<String> keys = new ArrayList<>();
        phrases.of(sentence, tokens(sentence), each -> TimePhrases.Pointing.SOMEWHERE)
                .forEach(phrase -> keys.add(phrase.key()));
        return keys;
    }

    private List<String> read(String sentence) {
        return read(sentence, PUBLISHED).stream()
                .map(time -> time.span().start() + " " + time.text() + " " + time.type() + " " + time.value())
                .toList();
    }

    private List<TimeMention> read(String sentence, @Nullable LocalDate published) {
        return reader.read(sentence, tokens(sentence), published, 0);
    }

    private List<CoreLabel> tokens(String sentence) {
        return annotated(sentence).get(CoreAnnotations.TokensAnnotation.class);
    }

    private Annotation annotated(String sentence) {
        Annotation annotation = new Annotation(sentence);
        tagger.annotate(annotation);
        return annotation;
    }

    private List<String> plain(TimeAnnotator annotator, String sentence) {
        Annotation annotation = annotated(sentence);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, PUBLISHED.toString());
        annotator.annotate(annotation);
        List<String> found = new ArrayList<>();
        for (CoreMap each : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            Timex timex = each.get(TimeAnnotations.TimexAnnotation.class);
            String value = timex.value() == null ? "" : timex.value();
            found.add(each.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class) + " "
                    + each.get(CoreAnnotations.TextAnnotation.class) + " " + timex.timexType() + " " + value);
        }
        return found;
    }
}

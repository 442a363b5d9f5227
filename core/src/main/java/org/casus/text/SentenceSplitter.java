package org.casus.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.List;

/**
 * Cuts a text into tokens and sentences, by CoreNLP's two classes for that. Its pipeline says the same in maps of which
 * nobody reads most, and compiling the method that makes them takes the Java machine longer than any other.
 */
final class SentenceSplitter {

    private final TokenizerFactory<CoreLabel> tokens = PTBTokenizer.factory(new CoreLabelTokenFactory(), "invertible");

    private final WordToSentenceProcessor<CoreLabel> sentences =
            new WordToSentenceProcessor<>(NewlineIsSentenceBreak.NEVER);

    /** The sentences of a text, each token with its number in the text (from 0) and in the sentence (from 1). */
    List<List<CoreLabel>> split(String text) {
        // some of the tokenizer's rules look one character ahead and cannot see the end
        List<CoreLabel> all = tokens.getTokenizer(new StringReader(text + " ")).tokenize();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).set(CoreAnnotations.TokenBeginAnnotation.class, i);
        }
        List<List<CoreLabel>> split = sentences.process(all);
        for (List<CoreLabel> sentence : split) {
            for (int i = 0; i < sentence.size(); i++) {
                sentence.get(i).setIndex(i + 1);
            }
        }
        return split;
    }
}

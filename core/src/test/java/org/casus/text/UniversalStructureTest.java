package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.trees.UniversalSemanticHeadFinder;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Dependencies against those of CoreNLP, which tries all of its patterns: the same. */
final class UniversalStructureTest {

    private static final String TEXT = "The mayor was arrested and has been held since Monday. "
            + "What did the ministers, who met in Oda, agree to do? "
            + "He is being treated by the doctors whom she said the army had sent to her. "
            + "More than 40 people, such as farmers and nurses, were hurt because of the blast, according to police. "
            + "Not only the army but also rebels shelled it instead of leaving, as well as at least two villages. "
            + "There were clashes in and around Tarn, and shops in Belk too. "
            + "\"We want talks - now,\" said Ms. Ahn, leader of the dockers' union, on 3 May 2024 in a $3.5 million hall. "
            + "Whether or not it rains, the 24-year-old is due to give them up to ten boats. "
            + "Killed: three, injured: twelve. "
            + "Prices up 12% as strike ends: port chief. "
            + "It was the dam that let the river rise, making the town hard to reach, so that aid was all but stopped. "
            + "Oh! - ";

    /** CoreNLP's, its intermediate list in a fixed order. */
    private static final class Theirs extends UniversalEnglishGrammaticalStructure {

        private static final long serialVersionUID = 1;

        Theirs(Tree tree) {
            super(
                    tree,
                    new PennTreebankLanguagePack().punctuationWordRejectFilter(),
                    new UniversalSemanticHeadFinder(true));
        }

        @Override
        protected void postProcessDependencies(List<TypedDependency> dependencies) {
            Collections.sort(dependencies);
            super.postProcessDependencies(dependencies);
        }
    }

    @Test
    void dependenciesAreThoseOfCoreNlp() {
        ShiftReduce parser = ParserModel.load(null);
        UniversalStructure ours = new UniversalStructure();
        for (List<CoreLabel> words : sentences()) {
            ParserNode phrases = parser.parse(words);
            assertNotNull(phrases, words.toString());
            String expected = new Theirs(PhraseTrees.of(phrases, words))
                    .typedDependencies()
                    .toString();
            assertEquals(
                    expected, ours.dependencies(PhraseTrees.of(phrases, words)).toString());
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

package org.casus.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.casus.text.Annotator;
import org.casus.text.Sentence;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each sentence marks one predicate in brackets; its factuality must be read by grammar alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealityReaderTest {

    private final Annotator annotator = Sample.annotator();
    private final Operators operators = Operators.fromResources();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/factuality/sentences.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void readsTheMarkedPredicate(Factuality expected, String marked) {
        int start = marked.indexOf('[');
        String text = marked.replace("[", "").replace("]", "");
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        Article article = new Article("a", "test", null, null, null, null, null, "en", text, List.of(body));
        Sentence sentence = annotator.annotate(article).sentences().get(0);
        int predicate = sentence.tokenAt(new Span(start, start + 1));
        Reality reality = new RealityReader(operators, sentence, Map.of()).read(predicate);
        assertEquals(expected, reality.factuality(), reality.reason());
    }
}

package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.casus.article.Article;
import org.casus.support.Sample;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines are tagged as running text would be; what is written stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordCasesTest {

    private final Annotator annotator = Sample.annotator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Israel Strikes Targets in Gaza After Rocket Fire|NNP VBZ NNS IN NNP IN NN NN",
                "U.S. Imposes New Sanctions on South Korea Over Missile Tests|NNP VBZ JJ NNS IN NNP NNP IN NN NNS",
                "RUSSIA SAYS IT WILL NOT LEAVE SOUTH KOREA|NNP VBZ PRP MD RB VB NNP NNP",
                "Prime Minister Mark Rutte met King Willem|NNP NNP NNP NNP VBD NNP NNP"
            })
    void aTitleIsTaggedAsTextWouldBe(String title, String tags) {
        Sentence sentence =
                annotator.annotate(Article.ofText("a", title)).sentences().get(0);
        assertEquals(tags, sentence.tokens().stream().map(Token::tag).collect(Collectors.joining(" ")));
        assertEquals(title, sentence.tokens().stream().map(Token::text).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mayor Bishop Rejects Plan.|Critics asked mayor Bishop to resign.|NNP",
                "Mayor Praises Bishop After Attack.|The mayor praised a bishop.|NN"
            })
    void theArticleTellsNamesFromWords(String title, String body, String tag) {
        AnnotatedText text = annotator.annotate(Article.ofText("a", title + "\n\n" + body));
        String found = text.sentences().get(0).tokens().stream()
                .filter(t -> t.text().equals("Bishop"))
                .map(Token::tag)
                .findFirst()
                .orElseThrow();
        assertEquals(tag, found);
    }
}

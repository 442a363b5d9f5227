package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.casus.support.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertedReportTest {

    private static Sentence read(String text) {
        return Sample.body(text).sentences().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The man who police say killed three people was arrested. | killed | who",
                "The man who police say then killed three people was arrested. | killed | who",
                "A rocket that Chad's army says was fired from Niger hit Bol. | fired | that",
                "The group, which he said has links to Peru, attacked two ships. | has | which",
                "Kenya expelled two diplomats who the tax office believes had spied on it. | spied | who"
            })
    void theRelativePronounIsSubjectOfItsOwnVerb(String text, String verb, String pronoun) {
        Sentence sentence = read(text);
        int clause = place(sentence, verb);
        assertEquals("acl:relcl", sentence.relation(clause));
        int subject = sentence.child(clause, "nsubj");
        assertEquals(pronoun, sentence.token(subject).text());
        int report = sentence.child(clause, "parataxis");
        assertEquals(report - 1, sentence.child(report, "nsubj"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The plan that the minister said nothing about was dropped. | said | acl:relcl",
                "The port that police say they closed is open. | say | acl:relcl",
                "The envoy, who said Chad wanted peace, left. | said | acl:relcl"
            })
    void otherRelativeClausesStay(String text, String verb, String relation) {
        Sentence sentence = read(text);
        assertEquals(relation, sentence.relation(place(sentence, verb)));
    }

    private static int place(Sentence sentence, String word) {
        return sentence.tokens().stream()
                .filter(token -> token.text().equals(word))
                .findFirst()
                .orElseThrow()
                .index();
    }
}

package org.casus.codebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.casus.support.Sample;
import org.casus.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the scan turns away cannot hold an event: every sentence of the codebook that one is coded from must pass. */
class TriggerScanTest {

    private final Codebook codebook = Codebook.plover();

    @Test
    void passesWhateverAPatternHoldsIn() {
        assertAll(codebook.examples().values().stream()
                .flatMap(examples -> examples.stream())
                .flatMap(example -> Sample.body(example.text()).sentences().stream())
                .map(this::passesIfMatched));
    }

    private Executable passesIfMatched(Sentence sentence) {
        return () -> {
            Matcher matcher = codebook.matcher(sentence);
            boolean holds = sentence.tokens().stream()
                    .anyMatch(token -> !matcher.match(token.index()).isEmpty());
            assertTrue(!holds || codebook.mayHold(sentence), sentence.text());
        };
    }

    @Test
    void turnsAwayWhatHasNoTriggerOrNoneOfItsCompany() {
        assertAll(Stream.of(
                        "The bakery bakes rye bread on weekdays.",
                        "Rain fell over the hills all night.",
                        "She painted the shutters in a pale blue.")
                .flatMap(text -> Sample.body(text).sentences().stream())
                .map(sentence -> () -> assertFalse(codebook.mayHold(sentence), sentence.text())));
    }
}

package org.casus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    private final Marks marks = Marks.load();

    /** Every row is held to its example. */
    @TestFactory
    Stream<DynamicTest> examples() {
        return marks.all().stream()
                .map(mark -> DynamicTest.dynamicTest(mark.example(), () -> {
                    assertTrue(mark.matches(mark.example()), mark.pattern().pattern());
                    assertEquals(
                            mark.kind(), marks.of(mark.example()).orElseThrow().kind());
                }));
    }

    /** Prose that begins or ends like a mark. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Tuesday the rebels had taken the bridge and both of its towers.",
                "Share prices fell sharply after the attack on the pipeline.",
                "Read the full text of the truce, the envoy told both delegations on Monday.",
                "Photographs from the village showed burnt houses.",
                "Comments by the minister drew anger in the neighbouring state.",
                "Live ammunition was used against the marchers, the doctor said.",
                "Supporters of the president blocked the road to the airport.",
                "Follow-up talks are planned for next week in the capital.",
                "Files found in the camp named forty informers.",
                "Videos posted by the militia showed twelve captured soldiers.",
                "Home Secretary Ann Hill condemned the killing on Friday.",
                "Exclusive economic zones of the two states overlap in the bay.",
                "The general said in a video released on Monday that the bridge was lost.",
                "The army showed the wreck in a photograph, and the rebels denied that it was theirs.",
                "The village lies on the border (some 60 miles/100 km from the capital).",
                "Whoever is found there must give his or her name [and/or papers].",
                "Analysis of the wreckage showed that a missile had hit the aircraft."
            })
    void proseBearsNoMark(String prose) {
        assertTrue(marks.of(prose).isEmpty(), () -> marks.of(prose).toString());
    }
}

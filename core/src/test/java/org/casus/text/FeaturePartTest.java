package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of pieces against those of the whole. */
final class FeaturePartTest {

    @ParameterizedTest
    @CsvSource({"S0WT-, troops, NNS", "S0C-, @NP, ''", "recL0WC-, 'Zürich', NP", "Q0WT-, -, ','"})
    void theCodeOfPiecesIsThatOfTheWhole(String name, String first, String second) {
        FeaturePart part = new FeaturePart(first);
        FeaturePart last = new FeaturePart(second);
        long code = new FeaturePart(name).code();
        assertEquals(new FeaturePart(name + first).code(), part.after(code));
        assertEquals(new FeaturePart(name + first + "-" + second).code(), last.afterDash(part.after(code)));
        assertNotEquals(last.afterDash(part.after(code)), last.after(part.after(code)));
    }
}

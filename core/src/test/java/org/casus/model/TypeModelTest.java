package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;

class TypeModelTest {

    private static final String FILE = """
            @id\ttest
            @encoder-share\t.5
            class\tAID\tREJECT
            bias\t\t
            c:aid\t2\t
            #bias\t\t
            #0\t\t2
            """;

    private static final double EXACT = 1e-9;

    @Test
    void namesAndNumbersCountAlike() {
        TypeModel model = TypeModel.parse("test", FILE);
        double[] torn = model.probabilities(List.of("c:aid"), new float[] {1});
        assertArrayEquals(new double[] {0.5, 0.5}, torn, EXACT);
        double[] agreed = model.probabilities(List.of("c:aid"), new float[] {-1});
        assertEquals(1 / (1 + Math.exp(-2)), agreed[0], EXACT);
    }

    @Test
    void withoutNumbersTheNamesDecideAlone() {
        String names = FILE.replaceAll("(?m)^#.*\n", "");
        double[] shares = TypeModel.parse("test", names).probabilities(List.of("c:aid"), new float[0]);
        assertEquals(1 / (1 + Math.exp(-2)), shares[0], EXACT);
    }

    @Test
    void aFileThatWasNotTrainedIsTold() {
        assertTold("mine.tsv", "class\tAID\n");
        assertTold("encoder-share", FILE.replace("share\t.5", "share\thalf"));
    }

    private static void assertTold(String expected, String file) {
        CasusException told = assertThrows(CasusException.class, () -> TypeModel.parse("mine.tsv", file));
        assertTrue(told.toString().contains(expected), told.toString());
    }
}

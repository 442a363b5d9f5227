package org.casus.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients against worked examples that were published with their results. */
final class AgreementTest {

    /** Krippendorff 2011, examples A (binary), B (nominal) and C (nominal, four observers, missing ratings). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 1 0 0 0 0 0 0 1 0 ; 1 1 1 0 0 1 0 0 0 0 | 0.095",
                "a a b b d c c c e d d a ; b a b b b c c c e d d d | 0.692",
                "1 2 3 3 2 1 4 1 2 . . . ; 1 2 3 3 2 2 4 1 2 5 . 3 ; . 3 3 3 2 3 4 2 2 5 1 . ; 1 2 3 3 2 4 4 1 2 5 1 . | 0.743"
            })
    void alphaOfKrippendorffsExamples(String observers, double alpha) {
        List<String[]> rows = Arrays.stream(observers.split(";"))
                .map(row -> row.strip().split(" "))
                .toList();
        List<List<String>> units = new ArrayList<>();
        for (int unit = 0; unit < rows.get(0).length; unit++) {
            List<String> ratings = new ArrayList<>();
            for (String[] row : rows) {
                if (!row[unit].equals(".")) {
                    ratings.add(row[unit]);
                }
            }
            units.add(ratings);
        }
        assertEquals(alpha, Agreement.krippendorff(units).orElseThrow(), 0.0005);
    }

    /** Two-by-two tables: both yes, first only, second only, both no. The first is the textbook's 50 grant proposals. */
    @ParameterizedTest
    @CsvSource({"20,5,10,15,0.4", "45,15,25,15,0.1304", "25,35,5,35,0.2593"})
    void kappaOfPublishedTables(int both, int first, int second, int none, double kappa) {
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        add(a, b, both, "yes", "yes");
        add(a, b, first, "yes", "no");
        add(a, b, second, "no", "yes");
        add(a, b, none, "no", "no");
        assertEquals(kappa, Agreement.cohen(a, b).kappa().orElseThrow(), 0.0001);
    }

    private static void add(List<String> a, List<String> b, int times, String first, String second) {
        for (int i = 0; i < times; i++) {
            a.add(first);
            b.add(second);
        }
    }

    @Test
    void whereChanceExplainsEverythingThereIsNoCoefficient() {
        assertTrue(Agreement.cohen(List.of("yes", "yes"), List.of("yes", "yes"))
                .kappa()
                .isEmpty());
        assertTrue(Agreement.cohen(List.of(), List.of()).kappa().isEmpty());
        assertTrue(Agreement.krippendorff(List.of(List.of("yes", "yes"))).isEmpty());
        assertTrue(Agreement.krippendorff(List.of(List.of("yes"))).isEmpty());
    }

    @Test
    void ratingsOfDifferentLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Agreement.cohen(List.of("yes"), List.of()));
    }
}

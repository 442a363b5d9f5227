package org.casus.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folding makes one key of the spellings of a name. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Nagorno-Karabakh, nagorno karabakh",
        "SANA'A, sanaa",
        "Sana’a, sanaa",
        "Île-de-France, ile de france",
        "Łódź, lodz",
        "St. Petersburg, st petersburg",
        "U.S., us",
        "Al-Hasakah, al hasakah",
    })
    void folds(String written, String key) {
        assertEquals(key, Names.fold(written));
    }

    @ParameterizedTest
    @CsvSource({"deir ez zor, deir zor", "al hasakah, hasakah", "goma, goma"})
    void dropsArabicArticles(String folded, String bare) {
        assertEquals(bare, Names.withoutArticles(folded));
    }
}

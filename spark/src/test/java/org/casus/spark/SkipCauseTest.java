package org.casus.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.casus.source.Skip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkipCauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is answer 404 of https://a.example/1, no page: nothing to code | is answer 404 of an address, no page",
                "is image/png of https://a.example/x?y=1, no page: nothing to code | is image/png of an address, no page",
                "is a line over the limit of 2.0 MB: shorten or split the article | is a line over the limit of # MB",
                "has the date \"soon: or not\", which is none: write YYYY-MM-DD | has the date, which is none",
                "is broken JSON (Unexpected end-of-input, column 15): write one JSON object a line | is broken JSON",
                "is broken JSON (Unexpected character ('{' (code 123)): was expecting a comma; line 1): write | is broken JSON",
                "has no \"text\" and no \"html\": give one of the two | has no \"text\" and no \"html\"",
                "has no column \"text\" (it has id, body): name it | has no column \"text\"",
                "is empty | is empty"
            })
    void whatDiffersFromPageToPageIsLeftOut(String reason, String cause) {
        assertEquals(cause, SkipCause.of(new Skip("a.warc.gz:7", reason)));
    }
}

package org.casus.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1,'=1+1",
                "+cmd|x,'+cmd|x",
                "-2+3,'-2+3",
                "@SUM(A1),'@SUM(A1)",
                "'=1,''=1",
                "-,'-",
                "`\tx`,`'\tx`",
            })
    void whatASpreadsheetWouldRunIsText(String text, String cell) {
        assertEquals(cell, CsvCell.safe(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.0", "+3", "-1.5e-7", "a=b", "", "'quoted'", "1-2", "the mayor"})
    void numbersAndOtherTextStay(String text) {
        assertEquals(text, CsvCell.safe(text));
    }
}

package org.casus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages from their bytes, whatever tells their encoding: their server, themselves, or nobody. */
class DecoderTest {

    private static final String RUSSIAN = "Президент прибыл в город во вторник, сообщила пресс-служба правительства. ";
    private static final String JAPANESE = "大統領は火曜日に町に到着したと、政府の報道官が発表した。橋は再び開通している。";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | windows-1251 | ",
                "windows-1251 | | windows-1251",
                "windows-1251 | | ",
                "KOI8-R | koi8-r | ",
                "UTF-8 | iso-8859-1 | windows-1251",
                "UTF-16LE | utf-16le | ",
                "windows-1251 | no-such-charset | windows-1251"
            })
    void russian(String written, @Nullable String told, @Nullable String declared) {
        check(RUSSIAN, written, told, declared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Shift_JIS | | shift_jis", "EUC-JP | euc-jp | ", "ISO-2022-JP | | iso-2022-jp", "Shift_JIS | | "})
    void japanese(String written, @Nullable String told, @Nullable String declared) {
        check(JAPANESE, written, told, declared);
    }

    private static void check(String words, String written, @Nullable String told, @Nullable String declared) {
        String page = "<html><head>" + (declared == null ? "" : "<meta charset=\"" + declared + "\">")
                + "</head><body><p>" + words.repeat(5) + "</p></body></html>";
        assertEquals(page, Decoder.decode(page.getBytes(Charset.forName(written)), told));
    }
}

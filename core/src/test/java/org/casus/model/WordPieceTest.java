package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

    private static final List<String> PIECES = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "runn", "##ing", "want", "##ed", "peru", ",",
            "'", "s", "$", "5", "-", "cote", "d", "ivoire", "—", "国");

    private static final WordPiece WORDS = new WordPiece(vocabulary());

    private static Map<String, Integer> vocabulary() {
        Map<String, Integer> ids = new HashMap<>();
        PIECES.forEach(piece -> ids.put(piece, ids.size()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UNaffablé,running|[CLS] un [SEP]|3",
                "unaffable|[CLS] un ##aff ##able [SEP]|9",
                "wanted Peru's $5|[CLS] want ##ed peru ' s $ 5 [SEP]|99",
                "Côte d'Ivoire — running|[CLS] cote d ' ivoire — runn ##ing [SEP]|99",
                "zebra,wanted|[CLS] [UNK] , want ##ed [SEP]|99",
                "国国|[CLS] 国 国 [SEP]|99"
            })
    void cutsAsTheVocabularySays(String text, String pieces, int most) {
        assertEquals(
                pieces, WORDS.cut(text, most).ids().stream().map(PIECES::get).collect(Collectors.joining(" ")));
    }

    @Test
    void piecesStandWhereTheirWordStands() {
        String text = "  Unaffable Peru";
        WordPiece.Pieces cut = WORDS.cut(text, 99);
        assertEquals(
                List.of("", "Unaffable", "Unaffable", "Unaffable", "Peru", ""),
                cut.spans().stream().map(span -> span.of(text)).toList());
    }

    @Test
    void aVocabularyWithoutItsMarksIsTold() {
        assertThrows(CasusException.class, () -> new WordPiece(Map.of("[UNK]", 0)));
    }
}

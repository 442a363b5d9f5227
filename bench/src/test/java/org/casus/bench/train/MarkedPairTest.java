package org.casus.bench.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.CasusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPairTest {

    @TempDir
    private Path folder = Path.of("");

    private List<MarkedPair> read(String name, String text) throws IOException {
        return MarkedPair.read(Files.writeString(folder.resolve(name), text));
    }

    @Test
    void aTableMarksWithBrackets() throws IOException {
        MarkedPair pair = read("a.tsv", "type\tsentence\nAID\tTo {Chile} went help from [Peru].\n")
                .get(0);
        assertEquals("To Chile went help from Peru.", pair.text());
        assertEquals("Peru", pair.actor().of(pair.text()));
        assertEquals("Chile", pair.recipient().of(pair.text()));
    }

    @Test
    void jsonLinesMarkWithTags() throws IOException {
        MarkedPair pair = read("a.jsonl", "{\"root\":\"AID\",\"marked\":\"<s>Peru</s> helped <t>Chile</t>.\"}\n")
                .get(0);
        assertEquals("Peru helped Chile.", pair.text());
        assertEquals("AID", pair.type());
        assertEquals("Chile", pair.recipient().of(pair.text()));
    }

    @Test
    void aPairOfASetThatLacksAMarkIsLeftOut() throws IOException {
        assertTrue(read("a.jsonl", "{\"root\":\"AID\",\"marked\":\"Peru helped <t>Chile</t>.\"}\n")
                .isEmpty());
    }

    @Test
    void aRowWithoutMarksIsAnError() {
        CasusException told =
                assertThrows(CasusException.class, () -> read("a.tsv", "type\tsentence\nAID\tPeru helped Chile.\n"));
        assertTrue(String.valueOf(told.getMessage()).contains("a.tsv line 2"));
    }

    /** The committed pairs are well formed, each of a known class. */
    @Test
    void ownPairsAreWellFormed() throws IOException {
        List<MarkedPair> pairs = MarkedPair.read(Path.of("train", "pairs.tsv"));
        assertTrue(pairs.size() > 400);
        pairs.forEach(pair -> Classes.of(pair.type()));
    }
}
